package org.wirefold.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.schema.Dimension;
import org.wirefold.search.DateHistogram;
import org.wirefold.search.Facet;
import org.wirefold.search.Overview;
import org.wirefold.search.Overview.ValuesOverTime;
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Selection;
import org.wirefold.search.StorySearch;

/** {@code GET /overview}: what a search finds as a whole, with the parameters of a search. */
final class OverviewRoute implements Handler {
  private static final String TEMPLATE = "overview/page.jte";
  private static final int TRENDS = 8;

  /** Stories whose copies are read to see who copies whom: the newest that match. */
  private static final int STORIES_READ = 200;

  private final StorySearch search;
  private final Templates templates;

  OverviewRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    templates.answer(ctx, TEMPLATE, view(SearchParameters.read(ctx.queryParamMap())));
  }

  /** Makes the overview of an index without being asked. */
  void warm() throws IOException {
    templates.render(TEMPLATE, view(SearchRequest.ALL));
  }

  private OverviewView view(SearchRequest asked) throws IOException {
    SearchRequest request =
        asked
            .withCursor(Optional.empty())
            .withFold(Fold.STORIES)
            .withSize(SearchRequest.DEFAULT_SIZE)
            .withFacets(List.of(Dimension.COMPANY, Dimension.TOPIC));
    Overview overview = search.overview(request, TRENDS, STORIES_READ);
    return new OverviewView(
        request,
        overview.total(),
        Histogram.of(request, overview.dates()),
        overview.values().stream().map(v -> trends(request, v, overview.dates())).toList(),
        CopyMatrix.of(overview.copied(), request),
        search.size().articles() == 0);
  }

  private static TrendGroup trends(
      SearchRequest request, ValuesOverTime values, DateHistogram whole) {
    Dimension dimension = values.facet().facetDimension();
    List<Trend> trends = new ArrayList<>();
    for (int i = 0; i < values.counts().size(); i++) {
      Facet.Value value = values.facet().values().get(i);
      List<String> excluded =
          request.selection(dimension).exclude().stream()
              .filter(e -> !e.equals(value.value()))
              .toList();
      SearchRequest narrowed =
          request.withSelection(dimension, new Selection(List.of(value.value()), excluded));
      trends.add(Trend.of(value, Links.search(narrowed), whole, values.counts().get(i)));
    }
    return new TrendGroup(dimension, List.copyOf(trends));
  }
}
