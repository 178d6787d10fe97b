package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
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

  private LineJoiner() {}

  static List<TextLine> join(List<TextLine> lines) {
    boolean set = isSetInLines(lines);
    List<TextLine> joined = new ArrayList<>();
    for (TextLine line : lines) {
      if (!joined.isEmpty() && !line.afterGap() && (set || goesOn(joined.getLast(), line))) {
        TextLine last = joined.removeLast();
        joined.add(last.withText(last.text() + " " + line.text()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean goesOn(TextLine line, TextLine next) {
    if (line.text().endsWith(")") && BEHIND_DATELINE.matcher(next.text()).lookingAt()) {
      return DATELINE.matcher(line.text()).matches();
    }
    if (line.endsSentence()) {
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
      if (!lines.get(i + 1).afterGap() && lines.get(i).text().length() >= longest - 18) {
        full++;
      }
    }
    return full * 10 >= followed * 7;
  }
}
