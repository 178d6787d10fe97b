package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.schema.Dimension;
import org.wirefold.search.RequestException;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/**
 * {@code GET /api/facets/{dimension}}: the values of one dimension that begin with {@code prefix},
 * at most {@code size} of them, under the filters of a search.
 */
final class FacetRoute implements Handler {
  private static final int DEFAULT_SIZE = 100;

  /** An answer is made whole before it is sent: of so many values it takes some megabytes. */
  private static final int MOST = 100_000;

  private final StorySearch search;

  FacetRoute(StorySearch search) {
    this.search = search;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String key = ctx.pathParam("dimension");
    Dimension dimension =
        Dimension.of(key)
            .orElseThrow(
                () ->
                    new RequestException(
                        "dimension",
                        "facet \"%s\" is unknown; known dimensions: %s"
                            .formatted(key, Dimension.known())));
    int size = SearchParameters.size(ctx.queryParamMap(), MOST).orElse(DEFAULT_SIZE);
    Map<String, List<String>> filters = new LinkedHashMap<>(ctx.queryParamMap());
    filters.remove("size"); // which may be more than a search takes
    SearchRequest request = SearchParameters.read(filters);
    String prefix = Optional.ofNullable(ctx.queryParam("prefix")).orElse("").strip();
    JsonAnswer.of(ctx, search.facet(request, dimension, prefix, size));
  }
}
