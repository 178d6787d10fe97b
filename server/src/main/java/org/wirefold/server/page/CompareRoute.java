package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.ArticleComparison;
import org.wirefold.search.StorySearch;
import org.wirefold.server.api.NamedArticle;

/** {@code GET /compare}: two articles side by side, with what differs marked. */
final class CompareRoute implements Handler {
  private final StorySearch search;
  private final Templates templates;

  CompareRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    ArticleComparison comparison =
        ArticleComparison.of(
            NamedArticle.of(ctx, "left", search), NamedArticle.of(ctx, "right", search));
    templates.answer(ctx, "compare/page.jte", new CompareView(comparison, CameFrom.search(ctx)));
  }
}
