package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.article.ArticleId;
import org.wirefold.explain.FoldExplainer;
import org.wirefold.explain.MatchExplainer;
import org.wirefold.index.StoryIndex;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /api/why}: why the articles {@code left} and {@code right} are, or are not, in one
 * story; with {@code q} in place of {@code right}, why the left one matches that query.
 */
final class WhyRoute implements Handler {
  private final StorySearch search;
  private final FoldExplainer folds;
  private final MatchExplainer matches;

  WhyRoute(StorySearch search, StoryIndex index) {
    this.search = search;
    this.folds = new FoldExplainer(index);
    this.matches = new MatchExplainer(index, search);
  }

  @Override
  public void handle(Context ctx) throws IOException {
    ArticleId left = NamedArticle.of(ctx, "left", search).id();
    String query = ctx.queryParam("q");
    if (query == null) {
      ArticleId right = NamedArticle.of(ctx, "right", search).id();
      JsonAnswer.of(ctx, folds.explain(left, right).orElseThrow());
    } else {
      JsonAnswer.of(ctx, matches.explain(left, query).orElseThrow());
    }
  }
}
