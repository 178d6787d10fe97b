package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.StorySearch;

/** {@code GET /api/articles/{id}}: one article in full, with its slashes encoded or plain. */
final class ArticleRoute implements Handler {
  private final StorySearch search;

  ArticleRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    Optional<ArticleDetail> article =
        ArticleId.MAX_CHARS < id.length() || id.isBlank()
            ? Optional.empty()
            : search.article(new ArticleId(id));
    if (article.isEmpty()) {
      throw new NotFoundResponse(search.withheld(id).orElse("no article has the id " + id));
    }
    Json.answer(ctx, article.get());
  }
}
