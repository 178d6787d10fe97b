package org.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures and cuts text for a grid of columns. Stateless. */
final class Text {
  private Text() {}

  /** A line cut out of a longer text, in UTF-16 units. */
  record Line(int start, int end) {
    String of(String text) {
      return text.substring(start, end);
    }
  }

  /**
   * The text with every control character and every mark that reverses the direction of writing
   * replaced by a space: they move the cursor, recolour the screen or make a line read otherwise
   * than it is. The length stays, so offsets into the text stay true.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean reverses =
          (unit >= '\u202a' && unit <= '\u202e') || (unit >= '\u2066' && unit <= '\u2069');
      boolean separates = unit == '\u2028' || unit == '\u2029';
      clean.append(Character.isISOControl(unit) || reverses || separates ? ' ' : unit);
    }
    return clean.toString();
  }

  /**
   * Cuts {@code text} into lines of at most {@code columns}, at spaces, beside wide characters, and
   * within a word only where it fills a line alone. A blank text has no lines.
   */
  static List<Line> wrap(String text, int columns) {
    List<Line> lines = new ArrayList<>();
    int start = skipSpaces(text, 0);
    int lineEnd = start;
    int column = 0;
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int width = columnsOf(codePoint);
      boolean space = codePoint == ' ';
      if (!space && column + width > columns && at > start) {
        int end = lineEnd > start ? lineEnd : at;
        lines.add(new Line(start, end));
        start = skipSpaces(text, end);
        lineEnd = start;
        at = start;
        column = 0;
        continue;
      }
      if (space || width == 2) {
        lineEnd = at;
      }
      at += Character.charCount(codePoint);
      column += width;
      if (width == 2) {
        lineEnd = at;
      }
    }
    int end = text.stripTrailing().length();
    if (start < end) {
      lines.add(new Line(start, end));
    }
    return lines;
  }

  /** How many columns a terminal gives this text. */
  static int columnsOf(String text) {
    return text.codePoints().map(Text::columnsOf).sum();
  }

  /** {@code 1 story}, {@code 1,204 stories}. */
  static String count(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /** A date as lists show it: {@code 2024-05-28 09:30 UTC}, or as exact as it is. */
  static String date(String published) {
    boolean instant = published.length() > 16 && published.charAt(10) == 'T';
    if (!instant) {
      return clean(published);
    }
    String zone = published.endsWith("Z") ? " UTC" : "";
    return clean(published.substring(0, 10) + " " + published.substring(11, 16) + zone);
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int columnsOf(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /**
   * The blocks of East Asian wide characters and pictures; the few narrow ones in them cost a
   * column.
   */
  private static boolean isWide(int codePoint) {
    return (codePoint >= 0x1100 && codePoint <= 0x115f)
        || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
        || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
        || (codePoint >= 0xf900 && codePoint <= 0xfaff)
        || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
        || (codePoint >= 0xff00 && codePoint <= 0xff60)
        || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
        || (codePoint >= 0x1f300 && codePoint <= 0x1faff)
        || (codePoint >= 0x20000 && codePoint <= 0x3fffd);
  }
}
