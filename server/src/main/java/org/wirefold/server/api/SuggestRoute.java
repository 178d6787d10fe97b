package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;
import org.wirefold.search.Suggestion;

/** {@code GET /api/suggest}: names and headlines that {@code q} may be the beginning of. */
final class SuggestRoute implements Handler {
  private static final int DEFAULT_SIZE = 10;

  private final StorySearch search;

  SuggestRoute(StorySearch search) {
    this.search = search;
  }

  record Suggestions(String query, List<Suggestion> suggestions) {}

  @Override
  public void handle(Context ctx) throws IOException {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("");
    int size =
        SearchParameters.size(ctx.queryParamMap(), SearchRequest.MAX_SIZE).orElse(DEFAULT_SIZE);
    JsonAnswer.of(ctx, new Suggestions(typed, search.suggest(typed, size)));
  }
}
