package org.wirefold.furniture;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A phrase that a whole block may say, but for case, punctuation and white space; {@code *} stands
 * for any words. Immutable, thread-safe.
 */
final class Phrase {
  private final Pattern pattern;

  private Phrase(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Whether there is a letter or digit in this text to make a phrase of. */
  static boolean isPhrase(String text) {
    return !words(text).isEmpty();
  }

  static Phrase of(String text) {
    return new Phrase(
        Pattern.compile(
            Arrays.stream(text.split("\\*", -1))
                .map(part -> words(part).isEmpty() ? "" : Pattern.quote(words(part)))
                .collect(Collectors.joining(".*"))));
  }

  /**
   * Whether a block says it.
   *
   * @param words the block's {@link #words}
   */
  boolean isSaidBy(String words) {
    return pattern.matcher(words).matches();
  }

  /** The letters and digits of a text in lower case, with single blanks for all between. */
  static String words(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean between = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (between && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(Character.toLowerCase(c));
      }
      between = !Character.isLetterOrDigit(c);
    }
    return words.toString();
  }
}
