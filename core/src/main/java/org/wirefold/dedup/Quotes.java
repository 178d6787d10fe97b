package org.wirefold.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotations of a text: what stands between a pair of quotation marks within one
 * paragraph, typographic or straight, double or single. A single mark opens only before a word and
 * closes only after one, so that apostrophes do neither. Stateless.
 */
final class Quotes {
  /** A quotation; {@code start} to {@code end} (exclusive) without its marks, in UTF-16 units. */
  record Span(int start, int end) {}

  private static final int LONGEST_CHARS = 1_000;

  private Quotes() {}

  /** The outermost quotations, in order. */
  static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!mayOpen(text.charAt(i))) {
        continue;
      }
      String closing = closingFor(text, i);
      if (closing.isEmpty()) {
        continue;
      }
      int end = close(text, i + 1, closing);
      if (end > 0) {
        spans.add(new Span(i + 1, end));
        i = end;
      }
    }
    return spans;
  }

  // Nearly all characters, which are letters and blanks, are done with here.
  private static boolean mayOpen(char c) {
    return c == '"' || c == '\'' || c == '\u00AB' || (c >= '\u2018' && c <= '\u300C');
  }

  /** The marks that would close a quotation opened at {@code i}; empty when none opens there. */
  private static String closingFor(String text, int i) {
    return switch (text.charAt(i)) {
      case '\u201C', '\u201E' -> "\u201D\u201C";
      case '\u00AB' -> "\u00BB";
      case '\u300C' -> "\u300D";
      case '"' -> "\"";
      case '\u2018', '\'' -> opensWord(text, i) ? "\u2019'" : "";
      default -> "";
    };
  }

  private static int close(String text, int from, String closing) {
    boolean single = closing.indexOf('\'') >= 0;
    int last = Math.min(text.length(), from + LONGEST_CHARS);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      if ((c >= 'A' && c <= 'z') || c == ' ') {
        continue;
      }
      if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        return -1;
      }
      if (closing.indexOf(c) >= 0 && (!single || closesWord(text, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean opensWord(String text, int i) {
    return (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private static boolean closesWord(String text, int i) {
    return i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
  }
}
