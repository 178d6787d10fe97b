package org.wirefold.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.wirefold.index.SearchLease;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;

/**
 * The counts of all dimensions over all that one state of the index holds. The first view of a page
 * shows them, and so does every search that one selection alone narrows, beside that; so they are
 * made once a state, each on first use, and {@link IndexState} keeps them. 8 bytes a value and
 * fold. Thread-safe.
 */
final class Everything {
  private final Map<Fold, Map<Dimension, long[]>> counts = new EnumMap<>(Fold.class);

  /**
   * As {@link FacetCounter#counts}; not to be changed.
   *
   * @param lease always of the same state
   */
  synchronized long[] counts(SearchLease lease, Dimension dimension, Fold fold) throws IOException {
    Map<Dimension, long[]> each = counts.computeIfAbsent(fold, f -> new EnumMap<>(Dimension.class));
    long[] known = each.get(dimension);
    if (known == null) {
      known = new FacetCounter(lease, fold).counts(dimension, Matches.everything(lease.stories()));
      each.put(dimension, known);
    }
    return known;
  }
}
