package org.wirefold.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The stems of words that came before. Stemming is a third of analysis, and most words of an
 * article were in the one before it. Words are told apart by their {@link WordHash} alone, and all
 * of a word lies in one place of one array: looking a word up is one access to memory.
 *
 * <p>{@value #SLOTS} words in 1.3 MB: a word takes the place of the one that was where its hash
 * points. Stems of more than {@value #MOST_BYTES} bytes are not kept. Owned by one thread.
 */
final class StemCache {
  private static final int SLOTS = 1 << 15;

  /** The hash of a word, that of its stem, and the stem's bytes, their number in the last one. */
  private static final int SLOT_LONGS = 5;

  private static final int BYTES = 2;
  private static final int MOST_BYTES = (SLOT_LONGS - BYTES) * Long.BYTES - 1;

  private final long[] slots = new long[SLOTS * SLOT_LONGS];
  private final OneToken token = new OneToken();
  private final TokenStream filters = NewsAnalyzer.westernStems(token);
  private final TermToBytesRefAttribute filtered =
      filters.getAttribute(TermToBytesRefAttribute.class);

  StemCache() {
    slots[0] = -1; // no word has this hash here; 0 would be one of no word that is there
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
    int slot = ((int) word & (SLOTS - 1)) * SLOT_LONGS;
    if (slots[slot] != word) {
      BytesRef stem = stem(chars, length);
      long hash = WordHash.of(stem.utf8ToString());
      if (stem.length > MOST_BYTES) {
        to.add(stem, hash, offset, increment);
        return;
      }
      keep(slot, word, stem, hash);
    }
    to.add(slots, slot + BYTES, SLOT_LONGS - BYTES, slots[slot + 1], offset, increment);
  }

  private void keep(int slot, long word, BytesRef stem, long hash) {
    slots[slot] = word;
    slots[slot + 1] = hash;
    byte[] bytes = new byte[MOST_BYTES + 1];
    System.arraycopy(stem.bytes, stem.offset, bytes, 0, stem.length);
    bytes[MOST_BYTES] = (byte) stem.length;
    for (int i = 0; i < SLOT_LONGS - BYTES; i++) {
      slots[slot + BYTES + i] = (long) BitUtil.VH_LE_LONG.get(bytes, i * Long.BYTES);
    }
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
