package org.wirefold.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The stems of words that came before. Stemming is a third of analysis, and most words of an
 * article were in the one before it. Words are told apart by their {@link WordHash} alone.
 *
 * <p>All threads share {@value #SLOTS} slots, 4 MB when full: a word takes the place of the one
 * that was where its hash points. They need no lock, since what lies in a slot never changes, and a
 * thread that does not see it yet makes it once more. Stems of more than {@value Stem#MOST_BYTES}
 * bytes are not kept. The rest is owned by one thread.
 */
final class StemCache {
  private static final int SLOTS = 1 << 16;
  private static final @Nullable Stem[] KEPT = new Stem[SLOTS];

  private final OneToken token = new OneToken();
  private final TokenStream filters = NewsAnalyzer.westernStems(token);
  private final TermToBytesRefAttribute filtered =
      filters.getAttribute(TermToBytesRefAttribute.class);

  /** A word's stem: its hash, its bytes, and their number in the last byte. */
  static final class Stem {
    static final int MOST_BYTES = 3 * Long.BYTES - 1;

    private final long word;
    final long hash;
    private final long first;
    private final long second;
    private final long third;

    private Stem(long word, long hash, BytesRef stem) {
      this.word = word;
      this.hash = hash;
      byte[] bytes = new byte[MOST_BYTES + 1];
      System.arraycopy(stem.bytes, stem.offset, bytes, 0, stem.length);
      bytes[MOST_BYTES] = (byte) stem.length;
      first = (long) BitUtil.VH_LE_LONG.get(bytes, 0);
      second = (long) BitUtil.VH_LE_LONG.get(bytes, Long.BYTES);
      third = (long) BitUtil.VH_LE_LONG.get(bytes, 2 * Long.BYTES);
    }

    /** Writes the bytes, and others up to {@value #MOST_BYTES} and one; gives their number. */
    int write(byte[] to, int at) {
      BitUtil.VH_LE_LONG.set(to, at, first);
      BitUtil.VH_LE_LONG.set(to, at + Long.BYTES, second);
      BitUtil.VH_LE_LONG.set(to, at + 2 * Long.BYTES, third);
      return (int) (third >>> (Long.SIZE - Byte.SIZE));
    }
  }

  /**
   * Adds the stem of a word to those of a text.
   *
   * @param chars begin with the word
   * @param word its {@link WordHash}
   */
  void add(
      char[] chars,
      int length,
      long word,
      OffsetAttribute offset,
      PositionIncrementAttribute increment,
      Stems.Builder to)
      throws IOException {
    int slot = (int) word & (SLOTS - 1);
    Stem known = KEPT[slot];
    if (known == null || known.word != word) {
      BytesRef stem = stem(chars, length);
      long hash = WordHash.of(stem.utf8ToString());
      if (stem.length > Stem.MOST_BYTES) {
        to.add(stem, hash, offset, increment);
        return;
      }
      known = new Stem(word, hash, stem);
      KEPT[slot] = known;
    }
    to.add(known, offset, increment);
  }

  private BytesRef stem(char[] chars, int length) throws IOException {
    token.set(chars, length);
    filters.reset();
    filters.incrementToken();
    return filtered.getBytesRef();
  }

  /** A text of one word. Nothing else of it is ever set, so nothing need be cleared. */
  private static final class OneToken extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void set(char[] chars, int length) {
      term.copyBuffer(chars, 0, length);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
