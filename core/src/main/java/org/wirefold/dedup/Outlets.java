package org.wirefold.dedup;

import java.util.Locale;

/** Compares names of publishers and agencies, which are written in many ways. Stateless. */
public final class Outlets {
  private Outlets() {}

  /**
   * Whether two names mean the same outlet: the same letters and digits, or one the initials of the
   * other.
   */
  public static boolean same(String a, String b) {
    String left = letters(a);
    String right = letters(b);
    return !left.isEmpty()
        && (left.equals(right) || left.equals(initials(b)) || right.equals(initials(a)));
  }

  private static String letters(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("^the\\s+", "");
    return lower.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** At least three, so that "AI" is not every outlet of two such words. */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() >= 3 ? initials.toString() : "\u0000";
  }
}
