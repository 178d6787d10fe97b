package org.wirefold.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.wirefold.index.FacetOrdinals;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryTable;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest.Fold;

/**
 * Counts the values of dimensions over all matches, exactly, in stories or in articles. A story
 * counts once under a value, however many of its copies have it.
 *
 * <p>One pass over the matches a dimension. Articles of stories that have no other copy are counted
 * at once; of the others, {@link StoryValues} tells which value is new to its story. For one lease
 * and one thread.
 */
final class FacetCounter {
  private final SearchLease lease;
  private final StoryTable stories;
  private final Fold fold;
  private final StoryValues seen;

  FacetCounter(SearchLease lease, Fold fold) {
    this.lease = lease;
    this.stories = lease.stories();
    this.fold = fold;
    this.seen = new StoryValues(fold == Fold.STORIES ? stories.numbers() : 0);
  }

  /**
   * How many stories, or articles, have each value: by its ordinal, or for {@link Dimension#COPIES}
   * by its place in {@link CopiesQuery#BUCKETS}.
   */
  long[] counts(Dimension dimension, Matches matches) throws IOException {
    seen.clear();
    if (dimension == Dimension.COPIES) {
      return copies(matches);
    }
    FacetOrdinals ordinals = lease.ordinals(dimension);
    long[] counts = new long[ordinals.count()];
    int i = 0;
    for (LeafReaderContext leaf : lease.searcher().getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int from = i;
      while (i < matches.count() && matches.document(i) < end) {
        i++;
      }
      if (i > from) {
        count(ordinals.of(leaf), leaf.docBase, matches, from, i, counts);
      }
    }
    return counts;
  }

  /** Counts in one segment, which has the matches from one place to another. */
  private void count(
      FacetOrdinals.Segment segment, int base, Matches matches, int from, int to, long[] counts)
      throws IOException {
    SortedSetDocValues values = segment.values();
    LongValues toGlobal = segment.toGlobal();
    for (int i = from; i < to; i++) {
      int document = matches.document(i);
      if (values.advanceExact(document - base)) {
        int story = stories.storyOf(document);
        boolean once = fold == Fold.ARTICLES || stories.size(story) == 1;
        for (int v = values.docValueCount(); v > 0; v--) {
          int ordinal = (int) toGlobal.get(values.nextOrd());
          if (once || seen.add(story, ordinal)) {
            counts[ordinal]++;
          }
        }
      }
    }
  }

  private long[] copies(Matches matches) {
    long[] counts = new long[CopiesQuery.BUCKETS.size()];
    for (int i = 0; i < matches.count(); i++) {
      int story = stories.storyOf(matches.document(i));
      int size = stories.size(story);
      int bucket = CopiesQuery.bucket(size);
      if (fold == Fold.ARTICLES || size == 1 || seen.add(story, bucket)) {
        counts[bucket]++;
      }
    }
    return counts;
  }
}
