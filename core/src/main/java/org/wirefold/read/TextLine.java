package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of text, or a paragraph once its lines are joined. Immutable.
 *
 * @param text without white space at its ends, never empty
 * @param afterGap whether an empty line, or the start of the text, stood before it
 */
record TextLine(String text, boolean afterGap) {
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*[.!?。！？…][\"'”’»)\\]]*", Pattern.DOTALL);
  private static final Pattern INITIALS_END = Pattern.compile(".*\\b\\p{Lu}\\.(?:\\p{Lu}\\.)+");

  /** The lines of a text that are not blank. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    boolean gap = true;
    for (String raw : text.split("\\R", -1)) {
      String line = clean(raw);
      if (line.isEmpty()) {
        gap = true;
      } else {
        lines.add(new TextLine(line, gap));
        gap = false;
      }
    }
    return lines;
  }

  // White space of any kind as one blank, nothing that cannot be seen. By hand, not by patterns:
  // it looks at every character of every article.
  private static String clean(String raw) {
    StringBuilder line = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
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

  /** Words, by white space; in scripts without it about two characters are one. */
  int words() {
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
    return SENTENCE_END.matcher(text).matches() && !INITIALS_END.matcher(text).matches();
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
        || text.toLowerCase(Locale.ROOT).endsWith("read more");
  }

  /** Whether both say the same but for case, punctuation and white space. */
  boolean says(String other) {
    return key(text).equals(key(other));
  }

  TextLine withText(String changed) {
    return new TextLine(changed, afterGap);
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
