package org.wirefold.search;

import java.util.Comparator;
import org.wirefold.index.StoryTable;
import org.wirefold.search.SearchRequest.Sort;

/**
 * A match in the order of results.
 *
 * @param key the story's number, or the article's document
 * @param copies how many articles its story has
 * @param published epoch milliseconds, {@link StoryTable#UNDATED} when unknown
 * @param tie decides where everything else is equal; stable while the index lives
 */
record RankedHit(int key, float score, int copies, long published, long tie) {
  private static final Comparator<RankedHit> UNDATED_LAST =
      Comparator.comparing(hit -> hit.published == StoryTable.UNDATED);
  private static final Comparator<RankedHit> OLDEST =
      UNDATED_LAST.thenComparingLong(RankedHit::published).thenComparingLong(RankedHit::tie);
  private static final Comparator<RankedHit> NEWEST =
      UNDATED_LAST
          .thenComparing(Comparator.comparingLong(RankedHit::published).reversed())
          .thenComparingLong(RankedHit::tie);
  private static final Comparator<RankedHit> RELEVANCE =
      Comparator.comparingDouble((RankedHit hit) -> -hit.score).thenComparing(NEWEST);
  private static final Comparator<RankedHit> COPIED =
      Comparator.comparingInt((RankedHit hit) -> -hit.copies).thenComparing(NEWEST);

  /** Comes before whatever is found, in this order. */
  static RankedHit beforeAll(Sort sort) {
    long first = sort == Sort.OLDEST ? StoryTable.UNDATED + 1 : Long.MAX_VALUE;
    return new RankedHit(-1, Float.POSITIVE_INFINITY, Integer.MAX_VALUE, first, Long.MIN_VALUE);
  }

  /** Best first. */
  static Comparator<RankedHit> order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
      case COPIED -> COPIED;
    };
  }
}
