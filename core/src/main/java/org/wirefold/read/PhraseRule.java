package org.wirefold.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase of {@code furniture.txt}. Immutable, thread-safe.
 *
 * @param needed what every match holds, in lower case; may be empty
 */
record PhraseRule(String name, List<String> needed, Pattern pattern) {

  /** Whether the whole text, in lower case, is such a phrase. */
  boolean matches(String lower) {
    for (String word : needed) {
      if (!lower.contains(word)) {
        return false;
      }
    }
    return pattern.matcher(lower).matches();
  }

  /** False only if no text that begins so is such a phrase. */
  @SuppressWarnings("JdkObsolete") // asks whether more text could match, which end() does not tell
  boolean mayStart(String start) {
    // A matcher that fails before it comes to the end of a text fails however that goes on.
    Matcher matcher = pattern.matcher(start);
    return matcher.matches() || matcher.hitEnd();
  }
}
