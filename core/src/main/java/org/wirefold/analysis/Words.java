package org.wirefold.analysis;

import java.util.List;

/**
 * The words of a text as they stand in it: UAX #29 segments, neither stemmed nor lower-cased, a
 * possessive {@code 's} cut off, each with its place. This is the tokenisation of the index's
 * fields before stemming, so folding, tagging and search agree on what a word is. Immutable,
 * thread-safe.
 */
public final class Words {
  private final List<String> terms;
  private final int[] starts;
  private final int[] ends;

  Words(List<String> terms, int[] starts, int[] ends) {
    this.terms = terms;
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * The words of {@code text}; O(characters). Where stems are needed too, {@link AnalyzedText}
   * gives both in one pass.
   */
  public static Words of(String text) {
    return AnalyzedText.of(text).words();
  }

  public int size() {
    return terms.size();
  }

  public String term(int i) {
    return terms.get(i);
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
