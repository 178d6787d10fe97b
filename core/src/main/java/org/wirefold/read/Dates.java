package org.wirefold.read;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+";
  private static final String DAY =
      "(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|(?:"
          + WEEKDAY
          + ")?(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]"
          + MONTH
          + ",?[\\s-]\\d{4}|"
          + MONTH
          + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}))";
  private static final String ZONE = "Z\\b|[+-]\\d{2}:?\\d{2}\\b|(?-i:[A-Z]{2,4})\\b";
  private static final String CLOCK =
      "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?[ap]\\.?m\\b\\.?)?";
  private static final String WRITTEN =
      "(?:(?<before>"
          + CLOCK
          + ")(?:\\s?(?<zonebefore>"
          + ZONE
          + "))?,?\\s+(?:on\\s+)?)?(?<day>"
          + DAY
          + ")(?:(?:\\s?[T,|·]?\\s*)(?:at\\s+)?(?<clock>"
          + CLOCK
          + ")(?:\\s?\\(?(?<zone>"
          + ZONE
          + ")\\)?)?)?";
  private static final String LABEL =
      "(?:(?:first |last )?(?:date|published|posted|updated|modified|发布时间)\\b\\s*(?:on|at)?"
          + "\\s*[:：]?\\s*)";
  private static final String BEHIND =
      "(?:\\s*[|·•–—-]?\\s*(?:(?:last )?(?:updated|modified)\\b.{0,50}|\\d+[ -]min(?:ute)?s?"
          + "(?: read)?))?";
  private static final Pattern HEADER = pattern(LABEL + "?" + WRITTEN + BEHIND);
  private static final Pattern LEADING =
      pattern(LABEL + "(?:" + WRITTEN + ")\\s+(?=(?-i:\\p{Lu}))");
  private static final Pattern SIGNED =
      pattern(
          "(?<who>[^\\d]{2,80}?)(?:\\s*(?<mark>[|·•–—]|--|\\s-)\\s*|[,\\s]\\s*)(?<date>"
              + WRITTEN
              + BEHIND
              + ")");
  private static final Pattern CLOSING =
      pattern(
          "(?:first )?published\\b:?\\s*(?:on\\s*)?"
              + WRITTEN
              + "[.\\s]*(?:(?:\\(c\\)|©|copyright).*)?");
  // 131655 GMT OCT 25: when the wire sent it.
  private static final Pattern SENT =
      Pattern.compile(
          "(?:.{0,40}\\s)?(\\d{2})(\\d{2})(\\d{2})\\s?(?:GMT|UTC|Z)\\s(\\p{Lu}{3})\\s(\\d{2})");
  private static final Pattern UPDATE = Pattern.compile("(?i)(?:last )?(?:updated|modified)\\b.*");

  // The letters that papers put behind a time; others, such as CST, mean several zones.
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("ET", "America/New_York"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("JST", "+09:00"));

  private static final Pattern SEPT = Pattern.compile("(?i)\\bsept\\b");
  private static final Pattern UTC = Pattern.compile("(?i)\\s?\\b(?:UTC|GMT)$");
  private static final Pattern OFFSET = Pattern.compile("(?<=:\\d{2})\\s?([+-]\\d{2}):?(\\d{2})$");
  private static final Pattern WEEKDAY_IN_FRONT = pattern("^" + WEEKDAY);
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b");
  private static final Pattern IDEOGRAPHIC =
      Pattern.compile("(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");
  private static final Pattern MONTH_DOT = Pattern.compile("(?<=\\p{L}{3})\\.");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)\\s?([ap])\\.?m\\b\\.?");
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern SLASHES = Pattern.compile("^(\\d{4})/(\\d{2})/(\\d{2})");

  private static final int MAX_SIGNED = 120;

  // Newspapers begin about 1600; a year before that or far ahead is a number read as a date.
  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_DATE_TIME,
          format("uuuu-MM-dd[ ]['T']H:mm[:ss][.SSSSSS][.SSS][XXX]"),
          DateTimeFormatter.ISO_LOCAL_DATE,
          format("uuuu-MM"),
          DateTimeFormatter.RFC_1123_DATE_TIME,
          format("[EEEE, ][EEE, ]d[ ][-][MMMM][MMM][ ][-]uuuu[,][ 'at'][ ][H:mm][:ss][XXX]"),
          format("[EEEE, ][EEE, ][MMMM][MMM] d[,] uuuu[,][ 'at'] h:mm[:ss] a"),
          format("[EEEE, ][EEE, ][MMMM][MMM] d[,] uuuu[,][ 'at'][ ][H:mm][:ss][XXX]"),
          format("[MMMM][MMM] uuuu"));

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          format("uuuu-M-d"),
          format("d[ ][-][MMMM][MMM][ ][-]uuuu"),
          format("[MMMM][MMM] d[,] uuuu"));
  private static final List<DateTimeFormatter> CLOCKS =
      List.of(format("h:mm[:ss] a"), format("H:mm[:ss][.SSSSSS][.SSS]"));

  private Dates() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static DateTimeFormatter format(String pattern) {
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
    String normal = UTC.matcher(extended(clean)).replaceAll("Z");
    normal = OFFSET.matcher(normal).replaceAll("$1:$2");
    normal = HALF_DAY.matcher(normal).replaceAll(" $1m");
    normal = SLASHES.matcher(normal).replaceAll("$1-$2-$3");
    return parse(normal, origin)
        .or(() -> parse(clean, origin))
        .or(
            () -> {
              Matcher m = HEADER.matcher(text.strip());
              return m.matches() ? written(m, origin) : Optional.empty();
            });
  }

  // 20240528T093000Z is ISO as well. Whoever writes midnight without a zone means the day.
  private static String extended(String text) {
    Matcher m = BASIC.matcher(text);
    if (!m.matches()) {
      return text;
    }
    String day = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
    String zone = m.group(7) == null ? "" : String.valueOf(m.group(7));
    String clock = m.group(4) + ":" + m.group(5) + ":" + (m.group(6) == null ? "00" : m.group(6));
    boolean dayOnly = m.group(4) == null || (zone.isEmpty() && clock.equals("00:00:00"));
    return dayOnly ? day : day + "T" + clock + zone;
  }

  // The day and the time that a match of WRITTEN has found.
  private static Optional<Published> written(Matcher m, String origin) {
    Optional<LocalDate> day = day(String.valueOf(m.group("day")));
    boolean before = m.group("before") != null;
    String clock = m.group(before ? "before" : "clock");
    String zone = m.group(before ? "zonebefore" : "zone");
    Optional<Published> date =
        day.map(
            d ->
                clock == null
                    ? Published.on(d, origin)
                    : at(d, clock, zone == null ? "Z" : zone, origin));
    return date.filter(Dates::isPlausible);
  }

  private static Optional<LocalDate> day(String written) {
    String day = WEEKDAY_IN_FRONT.matcher(written).replaceFirst("");
    day = SEPT.matcher(MONTH_DOT.matcher(day).replaceAll("")).replaceAll("Sep");
    day = IDEOGRAPHIC.matcher(ORDINAL.matcher(day).replaceAll("")).replaceAll("$1-$2-$3");
    day = day.replace('/', '-').replaceFirst("(?<=\\p{L}),", "");
    for (DateTimeFormatter format : DAYS) {
      if (isWrittenAs(format, day)) {
        try {
          return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeException e) {
          // such as 31 February
        }
      }
    }
    return Optional.empty();
  }

  private static Published at(LocalDate day, String clock, String zone, String origin) {
    String normal = HALF_DAY.matcher(clock).replaceAll(" $1m").strip();
    String zoneId = zone.matches("[+-].*") ? zone : ZONES.getOrDefault(zone, "");
    for (DateTimeFormatter format : CLOCKS) {
      if (!zoneId.isEmpty() && isWrittenAs(format, normal)) {
        try {
          LocalTime time = LocalTime.parse(normal, format);
          return Published.at(day.atTime(time).atZone(ZoneId.of(zoneId)).toInstant(), origin);
        } catch (DateTimeException e) {
          return Published.on(day, origin); // a time that is none
        }
      }
    }
    return Published.on(day, origin);
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

  /** The date that a whole line gives, such as {@code Published: 9:30am, 28 May 2024}. */
  static Optional<Published> readHeader(String line) {
    Matcher m = HEADER.matcher(line.strip());
    return m.matches() ? written(m, "header") : Optional.empty();
  }

  /** Whether the line says when the text was changed, not when it came out. */
  static boolean isUpdate(String line) {
    return UPDATE.matcher(line.strip()).matches();
  }

  /**
   * A line that names both who wrote and when.
   *
   * @param marked whether a dash, bar or dot stands between, not just a comma or a blank
   */
  record Signed(String who, boolean marked, Published published) {}

  static Optional<Signed> readSigned(String line) {
    if (line.length() > MAX_SIGNED) {
      return Optional.empty();
    }
    Matcher m = SIGNED.matcher(line.strip());
    return m.matches()
        ? written(m, "header")
            .map(
                p -> new Signed(String.valueOf(m.group("who")).strip(), m.group("mark") != null, p))
        : Optional.empty();
  }

  /** The date in a line below a text: {@code Published 2025-01-27 21:20 UTC}. */
  static Optional<Published> readClosing(String line) {
    if (line.length() > MAX_SIGNED) {
      return Optional.empty();
    }
    Matcher m = CLOSING.matcher(line);
    if (m.matches()) {
      return written(m, "text");
    }
    Matcher sent = SENT.matcher(line);
    if (!sent.matches()) {
      return Optional.empty();
    }
    String day = sent.group(1) + " " + sent.group(4) + " 20" + sent.group(5);
    String clock = sent.group(2) + ":" + sent.group(3);
    return day(day).map(d -> at(d, clock, "Z", "text"));
  }

  /** A labelled date in front of a text, and where the text begins after it. */
  record Leading(Published published, int end) {}

  static Optional<Leading> readLeading(String text) {
    Matcher m = LEADING.matcher(text);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int end = m.end();
    return written(m, "text").map(p -> new Leading(p, end));
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
