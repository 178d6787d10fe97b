package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.ArticleComparison;
import org.wirefold.search.StorySearch;

/** {@code GET /api/compare}: what the {@code right} article adds to and drops from the left one. */
final class CompareRoute implements Handler {
  private final StorySearch search;

  CompareRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    JsonAnswer.of(
        ctx,
        ArticleComparison.of(
            NamedArticle.of(ctx, "left", search), NamedArticle.of(ctx, "right", search)));
  }
}
