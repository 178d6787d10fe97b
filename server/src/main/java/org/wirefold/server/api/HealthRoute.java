package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;

/** {@code GET /health}: that the index can be read, and how much it holds. */
final class HealthRoute implements Handler {
  private final StorySearch search;

  HealthRoute(StorySearch search) {
    this.search = search;
  }

  record Health(String status, long stories, long articles) {}

  @Override
  public void handle(Context ctx) throws IOException {
    SearchResult.Total held = search.size();
    JsonAnswer.of(ctx, new Health("ok", held.stories(), held.articles()));
  }
}
