package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /api/furniture/{id}}: of the blocks that were dropped from an article, those that were
 * learnt to be furniture, and where else they stand.
 */
final class FurnitureRoute implements Handler {
  private final StorySearch search;

  FurnitureRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    ArticleDetail article = NamedArticle.ofPath(ctx, search);
    JsonAnswer.of(ctx, new LearnedFurniture(article.id(), search.learned(article)));
  }
}
