package org.wirefold.index;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.wirefold.schema.StorySchema;

/**
 * The articles that were published within a span of time, by the beginning of their dates; undated
 * ones lie inside any. Asking a segment costs a look at its first and last date, and where it
 * stretches beyond the window a bit a document. Immutable, thread-safe.
 *
 * @param from inclusive; {@link Instant#MIN} for no beginning
 * @param to inclusive; {@link Instant#MAX} for no end
 */
record Window(Instant from, Instant to) {
  /** Every article there is. */
  static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

  private boolean isOpen() {
    return from.equals(Instant.MIN) || to.equals(Instant.MAX);
  }

  /** Whether any article of this segment may lie inside. */
  boolean meets(LeafReader segment) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    return isOpen()
        || hasUndated(segment)
        || (dates != null && !first(dates).isAfter(to) && !last(dates).isBefore(from));
  }

  /** The documents of a segment that lie inside; null where all do. */
  @Nullable BitSet inside(LeafReader segment) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    if (isOpen() || dates == null || (!first(dates).isBefore(from) && !last(dates).isAfter(to))) {
      return null;
    }
    IndexSearcher searcher = new IndexSearcher(segment);
    searcher.setQueryCache(null);
    Scorer scorer =
        searcher
            .createWeight(
                searcher.rewrite(query(hasUndated(segment))), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(segment.getContext());
    DocIdSetIterator documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    return BitSet.of(documents, segment.maxDoc());
  }

  private Query query(boolean withUndated) {
    Query dated =
        LongPoint.newRangeQuery(StorySchema.PUBLISHED, from.toEpochMilli(), to.toEpochMilli());
    if (!withUndated) {
      return dated;
    }
    Query undated =
        new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new FieldExistsQuery(StorySchema.PUBLISHED), Occur.MUST_NOT)
            .build();
    return new BooleanQuery.Builder().add(dated, Occur.SHOULD).add(undated, Occur.SHOULD).build();
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

  /** The last date inside that a segment has; {@link Instant#MIN} where it has none. */
  Instant last(LeafReader segment) throws IOException {
    PointValues dates = segment.getPointValues(StorySchema.PUBLISHED);
    if (dates == null || last(dates).isBefore(from) || first(dates).isAfter(to)) {
      return Instant.MIN;
    }
    if (!last(dates).isAfter(to)) {
      return last(dates);
    }
    LastInside inside = new LastInside(this);
    dates.intersect(inside);
    return inside.last;
  }

  /** Goes down to the one leaf of a segment's dates where the window ends. */
  private static final class LastInside implements PointValues.IntersectVisitor {
    private final Window window;
    private Instant last = Instant.MIN;

    LastInside(Window window) {
      this.window = window;
    }

    @Override
    public Relation compare(byte[] least, byte[] most) {
      if (instant(least).isAfter(window.to) || !instant(most).isAfter(last)) {
        return Relation.CELL_OUTSIDE_QUERY;
      }
      if (instant(most).isAfter(window.to)) {
        return Relation.CELL_CROSSES_QUERY;
      }
      take(instant(most));
      return Relation.CELL_OUTSIDE_QUERY;
    }

    @Override
    public void visit(int document, byte[] date) {
      if (!instant(date).isAfter(window.to)) {
        take(instant(date));
      }
    }

    @Override
    public void visit(int document) {
      throw new IllegalStateException("no part of the dates is taken whole");
    }

    private void take(Instant date) {
      last = date.isAfter(last) && !date.isBefore(window.from) ? date : last;
    }
  }

  private static Instant instant(byte[] packed) {
    return Instant.ofEpochMilli(NumericUtils.sortableBytesToLong(packed, 0));
  }
}
