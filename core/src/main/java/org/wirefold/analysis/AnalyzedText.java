package org.wirefold.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
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
  private static final ThreadLocal<Chain> CHAIN =
      ThreadLocal.withInitial(() -> new Chain(NewsAnalyzer::stems));

  /** The same for texts in which the East Asian filters have nothing to do, but take their time. */
  private static final ThreadLocal<Chain> WESTERN =
      ThreadLocal.withInitial(() -> new Chain(NewsAnalyzer::westernStems));

  private static final char FIRST_HANGUL = 0x1100;
  private static final char GENERAL_PUNCTUATION = 0x2000;
  private static final char LETTERLIKE = 0x214F;

  public static AnalyzedText of(String text) {
    return (mayHaveBigrams(text) ? CHAIN : WESTERN).get().analyze(text);
  }

  /** The words alone, for about half the time. */
  static Words wordsOf(String text) {
    return WESTERN.get().words(text);
  }

  // Whether there is any character that the East Asian filters could change.
  private static boolean mayHaveBigrams(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_HANGUL && (c < GENERAL_PUNCTUATION || c > LETTERLIKE)) {
        return true;
      }
    }
    return false;
  }

  private static final class Chain {
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final Capture capture = new Capture(tokenizer);
    private final TokenStream stems;
    private final CharTermAttribute term = capture.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = capture.getAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        capture.getAttribute(PositionIncrementAttribute.class);

    Chain(UnaryOperator<TokenStream> filters) {
      stems = filters.apply(capture);
    }

    Words words(String text) {
      capture.begin(text, text.length() / 5 + 8);
      try {
        tokenizer.setReader(new StringReader(text));
        capture.reset();
        while (capture.incrementToken()) {
          // it notes the word
        }
        capture.end();
        capture.close();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory", e);
      }
      return capture.words();
    }

    AnalyzedText analyze(String text) {
      int expected = text.length() / 5 + 8;
      capture.begin(text, expected);
      StemBuffer buffer = new StemBuffer(expected);
      try {
        tokenizer.setReader(new StringReader(text));
        stems.reset();
        while (stems.incrementToken()) {
          buffer.add(term, offset, increment);
        }
        stems.end();
        stems.close();
      } catch (IOException e) {
        throw new UncheckedIOException("reading from memory", e);
      }
      return new AnalyzedText(text, capture.words(), buffer.stems());
    }
  }

  /** Collects stems in flat arrays: an object a token would cost more than its analysis. */
  private static final class StemBuffer {
    private char[] chars;
    private int[] terms;
    private int[] starts;
    private int[] ends;
    private int[] increments;
    private int count;
    private int length;

    StemBuffer(int expected) {
      chars = new char[expected * 6];
      terms = new int[expected + 1];
      starts = new int[expected];
      ends = new int[expected];
      increments = new int[expected];
    }

    void add(CharTermAttribute term, OffsetAttribute offset, PositionIncrementAttribute increment) {
      if (count == starts.length) {
        terms = Arrays.copyOf(terms, count * 2 + 1);
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        increments = Arrays.copyOf(increments, count * 2);
      }
      if (length + term.length() > chars.length) {
        chars = Arrays.copyOf(chars, (length + term.length()) * 2);
      }
      System.arraycopy(term.buffer(), 0, chars, length, term.length());
      length += term.length();
      starts[count] = offset.startOffset();
      ends[count] = offset.endOffset();
      increments[count] = increment.getPositionIncrement();
      terms[++count] = length;
    }

    Stems stems() {
      return new Stems(
          Arrays.copyOf(chars, length),
          Arrays.copyOf(terms, count + 1),
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count),
          Arrays.copyOf(increments, count));
    }
  }

  /** Notes the words that pass, as the tokenizer gives them. */
  private static final class Capture extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private String text = "";
    private int[] starts = {};
    private int[] ends = {};
    private long[] hashes = {};
    private int count;

    Capture(TokenStream in) {
      super(in);
    }

    void begin(String of, int expected) {
      text = of;
      starts = new int[expected];
      ends = new int[expected];
      hashes = new long[expected];
      count = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      int length = withoutPossessive(term);
      starts[count] = offset.startOffset();
      ends[count] = offset.startOffset() + length;
      hashes[count] = WordHash.of(term.buffer(), 0, length);
      count++;
      return true;
    }

    Words words() {
      return new Words(
          text,
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count),
          Arrays.copyOf(hashes, count));
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
