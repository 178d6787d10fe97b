package org.wirefold.analysis;

import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as they stand in it: UAX #29 segments, neither stemmed nor lower-cased, a
 * possessive {@code 's} cut off, each with its place and its {@link WordHash}. This is the
 * tokenisation of the index's fields before stemming, so folding, tagging and search agree on what
 * a word is. 17 bytes a word beside the text itself. Immutable, thread-safe.
 */
public final class Words {
  private final String text;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private final boolean[] capitals;

  private Words(Builder builder) {
    text = builder.text;
    size = builder.size;
    starts = builder.starts;
    ends = builder.ends;
    hashes = builder.hashes;
    capitals = builder.capitals;
  }

  /**
   * The words of {@code text}; O(characters). Where stems are needed too, {@link AnalyzedText}
   * gives both in one pass.
   */
  public static Words of(String text) {
    return AnalyzedText.wordsOf(text);
  }

  public int size() {
    return size;
  }

  public String term(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** The word's first UTF-16 unit. */
  public char firstChar(int i) {
    return text.charAt(starts[i]);
  }

  /** Whether the word is this one, letter case ignored. */
  public boolean is(int i, String lowerCase) {
    int start = starts[i];
    int length = ends[i] - start;
    if (length != lowerCase.length()) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (WordHash.lower(text.charAt(start + k)) != lowerCase.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this character stands in the word. */
  public boolean contains(int i, char c) {
    return text.indexOf(c, starts[i], ends[i]) >= 0;
  }

  /** Whether the word has a capital letter anywhere: iPhone has. */
  public boolean hasCapital(int i) {
    return capitals[i];
  }

  /** The {@link WordHash} of the word. */
  public long hash(int i) {
    return hashes[i];
  }

  /** The hashes of all words, in order. */
  public long[] hashes() {
    return Arrays.copyOf(hashes, size);
  }

  /** UTF-16 offset of the word's first character. */
  public int start(int i) {
    return starts[i];
  }

  /** UTF-16 offset after the word's last character, without a possessive ending. */
  public int end(int i) {
    return ends[i];
  }

  /** Collects words in flat arrays: an object a word would cost more than its analysis. */
  static final class Builder {
    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private boolean[] capitals;

    Builder(String text) {
      this.text = text;
      int expected = expectedIn(text);
      starts = new int[expected];
      ends = new int[expected];
      hashes = new long[expected];
      capitals = new boolean[expected];
    }

    /** About how many words a text has. */
    static int expectedIn(String text) {
      return text.length() / 5 + 8;
    }

    /** Adds a token as the tokenizer gives it, and says how long it is without a possessive. */
    int add(CharTermAttribute token, OffsetAttribute offset) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        capitals = Arrays.copyOf(capitals, size * 2);
      }
      char[] chars = token.buffer();
      int length = withoutPossessive(chars, token.length());
      starts[size] = offset.startOffset();
      ends[size] = offset.startOffset() + length;
      hashes[size] = WordHash.of(chars, 0, length);
      capitals[size] = hasCapital(chars, length);
      size++;
      return length;
    }

    /** The {@link WordHash} of the word added last. */
    long lastHash() {
      return hashes[size - 1];
    }

    private static int withoutPossessive(char[] token, int length) {
      if (length > 2 && (token[length - 1] == 's' || token[length - 1] == 'S')) {
        char mark = token[length - 2];
        if (mark == '\'' || mark == '\u2019' || mark == '\uFF07') {
          return length - 2;
        }
      }
      return length;
    }

    // Nearly all characters are small letters.
    private static boolean hasCapital(char[] word, int length) {
      for (int i = 0; i < length; i++) {
        char c = word[i];
        if ((c < 'a' || c > 'z') && Character.isUpperCase(c)) {
          return true;
        }
      }
      return false;
    }

    /** The words that were added; nothing is added after it. */
    Words words() {
      return new Words(this);
    }
  }
}
