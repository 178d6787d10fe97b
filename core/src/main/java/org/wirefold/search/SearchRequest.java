package org.wirefold.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.schema.Dimension;

/**
 * One search: what was typed, what is selected, how to sort and page. {@link SearchParameters}
 * reads and writes it as URL parameters. Immutable.
 *
 * @param query as typed; blank finds everything
 * @param selections per dimension; a dimension without selection is absent
 * @param size stories (or articles) a page, 0 to {@link #MAX_SIZE}
 * @param cursor where the page before ended, as {@link SearchResult#next} gave it
 * @param facets which dimensions to count
 * @param reading whether another reading of the query may follow where it finds too little
 */
public record SearchRequest(
    String query,
    Map<Dimension, Selection> selections,
    DateRange dates,
    Sort sort,
    Fold fold,
    int size,
    Optional<String> cursor,
    List<Dimension> facets,
    Reading reading) {
  public static final int DEFAULT_SIZE = 20;
  public static final int MAX_SIZE = 1_000;

  /** Everything, folded, best first, all dimensions counted. */
  public static final SearchRequest ALL =
      new SearchRequest(
          "",
          Map.of(),
          DateRange.ALWAYS,
          Sort.RELEVANCE,
          Fold.STORIES,
          DEFAULT_SIZE,
          Optional.empty(),
          List.of(Dimension.values()),
          Reading.HELPFUL);

  public SearchRequest {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size is " + size + ", must be 0 to " + MAX_SIZE);
    }
    EnumMap<Dimension, Selection> copy = new EnumMap<>(Dimension.class);
    selections.forEach(
        (dimension, selection) -> {
          if (!selection.isEmpty()) {
            copy.put(dimension, selection);
          }
        });
    selections = copy;
    facets = List.copyOf(facets);
  }

  /** Copies of one story as one result, or each article for itself. */
  public enum Fold {
    STORIES,
    ARTICLES
  }

  /** Whether a query that finds too little is mended or loosened, or taken as it is. */
  public enum Reading {
    HELPFUL,
    AS_TYPED
  }

  /** The order of results. Undated ones come last by date, either way. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /** The stories that ran in most copies first, then the newest. */
    COPIED
  }

  /**
   * Values chosen in one dimension: any of {@code include} (all when empty), and none of {@code
   * exclude}.
   */
  public record Selection(List<String> include, List<String> exclude) {
    public static final Selection NONE = new Selection(List.of(), List.of());

    public Selection {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
    }

    public boolean isEmpty() {
      return include.isEmpty() && exclude.isEmpty();
    }
  }

  public Selection selection(Dimension dimension) {
    return selections.getOrDefault(dimension, Selection.NONE);
  }

  public SearchRequest withQuery(String value) {
    return new SearchRequest(value, selections, dates, sort, fold, size, cursor, facets, reading);
  }

  public SearchRequest withSelection(Dimension dimension, Selection selection) {
    EnumMap<Dimension, Selection> copy = new EnumMap<>(Dimension.class);
    copy.putAll(selections);
    copy.put(dimension, selection);
    return new SearchRequest(query, copy, dates, sort, fold, size, cursor, facets, reading);
  }

  public SearchRequest withDates(DateRange value) {
    return new SearchRequest(query, selections, value, sort, fold, size, cursor, facets, reading);
  }

  public SearchRequest withSort(Sort value) {
    return new SearchRequest(query, selections, dates, value, fold, size, cursor, facets, reading);
  }

  public SearchRequest withFold(Fold value) {
    return new SearchRequest(query, selections, dates, sort, value, size, cursor, facets, reading);
  }

  public SearchRequest withSize(int value) {
    return new SearchRequest(query, selections, dates, sort, fold, value, cursor, facets, reading);
  }

  public SearchRequest withCursor(Optional<String> value) {
    return new SearchRequest(query, selections, dates, sort, fold, size, value, facets, reading);
  }

  public SearchRequest withFacets(List<Dimension> value) {
    return new SearchRequest(query, selections, dates, sort, fold, size, cursor, value, reading);
  }

  public SearchRequest withReading(Reading value) {
    return new SearchRequest(query, selections, dates, sort, fold, size, cursor, facets, value);
  }
}
