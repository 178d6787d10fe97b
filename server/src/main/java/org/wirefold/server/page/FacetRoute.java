package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StorySearch;

/** {@code GET /facets/{dimension}}: all values of one dimension, by what they begin with. */
final class FacetRoute implements Handler {
  private static final int SIZE = 300;

  private final StorySearch search;
  private final Templates templates;

  FacetRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    String key = ctx.pathParam("dimension");
    Dimension dimension =
        Dimension.of(key)
            .orElseThrow(
                () ->
                    new NotFoundResponse(
                        "facet \"%s\" is unknown; known dimensions: %s"
                            .formatted(key, Dimension.known())));
    SearchRequest request = SearchParameters.read(ctx.queryParamMap()).withCursor(Optional.empty());
    String prefix = Optional.ofNullable(ctx.queryParam("prefix")).orElse("").strip();
    Facet facet = search.facet(request, dimension, prefix, SIZE);
    templates.answer(ctx, "facet/page.jte", new FacetView(request, facet, prefix));
  }
}
