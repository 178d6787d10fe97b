package org.wirefold.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * One pass over a text, giving both its {@link Words}, which folding and names need, and its {@link
 * Stems}, which topics and the index need. Analysis is the dearest part of indexing, so it is done
 * once. Immutable, thread-safe.
 */
public record AnalyzedText(String text, Words words, Stems stems) {
  /**
   * Filter chains are costly to make and cheap to reset; one a thread, as Lucene's own analyzers
   * keep them.
   */
  private static final ThreadLocal<Chain> CHAIN = ThreadLocal.withInitial(Chain::new);

  public static AnalyzedText of(String text) {
    return CHAIN.get().analyze(text);
  }

  private static final class Chain {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final Capture capture = new Capture(tokenizer);
    private final TokenStream stems = NewsAnalyzer.stems(capture);
    private final CharTermAttribute term = stems.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = stems.getAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        stems.getAttribute(PositionIncrementAttribute.class);

    AnalyzedText analyze(String text) {
      int expected = text.length() / 5 + 8;
      capture.begin(expected);
      String[] terms = new String[expected];
      int[] places = new int[expected * 3];
      int n = 0;
      try {
        tokenizer.setReader(new StringReader(text));
        stems.reset();
        while (stems.incrementToken()) {
          if (n == terms.length) {
            terms = Arrays.copyOf(terms, n * 2);
            places = Arrays.copyOf(places, n * 6);
          }
          terms[n] = term.toString();
          places[n * 3] = offset.startOffset();
          places[n * 3 + 1] = offset.endOffset();
          places[n * 3 + 2] = increment.getPositionIncrement();
          n++;
        }
        stems.end();
        stems.close();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory", e);
      }
      return new AnalyzedText(text, capture.words(), stems(terms, places, n));
    }

    private static Stems stems(String[] terms, int[] places, int n) {
      int[] starts = new int[n];
      int[] ends = new int[n];
      int[] increments = new int[n];
      for (int i = 0; i < n; i++) {
        starts[i] = places[i * 3];
        ends[i] = places[i * 3 + 1];
        increments[i] = places[i * 3 + 2];
      }
      return new Stems(Arrays.copyOf(terms, n), starts, ends, increments);
    }
  }

  /** Notes the words that pass, as the tokenizer gives them. */
  private static final class Capture extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private List<String> terms = new ArrayList<>();
    private int[] starts = {};
    private int[] ends = {};

    Capture(TokenStream in) {
      super(in);
    }

    void begin(int expected) {
      terms = new ArrayList<>(expected);
      starts = new int[expected];
      ends = new int[expected];
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      int n = terms.size();
      if (n == starts.length) {
        starts = Arrays.copyOf(starts, n * 2);
        ends = Arrays.copyOf(ends, n * 2);
      }
      int length = withoutPossessive(term);
      terms.add(new String(term.buffer(), 0, length));
      starts[n] = offset.startOffset();
      ends[n] = offset.startOffset() + length;
      return true;
    }

    Words words() {
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
  }
}
