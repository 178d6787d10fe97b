package org.wirefold.analysis;

/**
 * The words of a text as they stand in it: UAX #29 segments, neither stemmed nor lower-cased, a
 * possessive {@code 's} cut off, each with its place and its {@link WordHash}. This is the
 * tokenisation of the index's fields before stemming, so folding, tagging and search agree on what
 * a word is. 16 bytes a word beside the text itself. Immutable, thread-safe.
 */
public final class Words {
  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;

  Words(String text, int[] starts, int[] ends, long[] hashes) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
  }

  /**
   * The words of {@code text}; O(characters). Where stems are needed too, {@link AnalyzedText}
   * gives both in one pass.
   */
  public static Words of(String text) {
    return AnalyzedText.wordsOf(text);
  }

  public int size() {
    return starts.length;
  }

  public String term(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** The word's first UTF-16 unit. */
  public char firstChar(int i) {
    return text.charAt(starts[i]);
  }

  /** Whether this character stands in the word. */
  public boolean contains(int i, char c) {
    return text.indexOf(c, starts[i], ends[i]) >= 0;
  }

  /** The {@link WordHash} of the word. */
  public long hash(int i) {
    return hashes[i];
  }

  /** The hashes of all words, in order. */
  public long[] hashes() {
    return hashes.clone();
  }

  /** UTF-16 offset of the word's first character. */
  public int start(int i) {
    return starts[i];
  }

  /** UTF-16 offset after the word's last character, without a possessive ending. */
  public int end(int i) {
    return ends[i];
  }
}
