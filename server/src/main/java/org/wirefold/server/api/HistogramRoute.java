package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.StorySearch;

/** {@code GET /api/histogram}: how what a search matches spreads over time. */
final class HistogramRoute implements Handler {
  private final StorySearch search;

  HistogramRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    JsonAnswer.of(ctx, search.histogram(SearchParameters.read(ctx.queryParamMap())));
  }
}
