package org.wirefold.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.wirefold.analysis.Words;

/**
 * A text as what is compared: its words, as folding and search see them, and every mark between
 * them; in sentences. Letter case counts. Typographic and plain quotation marks, dashes and
 * apostrophes are the same, and white space is nothing. A token's span goes on to the next one, so
 * spans of tokens leave nothing of the text out. Immutable.
 */
final class Tokens {
  private final String text;
  private final int[] starts;
  private final List<String> keys;
  private final BitSet words = new BitSet();

  /** Where sentences begin, in tokens; the number of tokens comes last. */
  private final int[] sentences;

  private Tokens(String text, Words of) {
    this.text = text;
    List<String> found = new ArrayList<>(of.size() * 2);
    int[] at = new int[text.length()];
    int from = 0;
    for (int w = 0; w <= of.size(); w++) {
      int to = w == of.size() ? text.length() : of.start(w);
      for (int i = from; i < to; i++) {
        if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
          at[found.size()] = i;
          boolean pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < to;
          found.add(pair ? text.substring(i, ++i + 1) : mark(text.charAt(i)));
        }
      }
      if (w < of.size()) {
        words.set(found.size());
        at[found.size()] = to;
        found.add(of.term(w));
        from = of.end(w);
      }
    }
    keys = List.copyOf(found);
    starts = Arrays.copyOf(at, found.size());
    sentences = sentences();
  }

  static Tokens of(String text) {
    return new Tokens(text, Words.of(text));
  }

  private static String mark(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u00B4', '`' -> "'";
      case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> "\"";
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015' -> "-";
      default -> String.valueOf(c);
    };
  }

  private int[] sentences() {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    BitSet begins = new BitSet(); // asking of one place at a time costs the square
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      begins.set(at);
    }
    int[] found = new int[size() + 1];
    int count = 0;
    for (int token = 0; token < size(); token++) {
      if (token == 0
          || begins.get(starts[token])
          || text.substring(starts[token - 1], starts[token]).indexOf('\n') >= 0) {
        found[count++] = token;
      }
    }
    found[count++] = size();
    return Arrays.copyOf(found, count);
  }

  int size() {
    return keys.size();
  }

  List<String> keys(Range tokens) {
    return keys.subList(tokens.from(), tokens.to());
  }

  int sentenceCount() {
    return sentences.length - 1;
  }

  /** The tokens of these sentences. */
  Range tokensOf(Range of) {
    return new Range(sentences[of.from()], sentences[of.to()]);
  }

  /** The tokens of this sentence. */
  Range sentence(int at) {
    return tokensOf(new Range(at, at + 1));
  }

  /** What makes each sentence the same as another. */
  List<List<String>> sentenceKeys() {
    List<List<String>> all = new ArrayList<>(sentenceCount());
    for (int s = 0; s < sentenceCount(); s++) {
      all.add(keys(sentence(s)));
    }
    return all;
  }

  int words(Range tokens) {
    return words.get(tokens.from(), tokens.to()).cardinality();
  }

  Span span(Range tokens) {
    return new Span(start(tokens.from()), start(tokens.to()));
  }

  private int start(int token) {
    return token == 0 && size() > 0 ? 0 : token == size() ? text.length() : starts[token];
  }
}
