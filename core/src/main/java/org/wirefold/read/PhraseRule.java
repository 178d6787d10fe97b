package org.wirefold.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase of {@code furniture.txt}. Immutable, thread-safe.
 *
 * @param mostWords what has more words is likely to hold text of the article as well, or cannot
 *     match
 * @param needed words that every match holds; may be empty
 */
record PhraseRule(Kind kind, String name, int mostWords, List<String> needed, Pattern pattern) {
  /** What becomes of a line that is such a phrase. */
  enum Kind {
    LINE(90),
    CAPTION(90),
    PAYWALL(40),
    TAIL(10);

    /** What its rules allow where they do not say otherwise. */
    final int mostWords;

    Kind(int mostWords) {
      this.mostWords = mostWords;
    }
  }

  /** Whether the whole line is such a phrase. */
  boolean matches(TextLine line) {
    return line.words() <= mostWords && pattern.matcher(line.lower()).matches();
  }

  /** False only if no text that begins so is such a phrase. */
  @SuppressWarnings("JdkObsolete") // asks whether more text could match, which end() does not tell
  boolean mayStart(String start) {
    // A matcher that fails before it comes to the end of a text fails however that goes on.
    Matcher matcher = pattern.matcher(start);
    return matcher.matches() || matcher.hitEnd();
  }
}
