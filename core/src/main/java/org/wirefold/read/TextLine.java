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
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u00AD&&[^\\n\\t]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*[.!?。！？…][\"'”’»)\\]]*", Pattern.DOTALL);
  private static final Pattern INITIALS_END = Pattern.compile(".*\\b\\p{Lu}\\.(?:\\p{Lu}\\.)+");

  /** The lines of a text that are not blank. */
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    boolean gap = true;
    for (String raw : text.split("\\R", -1)) {
      String line = SPACE.matcher(CONTROL.matcher(raw).replaceAll("")).replaceAll(" ").strip();
      if (line.isEmpty()) {
        gap = true;
      } else {
        lines.add(new TextLine(line, gap));
        gap = false;
      }
    }
    return lines;
  }

  /** The texts as paragraphs, with an empty line between. */
  static String body(List<TextLine> lines) {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n\n"));
  }

  /** Words, by white space; in scripts without it about two characters are one. */
  int words() {
    int spaces = (int) text.chars().filter(c -> c == ' ').count();
    int ideographs = (int) text.chars().filter(c -> c >= 0x3040 && c < 0xD7B0).count();
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
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
