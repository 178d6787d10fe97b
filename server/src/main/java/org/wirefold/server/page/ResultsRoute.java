package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Optional;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StorySearch;

/** {@code GET /}: the search box, and what the search found. */
final class ResultsRoute implements Handler {
  private static final String TEMPLATE = "results/page.jte";

  private final StorySearch search;
  private final Templates templates;

  ResultsRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    SearchRequest request = SearchParameters.read(ctx.queryParamMap());
    if (hasEmptyParameter(ctx)) {
      // A form sends its empty inputs too; the address without them is the one to pass on.
      ctx.redirect(Links.search(request));
      return;
    }
    // A page that asks for no stories would say that nothing matches.
    templates.answer(
        ctx,
        TEMPLATE,
        view(request.size() == 0 ? request.withSize(SearchRequest.DEFAULT_SIZE) : request));
  }

  /** Makes the first page of an index without being asked. */
  void warm() throws IOException {
    templates.render(TEMPLATE, view(SearchRequest.ALL));
  }

  private ResultsView view(SearchRequest request) throws IOException {
    SearchResult result = search.search(request);
    Optional<Histogram> histogram = Histogram.of(request, search.histogram(request));
    return new ResultsView(request, result, histogram, empty(result));
  }

  private static boolean hasEmptyParameter(Context ctx) {
    return ctx.queryParamMap().values().stream()
        .anyMatch(values -> values.stream().anyMatch(String::isBlank));
  }

  private boolean empty(SearchResult result) throws IOException {
    return result.total().articles() == 0 && search.size().articles() == 0;
  }
}
