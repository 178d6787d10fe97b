package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.StorySearch;

/** {@code GET /api/search}: a search result, with the parameters that the page takes too. */
final class SearchRoute implements Handler {
  private final StorySearch search;

  SearchRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    JsonAnswer.of(ctx, search.search(SearchParameters.read(ctx.queryParamMap())));
  }
}
