package org.wirefold.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * The stems of words that came before. Stemming is a third of analysis, and most words of an
 * article were in the one before it: words of 2 characters or 20 are looked up at the same price.
 * Bounded: a word takes the place of the one that was where its hash points. Owned by one thread.
 */
final class StemCache {
  private static final int SLOTS = 1 << 15;

  /**
   * A word and what it becomes in the index.
   *
   * @param word in lower case
   * @param utf8 the stem's bytes
   * @param hash the stem's {@link WordHash}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Stem(char[] word, byte[] utf8, long hash) {
    private static final Stem NONE = new Stem(new char[0], new byte[0], 0);

    boolean isOf(char[] chars, int length) {
      if (length != word.length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (WordHash.lower(chars[i]) != word[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final Stem[] stems = new Stem[SLOTS];
  private final OneToken token = new OneToken();
  private final TokenStream filters = NewsAnalyzer.westernStems(token);
  private final TermToBytesRefAttribute filtered =
      filters.getAttribute(TermToBytesRefAttribute.class);

  StemCache() {
    Arrays.fill(stems, Stem.NONE);
  }

  /** The stem of the first characters, which are a word with this {@link WordHash}. */
  Stem of(char[] chars, int length, long hash) throws IOException {
    int slot = (int) hash & (SLOTS - 1);
    Stem known = stems[slot];
    if (known.isOf(chars, length)) {
      return known;
    }
    Stem made = make(chars, length);
    stems[slot] = made;
    return made;
  }

  private Stem make(char[] chars, int length) throws IOException {
    token.set(chars, length);
    filters.reset();
    filters.incrementToken();
    BytesRef bytes = BytesRef.deepCopyOf(filtered.getBytesRef());
    char[] word = new char[length];
    for (int i = 0; i < length; i++) {
      word[i] = WordHash.lower(chars[i]);
    }
    return new Stem(word, bytes.bytes, WordHash.of(bytes.utf8ToString()));
  }

  /** A text of one word. */
  private static final class OneToken extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void set(char[] chars, int length) {
      clearAttributes();
      term.copyBuffer(chars, 0, length);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
