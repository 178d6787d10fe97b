package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into its lines. By hand, not by patterns: it looks at every character of every
 * article, once. Stateless.
 */
final class LineCutter {
  private LineCutter() {}

  /** The lines of a text that are not blank. */
  static List<TextLine> lines(String text) {
    List<TextLine> lines = new ArrayList<>();
    char[] chars = text.toCharArray();
    boolean gap = true;
    int from = 0;
    while (from <= chars.length) {
      while (from < chars.length && chars[from] == ' ') {
        from++;
      }
      // Most lines are clean: the characters of their words, with single blanks between.
      boolean isClean = true;
      int doubled = 0;
      int afterBlank = 0;
      int blanks = 0;
      int ideographs = 0;
      int to = from;
      for (; to < chars.length; to++) {
        char c = chars[to];
        if (c < ' ' || c >= 0x7F) {
          if (isBreak(c)) {
            break;
          }
          isClean &= stays(c);
          ideographs += TextLine.isIdeograph(c) ? 1 : 0;
        }
        int blank = c == ' ' ? 1 : 0; // added, not asked: no processor foresees where words end
        blanks += blank;
        doubled |= blank & afterBlank;
        afterBlank = blank;
      }
      isClean &= doubled == 0;
      int end = to;
      while (end > from && chars[end - 1] == ' ') {
        end--;
        blanks--;
      }
      String line = isClean ? text.substring(from, end) : clean(chars, from, end);
      if (line.isEmpty()) {
        gap = true;
      } else {
        lines.add(new TextLine(line, gap, isClean ? TextLine.words(blanks, ideographs) : 0));
        gap = false;
      }
      boolean pair = to + 1 < chars.length && chars[to] == '\r' && chars[to + 1] == '\n';
      from = pair ? to + 2 : to + 1;
    }
    return lines;
  }

  // What \R matches, but for the pair of carriage return and line feed.
  private static boolean isBreak(char c) {
    return c <= '\r' ? c >= '\n' : c >= 0x0085 && (c == 0x0085 || c == 0x2028 || c == 0x2029);
  }

  // White space of any kind as one blank, nothing that cannot be seen.
  private static String clean(char[] chars, int from, int to) {
    char[] line = new char[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c > ' ' && c < 0x7F) {
        line[length++] = c;
      } else if (c <= ' ' || Character.isSpaceChar(c)) {
        boolean control = c < ' ' && c != '\t' && c != '\f';
        if (!control && length > 0 && line[length - 1] != ' ') {
          line[length++] = ' ';
        }
      } else if (!isInvisible(c)) {
        line[length++] = c;
      }
    }
    return new String(line, 0, length).strip();
  }

  private static boolean stays(char c) {
    return (c >= 0x2010 && c <= 0x2027) || !(Character.isSpaceChar(c) || isInvisible(c));
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.CONTROL
        || c == 0x200B // not the joiners after it, which change what is seen
        || c == 0x200E
        || c == 0x200F
        || c == 0x2060
        || c == 0xFEFF
        || c == 0x00AD;
  }
}
