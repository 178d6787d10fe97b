package org.wirefold.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Abbreviations with dots and without, as the index has them: {@code u.s} for "US". */
final class Abbreviation {
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,5}");
  private static final Pattern DOTTED = Pattern.compile("(\\p{L}\\.){1,4}\\p{L}\\.?");

  private Abbreviation() {}

  /** The term of the other form; empty where this is no abbreviation. */
  static Optional<String> otherForm(String typed) {
    if (CAPITALS.matcher(typed).matches()) {
      return Optional.of(String.join(".", typed.toLowerCase(Locale.ROOT).split("")));
    }
    String plain = typed.replace(".", "").toLowerCase(Locale.ROOT);
    // Without dots, "U.S." would be the pronoun.
    return DOTTED.matcher(typed).matches() && !plain.equals("us") && !plain.equals("it")
        ? Optional.of(plain)
        : Optional.empty();
  }
}
