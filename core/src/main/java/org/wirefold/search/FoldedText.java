package org.wirefold.search;

import org.wirefold.analysis.NewsAnalyzer;

/** A beginning of a word that somebody types, letter case, width and accents ignored. Immutable. */
final class FoldedText {
  private static final NewsAnalyzer ANALYZER = new NewsAnalyzer();

  private final String typed;

  FoldedText(String typed) {
    this.typed = of(typed.strip());
  }

  /** A text without letter case, width and accents. */
  static String of(String text) {
    return ANALYZER.normalize("", text).utf8ToString();
  }

  boolean isBlank() {
    return typed.isEmpty();
  }

  /** Whether the text, or a word in it, begins so. */
  boolean isPrefixIn(String text) {
    return isIn(of(text), false);
  }

  /** Whether the text has these words. */
  boolean isIn(String text) {
    return isIn(of(text), true);
  }

  private boolean isIn(String folded, boolean whole) {
    for (int at = folded.indexOf(typed); at >= 0; at = folded.indexOf(typed, at + 1)) {
      int end = at + typed.length();
      if ((at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1)))
          && (!whole || end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
