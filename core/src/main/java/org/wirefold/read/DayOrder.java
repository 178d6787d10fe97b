package org.wirefold.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which comes first where a date is written in numbers only: {@code 03/04/2024}. */
enum DayOrder {
  DAY_FIRST("day before month"),
  MONTH_FIRST("month before day"),
  /** Nothing tells: then only what cannot be a month is a day. */
  UNKNOWN("");

  // A whole value, or its beginning: right behind a quote, a separator or a line break.
  private static final Pattern VALUE =
      Pattern.compile("(?<=[\"',;|\\t\\n])(\\d{1,2})([/-])(\\d{1,2})\\2\\d{4}(?!\\d)");

  private static final Pattern TOP_LEVEL =
      Pattern.compile("(?:https?:)?//[^/?#:]*\\.([a-z]{2,})(?:[:/?#].*)?", Pattern.DOTALL);
  // English alone does not tell, nor do languages that write the year first.
  private static final Set<String> LANGUAGES =
      Set.of(
          "fr", "de", "es", "it", "pt", "nl", "da", "no", "nb", "fi", "ru", "uk", "tr", "id", "pl",
          "vi", "el", "ro", "cs", "bg");
  private static final Set<String> COUNTRIES =
      Set.of(
          "uk", "ie", "au", "nz", "in", "sg", "my", "pk", "bd", "lk", "ng", "ke", "za", "fr", "de",
          "at", "ch", "es", "it", "pt", "br", "mx", "ar", "nl", "be", "tr", "id", "ru", "ua", "pl",
          "vn", "th", "hk");

  private final String words;

  DayOrder(String words) {
    this.words = words;
  }

  /** What the dates in the first records of a file say, where they all agree. */
  static DayOrder in(String records) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    Matcher m = VALUE.matcher(records);
    while (m.find()) {
      dayFirst |= Integer.parseInt(m.group(1)) > 12;
      monthFirst |= Integer.parseInt(m.group(3)) > 12;
    }
    return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
  }

  /** The origin of a date that was read in this order because the rest of its file has it. */
  String origin() {
    return Dates.INPUT + ", " + words + " as elsewhere in the file";
  }

  /** The order that an origin tells of. */
  static DayOrder ofOrigin(String origin) {
    return Arrays.stream(values())
        .filter(order -> order != UNKNOWN && origin.startsWith(order.origin()))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** What the address of a page and its language say. */
  static DayOrder of(Optional<String> url, String language) {
    String country =
        url.map(u -> u.toLowerCase(Locale.ROOT))
            .map(TOP_LEVEL::matcher)
            .filter(Matcher::matches)
            .map(m -> String.valueOf(m.group(1)))
            .orElse("");
    if (country.equals("us")) {
      return MONTH_FIRST;
    }
    return COUNTRIES.contains(country) || LANGUAGES.contains(language) ? DAY_FIRST : UNKNOWN;
  }
}
