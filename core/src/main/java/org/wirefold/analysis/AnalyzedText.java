package org.wirefold.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;

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
  private static final ThreadLocal<TokenChain> CHAIN = ThreadLocal.withInitial(TokenChain::new);

  private static final ThreadLocal<WesternChain> WESTERN =
      ThreadLocal.withInitial(WesternChain::new);

  private static final char FIRST_HANGUL = 0x1100;
  private static final char GENERAL_PUNCTUATION = 0x2000;
  private static final char LETTERLIKE = 0x214F;

  public static AnalyzedText of(String text) {
    try {
      return mayHaveBigrams(text) ? CHAIN.get().analyze(text) : WESTERN.get().analyze(text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  /** The words alone, for about half the time. */
  static Words wordsOf(String text) {
    try {
      return WESTERN.get().words(text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
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
}
