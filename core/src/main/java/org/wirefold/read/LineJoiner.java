package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts together again the lines of a paragraph that copying has broken: everywhere where the text
 * is set in lines of about one length, else only where a line clearly goes on with the next.
 */
final class LineJoiner {
  // Words after which no line of prose, and hardly a headline, ends.
  private static final Set<String> OPEN_WORDS =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "with",
          "by", "as", "that", "which", "who", "its", "their", "his", "her", "than", "is", "are",
          "was", "were", "de", "la", "der", "die", "das", "und", "et", "y");
  private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}(,;]");
  // "NEW YORK, Jan 27 (Meridian Wire)" above "- Nvidia shed …"
  private static final Pattern DATELINE =
      Pattern.compile("\\p{Lu}{2}.{0,50}\\(\\p{L}[^()]{1,40}\\)");
  private static final Pattern BEHIND_DATELINE = Pattern.compile("[-–—]{1,2}\\s");
  private static final int MAX_SET_WIDTH = 100;

  /** How much shorter than the longest a full line is at most, for want of room for a word. */
  private static final int MAX_RAGGED = 18;

  private LineJoiner() {}

  static List<TextLine> join(List<TextLine> lines) {
    int doubled = widthOfDoubleSpaced(lines);
    boolean set = doubled > 0 || isSetInLines(lines);
    List<TextLine> joined = new ArrayList<>();
    int lastChars = 0;
    for (TextLine line : lines) {
      boolean follows =
          doubled > 0
              ? lastChars > doubled - MAX_RAGGED && !isOnlyCapitals(line)
              : !joined.isEmpty() && !line.afterGap() && (set || goesOn(joined.getLast(), line));
      if (follows) {
        TextLine last = joined.removeLast();
        joined.add(last.withText(together(last.text(), line.text())));
      } else {
        joined.add(line);
      }
      lastChars = line.text().length();
    }
    return joined;
  }

  // A word that is cut at its hyphen goes on without a blank.
  private static String together(String line, String next) {
    int last = line.length() - 1;
    boolean cut =
        last > 0
            && line.charAt(last) == '-'
            && Character.isLetter(line.charAt(last - 1))
            && Character.isLowerCase(next.charAt(0));
    return cut ? line + next : line + " " + next;
  }

  private static boolean isOnlyCapitals(TextLine line) {
    return line.text().equals(line.text().toUpperCase(Locale.ROOT));
  }

  private static boolean goesOn(TextLine line, TextLine next) {
    if (line.text().endsWith(")") && BEHIND_DATELINE.matcher(next.text()).lookingAt()) {
      return DATELINE.matcher(line.text()).matches();
    }
    if (line.endsSentence() || Bylines.readSignOff(next.text()).isPresent()) {
      return false;
    }
    String lastWord = line.lower().substring(line.lower().lastIndexOf(' ') + 1);
    boolean open = OPEN_WORDS.contains(lastWord) || line.text().endsWith(",");
    return line.words() >= 4 && (open || GOES_ON.matcher(next.text()).lookingAt());
  }

  /**
   * Whether most lines that another follows directly are nearly as long as the longest of them,
   * which is below a hundred characters: a paragraph a line differs far more in length.
   */
  private static boolean isSetInLines(List<TextLine> lines) {
    int followed = 0;
    int longest = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterGap()) {
        followed++;
        longest = Math.max(longest, lines.get(i).text().length());
      }
    }
    if (followed < 5 || longest > MAX_SET_WIDTH || longest < 40) {
      return false;
    }
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterGap() && lines.get(i).text().length() >= longest - MAX_RAGGED) {
        full++;
      }
    }
    return full * 10 >= followed * 7;
  }

  /**
   * The width of a text that has an empty line after each of its lines, 0 for any other: most lines
   * are full and stop within a sentence. A paragraph then ends with a line that is not full.
   */
  private static int widthOfDoubleSpaced(List<TextLine> lines) {
    int longest = 0;
    for (TextLine line : lines) {
      longest = Math.max(longest, line.text().length());
      if (!line.afterGap() || longest > MAX_SET_WIDTH) {
        return 0;
      }
    }
    int full = 0;
    int open = 0;
    for (TextLine line : lines) {
      boolean isFull = line.text().length() > longest - MAX_RAGGED;
      full += isFull ? 1 : 0;
      open += isFull && !line.endsSentence() ? 1 : 0;
    }
    boolean doubled = lines.size() >= 8 && longest >= 40 && full * 10 >= lines.size() * 6;
    return doubled && open * 10 >= full * 7 ? longest : 0;
  }
}
