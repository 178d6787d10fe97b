package org.wirefold.read;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of months and weekdays, long and short, in the languages that write dates with them. No
 * name means different months in two of these, which a test watches. Immutable. Source: the Unicode
 * CLDR, as the JDK ships it.
 */
final class CalendarNames {
  /** Czech is left out: its short names are those of other months elsewhere. */
  static final List<Locale> LANGUAGES =
      Stream.of("en fr de es it pt nl sv da nb fi ru uk tr id pl".split(" "))
          .map(Locale::of)
          .toList();

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Integer> MONTHS = months();

  /** Patterns of any name of a month, with or without its dot. */
  static final String MONTH = alternatives(MONTHS.keySet().stream()) + "\\.?";

  static final String ENGLISH_MONTH =
      alternatives(MONTHS.keySet().stream().filter(CalendarNames::isEnglish)) + "\\.?";
  static final String WEEKDAY =
      alternatives(
              LANGUAGES.stream()
                  .flatMap(
                      language ->
                          Stream.of(DayOfWeek.values())
                              .flatMap(
                                  day ->
                                      STYLES.stream()
                                          .map(s -> key(day.getDisplayName(s, language))))))
          + "[.,]?";

  private CalendarNames() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Locale language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          months.putIfAbsent(key(month.getDisplayName(style, language)), month.getValue());
        }
      }
    }
    months.put("sept", 9);
    months.put("märz", 3);
    return Map.copyOf(months);
  }

  private static boolean isEnglish(String name) {
    return name.equals("sept")
        || Stream.of(Month.values())
            .anyMatch(
                month ->
                    STYLES.stream()
                        .anyMatch(s -> key(month.getDisplayName(s, Locale.ENGLISH)).equals(name)));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
  }

  private static String alternatives(Stream<String> names) {
    TreeSet<String> sorted =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    names.forEach(sorted::add);
    return sorted.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The month, from 1, of this name. */
  static Optional<Integer> month(String name) {
    return Optional.ofNullable(MONTHS.get(key(name)));
  }
}
