package org.wirefold.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.wirefold.schema.StorySchema;

/**
 * When the articles of a segment were published, or first may have been. Folding asks it of
 * hundreds of articles for each that arrives, which is too often for an iterator each. Eight bytes a
 * document, read once and kept as long as the segment is open. Thread-safe.
 */
final class SegmentDates {
  /** What a document without a date has. */
  static final long UNDATED = Long.MAX_VALUE;

  private final Map<IndexReader.CacheKey, long[]> segments = new WeakHashMap<>();

  /** One a document, in milliseconds of the epoch; not to be written to. */
  synchronized long[] of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return read(segment);
    }
    long[] known = segments.get(helper.getKey());
    if (known == null) {
      known = read(segment);
      segments.put(helper.getKey(), known);
    }
    return known;
  }

  private static long[] read(LeafReader segment) throws IOException {
    long[] dates = new long[segment.maxDoc()];
    Arrays.fill(dates, UNDATED);
    SortedNumericDocValues published = DocValues.getSortedNumeric(segment, StorySchema.PUBLISHED);
    for (int doc = published.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = published.nextDoc()) {
      dates[doc] = published.nextValue();
    }
    return dates;
  }
}
