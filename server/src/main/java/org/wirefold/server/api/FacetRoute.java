package org.wirefold.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
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
    SearchRequest request = SearchParameters.read(ctx.queryParamMap());
    String prefix = Optional.ofNullable(ctx.queryParam("prefix")).orElse("").strip();
    int size = ctx.queryParam("size") == null ? DEFAULT_SIZE : request.size();
    Json.answer(ctx, search.facet(request, dimension, prefix, size));
  }
}
