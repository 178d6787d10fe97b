package org.wirefold.index;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.StorySchema;

/**
 * The articles that were published within a span of time, by the beginning of their dates; undated
 * ones lie inside any. Asking a segment costs a look at its first and last date, and where it
 * stretches beyond the window at each. Immutable, thread-safe.
 *
 * @param from inclusive; {@link Instant#MIN} for no beginning
 * @param to inclusive; {@link Instant#MAX} for no end
 */
record Window(Instant from, Instant to) {
  /** Whether any article of this segment may lie inside. */
  boolean meets(LeafReader segment) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    return hasUndated(segment)
        || (dates != null && !first(dates).isAfter(to) && !last(dates).isBefore(from));
  }

  /** The documents of a segment that lie inside; null where all do. */
  @Nullable BitSet inside(LeafReader segment, SegmentDates known) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    if (dates == null || (!first(dates).isBefore(from) && !last(dates).isAfter(to))) {
      return null;
    }
    long first = millis(from);
    long last = millis(to);
    long[] published = known.of(segment);
    FixedBitSet inside = new FixedBitSet(published.length);
    for (int doc = 0; doc < published.length; doc++) {
      long at = published[doc];
      if (at == SegmentDates.UNDATED || (at >= first && at <= last)) {
        inside.set(doc);
      }
    }
    return inside;
  }

  /** The last date inside that a segment has; {@link Instant#MIN} where it has none. */
  Instant last(LeafReader segment, SegmentDates known) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    if (dates == null || last(dates).isBefore(from) || first(dates).isAfter(to)) {
      return Instant.MIN;
    }
    if (!last(dates).isAfter(to)) {
      return last(dates);
    }
    long first = millis(from);
    long last = Long.MIN_VALUE;
    long end = millis(to);
    for (long at : known.of(segment)) {
      last = at >= first && at <= end ? Math.max(last, at) : last;
    }
    return last == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochMilli(last);
  }

  /** As near as a number comes to it that is not {@link SegmentDates#UNDATED}. */
  private static long millis(Instant instant) {
    return instant.equals(Instant.MIN)
        ? Long.MIN_VALUE
        : instant.equals(Instant.MAX) ? SegmentDates.UNDATED - 1 : instant.toEpochMilli();
  }

  /** Whether any article of the segment has no date. */
  static boolean hasUndated(LeafReader segment) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    Terms ids = segment.terms(StorySchema.ID);
    return ids != null && (dates == null || dates.getDocCount() < ids.getDocCount());
  }

  private static Instant first(PointValues dates) throws IOException {
    return instant(dates.getMinPackedValue());
  }

  private static Instant last(PointValues dates) throws IOException {
    return instant(dates.getMaxPackedValue());
  }

  private static Instant instant(byte[] packed) {
    return Instant.ofEpochMilli(NumericUtils.sortableBytesToLong(packed, 0));
  }
}
