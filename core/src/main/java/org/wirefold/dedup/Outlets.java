package org.wirefold.dedup;

import java.util.Locale;
import java.util.regex.Pattern;
import org.wirefold.article.Outlet;

/** Compares names of publishers and agencies, which are written in many ways. Stateless. */
final class Outlets {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Outlets() {}

  /**
   * Whether two names mean the same outlet: the same letters and digits, or one the initials of the
   * other.
   */
  static boolean same(String a, String b) {
    String left = Outlet.letters(a);
    String right = Outlet.letters(b);
    return !left.isEmpty()
        && (left.equals(right) || left.equals(initials(b)) || right.equals(initials(a)));
  }

  /** At least three, so that "AI" is not every outlet of two such words. */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : NO_LETTERS.split(name.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 3 ? initials.toString() : "\u0000";
  }
}
