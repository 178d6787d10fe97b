package org.wirefold.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When an article was published, as exactly as the input says. An unknown date has no value of this
 * type: it stays unknown. Immutable.
 *
 * @param start the instant, or the first instant of the day or month (UTC)
 * @param origin where the date was found, for people to judge it: {@code input}, {@code JSON-LD},
 *     {@code dateline} and so on
 */
public record Published(Instant start, Precision precision, String origin) {
  /** How much of the date is known. */
  public enum Precision {
    INSTANT,
    DAY,
    MONTH
  }

  public static Published at(Instant instant, String origin) {
    return new Published(instant, Precision.INSTANT, origin);
  }

  public static Published on(LocalDate day, String origin) {
    return new Published(day.atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.DAY, origin);
  }

  public static Published in(YearMonth month, String origin) {
    return new Published(
        month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), Precision.MONTH, origin);
  }

  /** The last millisecond the date may mean; {@link #start} itself for an instant. */
  public Instant end() {
    return switch (precision) {
      case INSTANT -> start;
      case DAY -> start.plus(Duration.ofDays(1)).minusMillis(1);
      case MONTH ->
          YearMonth.from(start.atZone(ZoneOffset.UTC))
              .plusMonths(1)
              .atDay(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .minusMillis(1);
    };
  }

  /**
   * The date as people and JSON write it, no more exact than it is: an ISO instant, {@code
   * 2024-05-28} or {@code 2024-05}.
   */
  public String text() {
    return switch (precision) {
      case INSTANT -> start.toString();
      case DAY -> start.atZone(ZoneOffset.UTC).toLocalDate().toString();
      case MONTH -> YearMonth.from(start.atZone(ZoneOffset.UTC)).toString();
    };
  }
}
