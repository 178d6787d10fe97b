package org.wirefold.server.page;

import java.util.List;
import java.util.Optional;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;

/**
 * What a search finds as a whole. Immutable.
 *
 * @param histogram when its stories were published; empty where there is no choice of dates
 * @param isIndexEmpty whether there is nothing to find at all
 */
public record OverviewView(
    SearchRequest request,
    SearchResult.Total total,
    Optional<Histogram> histogram,
    List<TrendGroup> trends,
    CopyMatrix matrix,
    boolean isIndexEmpty) {

  public String title() {
    return (request.query().isBlank() ? "Overview" : query() + ", overview") + " – Wirefold";
  }

  /** What was typed, for headings; the search box has all of it. */
  public String query() {
    return Words.name(request.query());
  }

  public String totals() {
    return Words.count(total.stories(), "story", "stories")
        + ", "
        + Words.count(total.articles(), "article", "articles");
  }

  public String searchHref() {
    return Links.search(request);
  }

  public List<Chip> chips() {
    return Chip.of(request, List.of());
  }
}
