package org.wirefold.read;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Published;

/**
 * Reads dates as people and machines write them, no more exactly than they are written: ISO dates
 * of every precision, RFC 1123, and English dates such as {@code 28 May 2024} or {@code May 28,
 * 2024 9:30 AM}. A time without a zone is taken as UTC.
 */
final class Dates {
  private static final String DAY =
      "(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}"
          + "|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?"
          + "(?:\\d{1,2}[\\s-](?:MONTH)[\\s-]\\d{4}|(?:MONTH)\\s\\d{1,2},?\\s\\d{4}))";
  private static final String MONTH =
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
  private static final String TIME =
      "(?:[T,]?\\s*(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?"
          + "(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:(?:date|published|posted|updated|last updated|first published)\\b\\s*(?:on|at)?:?\\s*)?("
              + DAY.replace("MONTH", MONTH)
              + TIME
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:date|published|posted|updated)\\b:?\\s*("
              + DAY.replace("MONTH", MONTH)
              + TIME
              + ")\\s+(?=\\p{Lu})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPT = Pattern.compile("(?i)\\bsept\\b");
  private static final Pattern UTC = Pattern.compile("(?i)\\s?\\b(?:UTC|GMT)$");
  private static final Pattern OFFSET = Pattern.compile("(?<=:\\d{2})\\s?([+-]\\d{2}):?(\\d{2})$");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)\\s?([ap])\\.?m\\b\\.?");
  private static final Pattern SLASHES = Pattern.compile("^(\\d{4})/(\\d{2})/(\\d{2})");

  // Newspapers begin about 1600; a year before that or far ahead is a number read as a date.
  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_DATE_TIME,
          pattern("uuuu-MM-dd[ ]['T']H:mm[:ss][.SSSSSS][.SSS][XXX]"),
          DateTimeFormatter.ISO_LOCAL_DATE,
          pattern("uuuu-MM"),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          pattern("[EEEE, ][EEE, ]d[ ][-][MMMM][MMM][ ][-]uuuu[,][ 'at'][ ][H:mm][:ss][XXX]"),
          pattern("[EEEE, ][EEE, ][MMMM][MMM] d[,] uuuu[,][ 'at'] h:mm[:ss] a"),
          pattern("[EEEE, ][EEE, ][MMMM][MMM] d[,] uuuu[,][ 'at'][ ][H:mm][:ss][XXX]"),
          pattern("[MMMM][MMM] uuuu"));

  private Dates() {}

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date that this text is; empty for text that is no date. */
  static Optional<Published> read(String text, String origin) {
    String clean = SEPT.matcher(text.strip()).replaceAll("Sep");
    if (clean.length() > 60) {
      return Optional.empty();
    }
    // One way of writing zones and half-days is enough for the formats below.
    String normal = UTC.matcher(clean).replaceAll("Z");
    normal = OFFSET.matcher(normal).replaceAll("$1:$2");
    normal = HALF_DAY.matcher(normal).replaceAll(" $1m");
    normal = SLASHES.matcher(normal).replaceAll("$1-$2-$3");
    return parse(normal, origin).or(() -> parse(clean, origin));
  }

  private static Optional<Published> parse(String clean, String origin) {
    for (DateTimeFormatter format : FORMATS) {
      if (!isWrittenAs(format, clean)) {
        continue;
      }
      try {
        TemporalAccessor parsed =
            format.parseBest(
                clean,
                ZonedDateTime::from,
                OffsetDateTime::from,
                LocalDateTime::from,
                LocalDate::from,
                YearMonth::from);
        return Optional.of(published(parsed, origin)).filter(Dates::isPlausible);
      } catch (DateTimeException e) {
        // Not this format; perhaps the next.
      }
    }
    return Optional.empty();
  }

  // An exception for every format that does not fit would cost more than all the rest.
  private static boolean isWrittenAs(DateTimeFormatter format, String clean) {
    ParsePosition position = new ParsePosition(0);
    return format.parseUnresolved(clean, position) != null && position.getIndex() == clean.length();
  }

  /** The date that a whole line gives, such as {@code Published: May 28, 2024}. */
  static Optional<Published> readHeader(String line) {
    Matcher m = HEADER.matcher(line.strip());
    return m.matches() ? read(String.valueOf(m.group(1)), "header") : Optional.empty();
  }

  /** A labelled date in front of a text, and where the text begins after it. */
  record Leading(Published published, int end) {}

  static Optional<Leading> readLeading(String text) {
    Matcher m = LEADING.matcher(text);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int end = m.end();
    return read(String.valueOf(m.group(1)), "text").map(p -> new Leading(p, end));
  }

  private static Published published(TemporalAccessor parsed, String origin) {
    return switch (parsed) {
      case ZonedDateTime t -> Published.at(t.toInstant(), origin);
      case OffsetDateTime t -> Published.at(t.toInstant(), origin);
      case LocalDateTime t -> Published.at(t.toInstant(ZoneOffset.UTC), origin);
      case LocalDate day -> Published.on(day, origin);
      case YearMonth month -> Published.in(month, origin);
      default -> throw new IllegalStateException("unexpected " + parsed.getClass());
    };
  }

  private static boolean isPlausible(Published date) {
    Instant start = date.start();
    return start.isAfter(EARLIEST) && start.isBefore(LATEST);
  }
}
