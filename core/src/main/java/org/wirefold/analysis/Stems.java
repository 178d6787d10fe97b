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
  private final String[] terms;
  private final int[] starts;
  private final int[] ends;
  private final int[] increments;

  Stems(String[] terms, int[] starts, int[] ends, int[] increments) {
    this.terms = terms;
    this.starts = starts;
    this.ends = ends;
    this.increments = increments;
  }

  public int size() {
    return terms.length;
  }

  public String term(int i) {
    return terms[i];
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
      if (next == stems.terms.length) {
        return false;
      }
      clearAttributes();
      term.append(stems.terms[next]);
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
