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
import org.wirefold.search.SearchParameters;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Selection;
import org.wirefold.search.SearchRequest.Sort;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;
import org.wirefold.search.StorySearch;

/** {@code GET /overview}: what a search finds as a whole, with the parameters of a search. */
final class OverviewRoute implements Handler {
  private static final int TRENDS = 8;

  /** Stories whose copies are read to see who copies whom: the newest that match. */
  private static final int STORIES_READ = 200;

  private static final Selection COPIED = new Selection(List.of("2-5", "6-20", "21+"), List.of());

  private final StorySearch search;
  private final Templates templates;

  OverviewRoute(StorySearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public void handle(Context ctx) throws IOException {
    SearchRequest request =
        SearchParameters.read(ctx.queryParamMap())
            .withCursor(Optional.empty())
            .withFold(Fold.STORIES)
            .withSize(0)
            .withFacets(List.of());
    SearchResult result = search.search(request);
    SearchRequest shown = request.withSize(SearchRequest.DEFAULT_SIZE);
    DateHistogram dates = search.histogram(request);
    List<TrendGroup> trends = new ArrayList<>();
    for (Dimension dimension : List.of(Dimension.COMPANY, Dimension.TOPIC)) {
      trends.add(trends(shown, search.facet(request, dimension, "", TRENDS), dates));
    }
    boolean isIndexEmpty = search.size().articles() == 0;
    templates.answer(
        ctx,
        "overview/page.jte",
        new OverviewView(
            shown,
            result.total(),
            Histogram.of(shown, dates),
            trends,
            CopyMatrix.of(stories(request)),
            isIndexEmpty));
  }

  private TrendGroup trends(SearchRequest request, Facet facet, DateHistogram whole)
      throws IOException {
    Dimension dimension = facet.facetDimension();
    List<Trend> trends = new ArrayList<>();
    for (Facet.Value value : facet.values()) {
      SearchRequest narrowed =
          request.withSelection(
              dimension,
              new Selection(List.of(value.value()), request.selection(dimension).exclude()));
      trends.add(Trend.of(value, Links.search(narrowed), whole, search.histogram(narrowed)));
    }
    return new TrendGroup(dimension, List.copyOf(trends));
  }

  private List<StoryDetail> stories(SearchRequest request) throws IOException {
    SearchRequest copied =
        request
            .withSelection(Dimension.COPIES, COPIED)
            .withFacets(List.of())
            .withSort(Sort.NEWEST)
            .withSize(STORIES_READ);
    List<StoryDetail> stories = new ArrayList<>();
    for (SearchResult.Hit hit : search.search(copied).stories()) {
      search.story(hit.story().value()).ifPresent(stories::add);
    }
    return stories;
  }
}
