package org.wirefold.server.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wirefold.export.ExportFormat;
import org.wirefold.search.DateRange;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchRequest.Fold;
import org.wirefold.search.SearchRequest.Sort;
import org.wirefold.search.SearchResult;

/**
 * What a search found, with the links that change the search. Immutable.
 *
 * @param histogram when it was published; empty where there is no choice of dates
 * @param isIndexEmpty whether there is nothing to find at all
 */
public record ResultsView(
    SearchRequest request,
    SearchResult result,
    Optional<Histogram> histogram,
    boolean isIndexEmpty) {

  public String title() {
    return request.query().isBlank() ? "Wirefold" : query() + " – Wirefold";
  }

  /** What was typed, for headings; the search box has all of it. */
  public String query() {
    return Words.name(request.query());
  }

  /** {@code 3 stories, 7 articles}, the unit of the list first. */
  public String totals() {
    if (result.total().articles() == 0) {
      return isFolded() ? "No stories" : "No articles";
    }
    String stories = Words.count(result.total().stories(), "story", "stories");
    String articles = Words.count(result.total().articles(), "article", "articles");
    return isFolded() ? stories + ", " + articles : articles + " in " + stories;
  }

  public boolean isFolded() {
    return request.fold() == Fold.STORIES;
  }

  /** The cards, made anew at each call. */
  public List<StoryCard> stories() {
    return result.stories().stream().map(hit -> StoryCard.of(hit, request)).toList();
  }

  /**
   * After how many of {@link #stories} the note stands: before all of them, or, on the first page,
   * where those begin that only another reading of the query finds.
   */
  public int noteAt() {
    long matching = isFolded() ? result.total().stories() : result.total().articles();
    boolean isOnThisPage = request.cursor().isEmpty() && matching < result.stories().size();
    return result.relaxed().isPresent() && isOnThisPage ? Math.toIntExact(matching) : 0;
  }

  /** The dimensions that have values here. */
  public List<FacetGroup> facets() {
    return result.facets().stream()
        .filter(facet -> !facet.values().isEmpty())
        .map(facet -> FacetGroup.of(request, facet))
        .toList();
  }

  public List<Chip> chips() {
    return Chip.of(request, result.facets());
  }

  public List<Link> sorts() {
    return Arrays.stream(Sort.values())
        .map(
            sort ->
                new Link(label(sort), Links.search(first().withSort(sort)), sort == request.sort()))
        .toList();
  }

  private static String label(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Relevance";
      case NEWEST -> "Newest";
      case OLDEST -> "Oldest";
      case COPIED -> "Most copied";
    };
  }

  public List<Link> folds() {
    return List.of(
        new Link("Stories", Links.search(first().withFold(Fold.STORIES)), isFolded()),
        new Link("All copies", Links.search(first().withFold(Fold.ARTICLES)), !isFolded()));
  }

  public Optional<String> nextHref() {
    return result.next().map(cursor -> Links.search(request.withCursor(Optional.of(cursor))));
  }

  /** Leads back from a later page; empty on the first. */
  public Optional<String> firstHref() {
    return request.cursor().map(cursor -> Links.search(first()));
  }

  /** The same words without any filter; empty where there is none. */
  public Optional<String> unfilteredHref() {
    boolean isFiltered = !request.selections().isEmpty() || !request.dates().isAlways();
    return isFiltered ? Optional.of(Links.search(unfiltered())) : Optional.empty();
  }

  /** The search that the mended reading is, in its own right. */
  public Optional<String> relaxedHref() {
    return result.relaxed().map(relaxed -> Links.search(first().withQuery(relaxed.query())));
  }

  /** The same search as the API answers it. */
  public String apiHref() {
    return Links.api(first());
  }

  /** All that matches as a file, by format. */
  public List<Link> exports() {
    return Arrays.stream(ExportFormat.values())
        .map(format -> new Link(format.label(), Links.export(first(), format), false))
        .toList();
  }

  public String feedHref() {
    return Links.feed(first());
  }

  /** What to type to have all that matches as a file. */
  public String exportCommand() {
    return ShellCommand.export(request);
  }

  private SearchRequest first() {
    return request.withCursor(Optional.empty());
  }

  private SearchRequest unfiltered() {
    return SearchRequest.ALL
        .withQuery(request.query())
        .withDates(DateRange.ALWAYS)
        .withSort(request.sort())
        .withFold(request.fold());
  }

  /** {@code date} where a date picker can show what is set, else {@code text}. */
  public static String dateInput(Optional<String> date) {
    return date.isEmpty() || date.get().matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
  }
}
