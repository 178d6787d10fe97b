package org.wirefold.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that a typed date means, both ends included: {@code 2024}, {@code 2024-05}, {@code
 * 2024-05-28}, or an ISO date and time, UTC unless it has a zone. Immutable.
 *
 * @param end to the millisecond
 */
public record DateSpan(Instant start, Instant end) {
  private static final Pattern ZONED = Pattern.compile(".*(Z|T.*[+-]\\d\\d:?\\d\\d)$");

  /** The time that this means; empty where it is no date. */
  public static Optional<DateSpan> read(String text) {
    try {
      return switch (text.length()) {
        case 4 -> Optional.of(span(LocalDate.of(Integer.parseInt(text), 1, 1), 12));
        case 7 -> Optional.of(span(YearMonth.parse(text).atDay(1), 1));
        case 10 -> {
          Instant start = LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
          yield Optional.of(new DateSpan(start, start.plusMillis(86_399_999)));
        }
        default -> {
          Instant at =
              ZONED.matcher(text).matches()
                  ? OffsetDateTime.parse(text).toInstant()
                  : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
          yield Optional.of(new DateSpan(at, at));
        }
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static DateSpan span(LocalDate first, int months) {
    return new DateSpan(
        first.atStartOfDay().toInstant(ZoneOffset.UTC),
        first.plusMonths(months).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1));
  }

  /** From one date to another, as {@code [a TO b]} has it; {@code *} is open. */
  static Optional<DateSpan> between(String from, String to) {
    Optional<Instant> start =
        from.equals("*") ? Optional.of(Instant.MIN) : read(from).map(DateSpan::start);
    Optional<Instant> end = to.equals("*") ? Optional.of(Instant.MAX) : read(to).map(DateSpan::end);
    return start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())
        ? Optional.empty()
        : Optional.of(new DateSpan(start.get(), end.get()));
  }

  /** The first millisecond since 1970. */
  public long startMillis() {
    return millis(start);
  }

  /** The last millisecond since 1970. */
  public long endMillis() {
    return millis(end);
  }

  /** Milliseconds since 1970; the least or greatest number where that does not hold them. */
  public static long millis(Instant instant) {
    return instant.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))
        ? Long.MIN_VALUE
        : instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
            ? Long.MAX_VALUE
            : instant.toEpochMilli();
  }
}
