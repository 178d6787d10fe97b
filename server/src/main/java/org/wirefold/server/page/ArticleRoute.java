package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.StorySearch;

/** {@code GET /articles/{id}}: one article, with its slashes encoded or plain. */
final class ArticleRoute implements Handler {
  private final StorySearch search;
  private final Templates templates;

  ArticleRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    Optional<ArticleDetail> found = find(id);
    if (found.isEmpty()) {
      throw new NotFoundResponse(search.withheld(id).orElse("no article has the id " + id));
    }
    ArticleDetail article = found.get();
    ArticleView view = new ArticleView(article, search.story(article.story().value()));
    templates.answer(ctx, "article/page.jte", view);
  }

  private Optional<ArticleDetail> find(String id) throws IOException {
    boolean isPossible = !id.isBlank() && id.length() <= ArticleId.MAX_CHARS;
    return isPossible ? search.article(new ArticleId(id)) : Optional.empty();
  }
}
