package org.wirefold.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A reader to which hidden articles are as good as deleted, so that no search, count or look-up can
 * forget to leave them out. A view for one point in time: it holds no reference to the reader
 * beneath, whose owner closes it.
 */
final class ShownReader extends FilterDirectoryReader {
  private final Hidden hidden;

  ShownReader(DirectoryReader in, Hidden hidden) throws IOException {
    super(in, new Segments(hidden));
    this.hidden = hidden;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
    return new ShownReader(other, hidden);
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null; // another view of the same reader may hide other articles
  }

  private static final class Segments extends SubReaderWrapper {
    private final Hidden hidden;
    private int place;

    Segments(Hidden hidden) {
      this.hidden = hidden;
    }

    @Override
    public LeafReader wrap(LeafReader leaf) {
      Optional<FixedBitSet> some = hidden.segment(place++);
      return some.isPresent() ? new Segment(leaf, some.get()) : leaf;
    }
  }

  private static final class Segment extends FilterLeafReader {
    private final FixedBitSet shown;
    private final int count;

    Segment(LeafReader in, FixedBitSet hidden) {
      super(in);
      shown = new FixedBitSet(in.maxDoc());
      Bits live = in.getLiveDocs();
      for (int doc = 0; doc < in.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && !hidden.get(doc)) {
          shown.set(doc);
        }
      }
      count = shown.cardinality();
    }

    @Override
    public Bits getLiveDocs() {
      return shown;
    }

    @Override
    public int numDocs() {
      return count;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper(); // what is cached by it ignores deletions anyway
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
