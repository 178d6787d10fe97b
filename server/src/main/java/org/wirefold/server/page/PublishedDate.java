package org.wirefold.server.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A publication date as pages show it, no more exact than it is known. Immutable.
 *
 * @param text {@code 28 May 2024, 09:30 UTC}, {@code 28 May 2024}, {@code May 2024} or {@code
 *     undated}
 * @param machine the same for {@code <time datetime>}; empty where undated
 */
public record PublishedDate(String text, Optional<String> machine) {
  private static final DateTimeFormatter INSTANT = pattern("d MMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter DAY = pattern("d MMM uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");

  /** Reads a date as {@code Published.text} writes it. */
  public static PublishedDate of(Optional<String> published) {
    return published
        .map(text -> new PublishedDate(words(text), published))
        .orElse(new PublishedDate("undated", Optional.empty()));
  }

  private static String words(String text) {
    try {
      return switch (text.length()) {
        case 7 -> MONTH.format(YearMonth.parse(text));
        case 10 -> DAY.format(LocalDate.parse(text));
        default -> INSTANT.format(Instant.parse(text));
      };
    } catch (DateTimeException e) {
      // A later version may know more kinds of dates: better as they stand than not at all.
      return text;
    }
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
