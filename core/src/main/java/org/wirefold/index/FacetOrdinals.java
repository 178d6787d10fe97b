package org.wirefold.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.wirefold.schema.Dimension;

/**
 * The values of one dimension at one point in time, numbered across all segments in term order.
 * Immutable; the doc values that {@link #of} hands out belong to the calling thread.
 */
public final class FacetOrdinals {
  private final IndexReader reader;
  private final Dimension dimension;
  private final OrdinalMap map;

  FacetOrdinals(IndexReader reader, Dimension dimension) throws IOException {
    this.reader = reader;
    this.dimension = dimension;
    SortedSetDocValues[] values = new SortedSetDocValues[reader.leaves().size()];
    for (LeafReaderContext leaf : reader.leaves()) {
      values[leaf.ord] = segment(leaf);
    }
    map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
  }

  private SortedSetDocValues segment(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), dimension.field());
  }

  /** How many values the dimension has. */
  public int count() {
    return Math.toIntExact(map.getValueCount());
  }

  /** The value of this ordinal. */
  public String value(int ordinal) throws IOException {
    int segment = map.getFirstSegmentNumber(ordinal);
    return segment(reader.leaves().get(segment))
        .lookupOrd(map.getFirstSegmentOrd(ordinal))
        .utf8ToString();
  }

  /** The ordinal of this value; negative where nothing has it. */
  public int find(String value) throws IOException {
    BytesRef wanted = new BytesRef(value);
    int low = 0;
    int high = count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = new BytesRef(value(middle)).compareTo(wanted);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  /** The segment's values, and what turns its ordinals into ours. */
  public record Segment(SortedSetDocValues values, LongValues toGlobal) {}

  public Segment of(LeafReaderContext leaf) throws IOException {
    return new Segment(segment(leaf), map.getGlobalOrds(leaf.ord));
  }
}
