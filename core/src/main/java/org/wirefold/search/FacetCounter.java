package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.wirefold.index.FacetOrdinals;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryTable;
import org.wirefold.schema.Dimension;
import org.wirefold.search.Facet.Value;
import org.wirefold.search.SearchRequest.Fold;

/**
 * Counts the values of dimensions over all matches, exactly, in stories or in articles. A story
 * counts once under a value, however many of its copies have it.
 *
 * <p>One pass over the matches a dimension. Articles of stories that have no other copy are counted
 * at once; of the others, (story, value) pairs are gathered, sorted and counted without their
 * repeats. For one lease and one thread.
 */
final class FacetCounter {
  private final SearchLease lease;
  private final Labels labels;
  private final Fold fold;

  FacetCounter(SearchLease lease, Labels labels, Fold fold) {
    this.lease = lease;
    this.labels = labels;
    this.fold = fold;
  }

  /**
   * The most frequent values.
   *
   * @param selected values that are listed in any case
   * @param prefix of the label or of a word in it, letter case and accents ignored; blank for all
   */
  Facet count(Dimension dimension, Matches matches, List<String> selected, String prefix, int size)
      throws IOException {
    if (dimension == Dimension.COPIES) {
      return countCopies(matches, selected);
    }
    FacetOrdinals ordinals = lease.ordinals(dimension);
    Counted counted = new Counted(dimension, ordinals, counts(ordinals, matches), labels);
    return counted.list(selected, prefix, size);
  }

  /** The same, with dates and topics as trees. */
  Facet tree(Dimension dimension, Matches matches, List<String> selected, int size)
      throws IOException {
    if (dimension != Dimension.PUBLISHED && dimension != Dimension.TOPIC) {
      return count(dimension, matches, selected, "", size);
    }
    Facet all = count(dimension, matches, selected, "", Integer.MAX_VALUE);
    return FacetTree.of(all, dimension == Dimension.PUBLISHED, size);
  }

  private Facet countCopies(Matches matches, List<String> selected) {
    StoryTable stories = lease.stories();
    long[] counts = new long[CopiesQuery.BUCKETS.size()];
    boolean[] seen = new boolean[fold == Fold.STORIES ? stories.numbers() : 0];
    for (int i = 0; i < matches.count(); i++) {
      int story = stories.storyOf(matches.document(i));
      if (fold == Fold.ARTICLES || !seen[story]) {
        counts[CopiesQuery.bucket(stories.size(story))]++;
        if (fold == Fold.STORIES) {
          seen[story] = true;
        }
      }
    }
    List<Value> values = new ArrayList<>();
    for (int b = 0; b < counts.length; b++) {
      String bucket = CopiesQuery.BUCKETS.get(b);
      if (counts[b] > 0 || selected.contains(bucket)) {
        values.add(new Value(bucket, bucket, counts[b], selected.contains(bucket)));
      }
    }
    return new Facet(Dimension.COPIES.key(), values, 0);
  }

  private long[] counts(FacetOrdinals ordinals, Matches matches) throws IOException {
    long[] counts = new long[ordinals.count()];
    Pairs pairs = new Pairs();
    StoryTable stories = lease.stories();
    int i = 0;
    for (LeafReaderContext leaf : lease.searcher().getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (i == matches.count() || matches.document(i) >= end) {
        continue;
      }
      FacetOrdinals.Segment segment = ordinals.of(leaf);
      for (; i < matches.count() && matches.document(i) < end; i++) {
        int document = matches.document(i);
        if (!segment.values().advanceExact(document - leaf.docBase)) {
          continue;
        }
        int story = stories.storyOf(document);
        boolean once = fold == Fold.ARTICLES || stories.size(story) == 1;
        for (int v = 0; v < segment.values().docValueCount(); v++) {
          int ordinal = (int) segment.toGlobal().get(segment.values().nextOrd());
          if (once) {
            counts[ordinal]++;
          } else {
            pairs.add(story, ordinal);
          }
        }
      }
    }
    pairs.countDistinct(counts);
    return counts;
  }

  /** (story, ordinal) pairs. */
  private static final class Pairs {
    private long[] pairs = new long[256];
    private int count;

    void add(int story, int ordinal) {
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, count * 2);
      }
      pairs[count++] = ((long) story << 32) | ordinal;
    }

    void countDistinct(long[] counts) {
      Arrays.sort(pairs, 0, count);
      for (int i = 0; i < count; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          counts[(int) pairs[i]]++;
        }
      }
    }
  }
}
