package org.wirefold.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of a text as they stand in it: UAX #29 segments, neither stemmed nor lower-cased, a
 * possessive {@code 's} cut off, each with its place. This is the tokenisation of the index's
 * fields before stemming, so folding, tagging and search agree on what a word is. Immutable,
 * thread-safe.
 */
public final class Words {
  /**
   * A tokenizer is costly to make and cheap to reset; one a thread, as Lucene's own analyzers keep
   * them.
   */
  private static final ThreadLocal<StandardTokenizer> TOKENIZER =
      ThreadLocal.withInitial(StandardTokenizer::new);

  private final List<String> terms;
  private final int[] starts;
  private final int[] ends;

  private Words(List<String> terms, int[] starts, int[] ends) {
    this.terms = terms;
    this.starts = starts;
    this.ends = ends;
  }

  /** Splits {@code text}; O(characters). */
  public static Words of(String text) {
    StandardTokenizer tokenizer = TOKENIZER.get();
    List<String> terms = new ArrayList<>(text.length() / 6 + 8);
    int[] starts = new int[text.length() / 6 + 8];
    int[] ends = new int[starts.length];
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
      while (tokenizer.incrementToken()) {
        int n = terms.size();
        if (n == starts.length) {
          starts = java.util.Arrays.copyOf(starts, n * 2);
          ends = java.util.Arrays.copyOf(ends, n * 2);
        }
        int length = withoutPossessive(term);
        terms.add(new String(term.buffer(), 0, length));
        starts[n] = offset.startOffset();
        ends[n] = offset.startOffset() + length;
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return new Words(terms, starts, ends);
  }

  private static int withoutPossessive(CharTermAttribute term) {
    int n = term.length();
    if (n > 2 && (term.charAt(n - 1) == 's' || term.charAt(n - 1) == 'S')) {
      char mark = term.charAt(n - 2);
      if (mark == '\'' || mark == '\u2019' || mark == '\uFF07') {
        return n - 2;
      }
    }
    return n;
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
