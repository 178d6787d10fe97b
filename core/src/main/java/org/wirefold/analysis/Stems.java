package org.wirefold.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The tokens of a text as {@link NewsAnalyzer} makes them, kept so that tagging and indexing share
 * one analysis. Immutable, thread-safe.
 */
public final class Stems {
  private final int size;

  /**
   * The terms in UTF-8, one after the other, and where each begins; one more says where all end.
   */
  private final byte[] bytes;

  private final int[] terms;
  private final long[] hashes;
  private final int[] starts;
  private final int[] ends;
  private final int[] increments;

  private Stems(Builder builder) {
    size = builder.size;
    bytes = builder.bytes;
    terms = builder.terms;
    hashes = builder.hashes;
    starts = builder.starts;
    ends = builder.ends;
    increments = builder.increments;
  }

  public int size() {
    return size;
  }

  public String term(int i) {
    return new String(bytes, terms[i], terms[i + 1] - terms[i], StandardCharsets.UTF_8);
  }

  /** UTF-16 offset of the first character in the text. */
  public int start(int i) {
    return starts[i];
  }

  /** UTF-16 offset after the last character in the text. */
  public int end(int i) {
    return ends[i];
  }

  /** The {@link WordHash} of the term. */
  public long hash(int i) {
    return hashes[i];
  }

  /** The first byte of the term in UTF-8; 0 when it is empty. */
  public byte firstByte(int i) {
    return terms[i] == terms[i + 1] ? 0 : bytes[terms[i]];
  }

  public boolean startsWith(int i, BytesRef prefix) {
    int end = terms[i] + prefix.length;
    return end <= terms[i + 1]
        && Arrays.equals(
            bytes, terms[i], end, prefix.bytes, prefix.offset, prefix.offset + prefix.length);
  }

  /** The tokens once more, to index, their terms in bytes; for one use by one thread. */
  public TokenStream stream() {
    return new Replay(this);
  }

  /** Without offsets, which the index does not keep. */
  private static final class Replay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Stems stems;
    private final BytesRef bytes;
    private int next;

    Replay(Stems stems) {
      this.stems = stems;
      bytes = new BytesRef(stems.bytes, 0, 0);
    }

    @Override
    public void reset() {
      next = 0;
    }

    /** Sets both attributes, so nothing is cleared before. */
    @Override
    public boolean incrementToken() {
      if (next == stems.size) {
        return false;
      }
      bytes.offset = stems.terms[next];
      bytes.length = stems.terms[next + 1] - stems.terms[next];
      term.setBytesRef(bytes);
      increment.setPositionIncrement(stems.increments[next]);
      next++;
      return true;
    }

    @Override
    public void end() {
      increment.setPositionIncrement(0);
    }
  }

  /** Collects stems in flat arrays: an object a token would cost more than its analysis. */
  static final class Builder {
    private int size;
    private byte[] bytes;
    private int[] terms;
    private long[] hashes;
    private int[] starts;
    private int[] ends;
    private int[] increments;

    Builder(String text) {
      int expected = Words.Builder.expectedIn(text);
      bytes = new byte[text.length() + Long.SIZE];
      terms = new int[expected + 1];
      hashes = new long[expected];
      starts = new int[expected];
      ends = new int[expected];
      increments = new int[expected];
    }

    void add(CharTermAttribute term, OffsetAttribute offset, PositionIncrementAttribute increment) {
      int start = begin(UnicodeUtil.maxUTF8Length(term.length()));
      end(
          UnicodeUtil.UTF16toUTF8(term, 0, term.length(), bytes, start),
          WordHash.of(term.buffer(), 0, term.length()),
          offset,
          increment);
    }

    void add(
        BytesRef stem, long hash, OffsetAttribute offset, PositionIncrementAttribute increment) {
      int start = begin(stem.length);
      System.arraycopy(stem.bytes, stem.offset, bytes, start, stem.length);
      end(start + stem.length, hash, offset, increment);
    }

    /** The same where the bytes lie in so many longs, and how many they are in the last byte. */
    void add(
        long[] stems,
        int from,
        int longs,
        long hash,
        OffsetAttribute offset,
        PositionIncrementAttribute increment) {
      int start = begin(longs * Long.BYTES);
      for (int i = 0; i < longs; i++) {
        BitUtil.VH_LE_LONG.set(bytes, start + i * Long.BYTES, stems[from + i]);
      }
      int length = (int) (stems[from + longs - 1] >>> (Long.SIZE - Byte.SIZE));
      end(start + length, hash, offset, increment);
    }

    /** Makes room for a stem of so many bytes, and says where it begins. */
    private int begin(int most) {
      if (size == starts.length) {
        terms = Arrays.copyOf(terms, size * 2 + 1);
        hashes = Arrays.copyOf(hashes, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        increments = Arrays.copyOf(increments, size * 2);
      }
      if (terms[size] + most > bytes.length) {
        bytes = Arrays.copyOf(bytes, (terms[size] + most) * 2);
      }
      return terms[size];
    }

    private void end(
        int end, long hash, OffsetAttribute offset, PositionIncrementAttribute increment) {
      hashes[size] = hash;
      starts[size] = offset.startOffset();
      ends[size] = offset.endOffset();
      increments[size] = increment.getPositionIncrement();
      terms[++size] = end;
    }

    /** The stems that were added; nothing is added after it. */
    Stems stems() {
      return new Stems(this);
    }
  }
}
