package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.ScoreMode;
import org.wirefold.index.SearchLease;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet.Value;

/**
 * The facets of one search: each dimension is counted over what everything but its own selection
 * leaves (drill-sideways). For one lease and one thread.
 */
final class Facets {
  private final SearchRequest request;
  private final SearchQuery query;
  private final SearchLease lease;
  private final IndexState state;
  private final FacetCounter counter;

  Facets(SearchRequest request, SearchQuery query, SearchLease lease, IndexState state) {
    this.request = request;
    this.query = query;
    this.lease = lease;
    this.state = state;
    this.counter = new FacetCounter(lease, request.fold());
  }

  /**
   * Those that the request asks for, with dates and topics as trees.
   *
   * @param matches what the whole search matches
   */
  List<Facet> all(Matches matches, int size) throws IOException {
    List<Facet> facets = new ArrayList<>();
    for (Dimension dimension : request.facets()) {
      boolean isTree = dimension == Dimension.PUBLISHED || dimension == Dimension.TOPIC;
      Facet facet = list(dimension, Optional.of(matches), "", isTree ? Integer.MAX_VALUE : size);
      facets.add(isTree ? FacetTree.of(facet, dimension == Dimension.PUBLISHED, size) : facet);
    }
    return facets;
  }

  /**
   * The most frequent values of one dimension, and whatever is selected.
   *
   * @param prefix of the label or of a word in it, letter case and accents ignored; blank for all
   */
  Facet one(Dimension dimension, String prefix, int size) throws IOException {
    return list(dimension, Optional.empty(), prefix, size);
  }

  /**
   * The same of what matches beside the dimension's own selection, where the caller has that.
   *
   * @param beside what {@link SearchQuery#sideways} finds
   */
  Facet over(Dimension dimension, Matches beside, int size) throws IOException {
    long[] counts =
        query.isEverythingBeside(dimension)
            ? state.everything(lease).counts(lease, dimension, request.fold())
            : counter.counts(dimension, beside);
    return list(dimension, counts, "", size);
  }

  private Facet list(Dimension dimension, Optional<Matches> matches, String prefix, int size)
      throws IOException {
    return list(dimension, counts(dimension, matches), prefix, size);
  }

  private Facet list(Dimension dimension, long[] counts, String prefix, int size)
      throws IOException {
    Labels labels = state.labels(lease);
    List<String> selected =
        SearchQuery.resolved(dimension, request.selection(dimension).include(), lease, labels);
    return dimension == Dimension.COPIES
        ? copies(counts, selected)
        : new Counted(dimension, lease.ordinals(dimension), counts, labels)
            .list(selected, prefix, size);
  }

  private long[] counts(Dimension dimension, Optional<Matches> matches) throws IOException {
    if (query.isEverythingBeside(dimension)) {
      return state.everything(lease).counts(lease, dimension, request.fold());
    }
    boolean isSideways = query.selections().containsKey(dimension);
    return counter.counts(
        dimension,
        matches.isPresent() && !isSideways
            ? matches.get()
            : Matches.of(query.sideways(dimension), lease, ScoreMode.COMPLETE_NO_SCORES));
  }

  private static Facet copies(long[] counts, List<String> selected) {
    List<Value> values = new ArrayList<>();
    for (int b = 0; b < counts.length; b++) {
      String bucket = CopiesQuery.BUCKETS.get(b);
      if (counts[b] > 0 || selected.contains(bucket)) {
        values.add(new Value(bucket, bucket, counts[b], selected.contains(bucket)));
      }
    }
    return new Facet(Dimension.COPIES.key(), values, 0);
  }
}
