package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of text, or a paragraph once its lines are joined. The text never changes; what the rules
 * ask of it again and again is worked out once, on first use. Used by one thread.
 *
 * <p>Scanning is done by hand, not by patterns: it looks at every character of every article.
 */
final class TextLine {
  private static final Pattern INITIALS_END = Pattern.compile(".*\\b\\p{Lu}\\.(?:\\p{Lu}\\.)+");
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final String text;
  private final boolean afterGap;
  private String lower = "";
  private int words;

  /**
   * A line.
   *
   * @param text without white space at its ends, never empty
   * @param afterGap whether an empty line, or the start of the text, stood before it
   */
  TextLine(String text, boolean afterGap) {
    this.text = text;
    this.afterGap = afterGap;
  }

  String text() {
    return text;
  }

  boolean afterGap() {
    return afterGap;
  }

  /** The lines of a text that are not blank. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    char[] chars = text.toCharArray();
    boolean gap = true;
    int from = 0;
    while (from <= chars.length) {
      int to = from;
      while (to < chars.length && !isBreak(chars[to])) {
        to++;
      }
      String line = clean(text, chars, from, to);
      if (line.isEmpty()) {
        gap = true;
      } else {
        lines.add(new TextLine(line, gap));
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
  private static String clean(String text, char[] chars, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && chars[from] == ' ') {
      from++;
    }
    while (to > from && chars[to - 1] == ' ') {
      to--;
    }
    int changed = from;
    while (changed < to && stays(chars, changed)) {
      changed++;
    }
    if (changed == to) {
      return text.substring(from, to);
    }
    StringBuilder line = new StringBuilder(to - from).append(chars, from, changed - from);
    for (int i = changed; i < to; i++) {
      char c = chars[i];
      if (c <= ' ' || Character.isSpaceChar(c)) {
        boolean control = c < ' ' && c != '\t' && c != '\f';
        if (!control && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (c < 0x7F || !isInvisible(c)) {
        line.append(c);
      }
    }
    return line.toString().strip();
  }

  // Most lines are clean: the characters of their words, with single blanks between. The first
  // character of a line is no blank.
  private static boolean stays(char[] chars, int at) {
    char c = chars[at];
    if (c <= ' ') {
      return c == ' ' && chars[at - 1] != ' ';
    }
    return c < 0x7F
        || (c >= 0x2010 && c <= 0x2027)
        || !(Character.isSpaceChar(c) || isInvisible(c));
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

  /** The texts as paragraphs, with an empty line between. */
  static String body(List<TextLine> lines) {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n\n"));
  }

  /** At most so many characters of a text, none of them halved, and an ellipsis for the rest. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
        + "…";
  }

  /** A text on one line: white space of any kind as one blank, none at the ends. */
  static String onOneLine(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The text in lower case. */
  String lower() {
    if (lower.isEmpty()) {
      lower = lowerCase(text);
    }
    return lower;
  }

  // String.toLowerCase is slow on any character beyond Latin 1, and most paragraphs have a curly
  // quote or a dash.
  private static String lowerCase(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'A' && c <= 'Z') {
        chars[i] = (char) (c + ('a' - 'A'));
      } else if (c >= 0x80 && !isPunctuation(c)) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return new String(chars);
  }

  private static boolean isPunctuation(char c) {
    return c >= 0x2010 && c <= 0x203F;
  }

  /** Words, by white space; in scripts without it about two characters are one. */
  int words() {
    if (words == 0) {
      words = countWords();
    }
    return words;
  }

  private int countWords() {
    int spaces = 0;
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      spaces += c == ' ' ? 1 : 0;
      ideographs += c >= 0x3040 && c < 0xD7B0 ? 1 : 0;
    }
    return Math.max(spaces + 1, ideographs / 2);
  }

  boolean endsSentence() {
    int last = text.length() - 1;
    while (last >= 0 && isClosingMark(text.charAt(last))) {
      last--;
    }
    return last >= 0 && isStop(text.charAt(last)) && !endsInInitials();
  }

  private static boolean isClosingMark(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '»', ')', ']' -> true;
      default -> false;
    };
  }

  private static boolean isStop(char c) {
    return switch (c) {
      case '.', '!', '?', '。', '！', '？', '…' -> true;
      default -> false;
    };
  }

  private boolean endsInInitials() {
    int dot = text.length() - 1;
    return dot > 0
        && text.charAt(dot) == '.'
        && Character.getType(text.codePointBefore(dot)) == Character.UPPERCASE_LETTER
        && INITIALS_END.matcher(text).matches();
  }

  /** Whether this is running text: a sentence of some length, not a headline, label or teaser. */
  boolean isProse() {
    return words() >= 12 && endsSentence() && !endsCut();
  }

  /** Whether the text breaks off, as teasers do. */
  boolean endsCut() {
    return text.endsWith("...")
        || text.endsWith("…")
        || text.endsWith("[...]")
        || text.endsWith("[…]")
        || lower().endsWith("read more");
  }

  /** Whether both say the same but for case, punctuation and white space. */
  boolean says(String other) {
    int here = nextSaid(text, 0);
    int there = nextSaid(other, 0);
    while (here < text.length() && there < other.length()) {
      int a = text.codePointAt(here);
      int b = other.codePointAt(there);
      if (Character.toLowerCase(a) != Character.toLowerCase(b)) {
        return false;
      }
      here = nextSaid(text, here + Character.charCount(a));
      there = nextSaid(other, there + Character.charCount(b));
    }
    return here == text.length() && there == other.length();
  }

  // Where the next letter or digit is; the length of the text if there is none.
  private static int nextSaid(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isLetterOrDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  TextLine withText(String changed) {
    return new TextLine(changed, afterGap);
  }

  @Override
  public String toString() {
    return text;
  }
}
