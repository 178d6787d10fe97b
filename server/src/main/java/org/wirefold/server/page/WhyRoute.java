package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.article.ArticleId;
import org.wirefold.explain.FoldExplainer;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.StorySearch;
import org.wirefold.server.api.NamedArticle;

/** {@code GET /why}: why two articles are, or are not, in one story. */
final class WhyRoute implements Handler {
  private final StorySearch search;
  private final FoldExplainer explainer;
  private final Templates templates;

  WhyRoute(StorySearch search, StoryIndex index, Templates templates) {
    this.search = search;
    this.explainer = new FoldExplainer(index);
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    ArticleId left = NamedArticle.of(ctx, "left", search).id();
    ArticleId right = NamedArticle.of(ctx, "right", search).id();
    templates.answer(
        ctx,
        "why/page.jte",
        new WhyView(explainer.explain(left, right).orElseThrow(), CameFrom.search(ctx)));
  }
}
