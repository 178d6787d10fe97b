package org.wirefold.read;

import java.util.HashSet;
import java.util.Set;

/**
 * Drops what a page says twice: a quote that is pulled out of the text to be set large, and a
 * paragraph that is there once for small screens and once for large ones. Only what is said
 * literally, in some words, and without adding anything is taken for a repetition.
 */
final class Repetitions implements CleaningStep {
  private static final int MIN_QUOTE_WORDS = 5;
  private static final int MAX_QUOTE_WORDS = 60;

  /** Shorter lines may be a refrain, or the points of a recipe. */
  private static final int MIN_SAME_WORDS = 16;

  @Override
  public void apply(ArticleDraft draft) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.lines.size(); i++) {
      TextLine line = draft.lines.get(i);
      if (line.words() >= MIN_SAME_WORDS && line.isProse() && !seen.add(line.text())) {
        draft.drop(i--, "repeated");
      } else if (isPulled(draft, i, line)) {
        draft.drop(i--, "pull-quote");
      }
    }
  }

  private static boolean isPulled(ArticleDraft draft, int at, TextLine line) {
    String text = line.text();
    if (!isOpening(text.charAt(0))) {
      return false;
    }
    int end = text.length();
    while (end > 1 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    if (line.words() < MIN_QUOTE_WORDS || line.words() > MAX_QUOTE_WORDS) {
      return false;
    }
    String words = text.substring(1, end);
    for (int i = 0; i < draft.lines.size(); i++) {
      String other = draft.lines.get(i).text();
      if (i != at && other.length() > text.length() && other.contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpening(char c) {
    return switch (c) {
      case '"', '“', '„', '«', '‘', '\'', '「' -> true;
      default -> false;
    };
  }

  // The comma before "he said" becomes a full stop, or goes.
  private static boolean isClosing(char c) {
    return switch (c) {
      case '"', '”', '“', '»', '’', '\'', '」', '.', ',', '!' -> true;
      default -> false;
    };
  }
}
