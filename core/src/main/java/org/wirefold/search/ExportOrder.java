package org.wirefold.search;

import java.util.Arrays;
import java.util.Comparator;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryTable;

/** Puts matches in the order of export: oldest first, undated last. */
record ExportOrder(SearchLease lease) {
  int[] of(Matches matches) {
    StoryTable table = lease.stories();
    Integer[] documents = new Integer[matches.count()];
    Arrays.setAll(documents, matches::document);
    Arrays.sort(
        documents,
        Comparator.<Integer>comparingLong(d -> undatedLast(table.publishedAt(d)))
            .thenComparingInt(Integer::intValue));
    return Arrays.stream(documents).mapToInt(Integer::intValue).toArray();
  }

  private static long undatedLast(long published) {
    return published == StoryTable.UNDATED ? Long.MAX_VALUE : published;
  }
}
