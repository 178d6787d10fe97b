package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.StorySearch;

/** {@code GET /api/articles/{id}}: one article in full, with its slashes encoded or plain. */
final class ArticleRoute implements Handler {
  private final StorySearch search;

  ArticleRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    JsonAnswer.of(ctx, NamedArticle.ofPath(ctx, search));
  }
}
