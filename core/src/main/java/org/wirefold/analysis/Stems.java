package org.wirefold.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The tokens of a text as {@link NewsAnalyzer} makes them, kept so that tagging and indexing share
 * one analysis. Immutable, thread-safe.
 */
public final class Stems {
  /**
   * The terms, one after the other, and where each begins; one more entry says where the last ends.
   */
  private final char[] chars;

  private final int[] terms;
  private final int[] starts;
  private final int[] ends;
  private final int[] increments;

  Stems(char[] chars, int[] terms, int[] starts, int[] ends, int[] increments) {
    this.chars = chars;
    this.terms = terms;
    this.starts = starts;
    this.ends = ends;
    this.increments = increments;
  }

  public int size() {
    return starts.length;
  }

  public String term(int i) {
    return new String(chars, terms[i], terms[i + 1] - terms[i]);
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
    return WordHash.of(chars, terms[i], terms[i + 1]);
  }

  /** The term's first UTF-16 unit; 0 when it is empty. */
  public char firstChar(int i) {
    return terms[i] == terms[i + 1] ? 0 : chars[terms[i]];
  }

  public boolean startsWith(int i, String prefix) {
    int length = prefix.length();
    if (terms[i + 1] - terms[i] < length) {
      return false;
    }
    for (int c = 0; c < length; c++) {
      if (chars[terms[i] + c] != prefix.charAt(c)) {
        return false;
      }
    }
    return true;
  }

  /** The tokens once more, to index; for one use by one thread. */
  public TokenStream stream() {
    return new Replay(this);
  }

  private static final class Replay extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final Stems stems;
    private int next;

    Replay(Stems stems) {
      this.stems = stems;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == stems.size()) {
        return false;
      }
      clearAttributes();
      int length = stems.terms[next + 1] - stems.terms[next];
      term.copyBuffer(stems.chars, stems.terms[next], length);
      offset.setOffset(stems.starts[next], stems.ends[next]);
      increment.setPositionIncrement(stems.increments[next]);
      next++;
      return true;
    }

    @Override
    public void end() {
      clearAttributes();
      int last = stems.ends.length == 0 ? 0 : stems.ends[stems.ends.length - 1];
      offset.setOffset(last, last);
      increment.setPositionIncrement(0);
    }
  }
}
