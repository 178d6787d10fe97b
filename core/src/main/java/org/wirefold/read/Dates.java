package org.wirefold.read;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Duration;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.article.Published;

/**
 * Reads dates as machines and people write them, no more exactly than they are written. A time
 * without a zone is UTC in a field of the {@link #INPUT}, as our own format says; anywhere else
 * nobody knows whose time it is, so only its day counts. What is relative ("2 hours ago"), lacks
 * its year, or may mean two days is no date. Dates found on a page never lie in the future; an
 * input's own may. Stateless.
 */
final class Dates {
  /** The origin of a date that stands in a field of a record. */
  static final String INPUT = "input";

  private static final String LABEL =
      "(?:(?:first |last )?(?:date|published|posted|updated|modified|publié|veröffentlicht|stand"
          + "|publicado|pubblicato|gepubliceerd|发布时间|发布|更新|掲載|公開|입력|등록)(?!\\p{L})\\s*"
          + "(?:on|at|le|am|el|il|em|op)?\\s*[:：]?\\s*)";
  private static final String BEHIND =
      "(?:\\s*[|·•–—-]?\\s*(?:(?:last )?(?:updated|modified)\\b.{0,50}|\\d+[ -]min(?:ute)?s?"
          + "(?: read)?))?";
  private static final Pattern HEADER =
      WrittenDate.pattern(LABEL + "?" + WrittenDate.WRITTEN + BEHIND);
  private static final Pattern LEADING =
      WrittenDate.pattern(LABEL + "(?:" + WrittenDate.WRITTEN + ")\\s+(?=(?-i:\\p{Lu}))");
  private static final Pattern SIGNED =
      WrittenDate.pattern(
          "(?<who>[^\\d]{2,80}?)(?:\\s*(?<mark>[|·•–—]|--|\\s-)\\s*|[,\\s]\\s*)"
              + "(?<date>(?<label>(?:published|posted)(?: on)?:?\\s+)?"
              + WrittenDate.WRITTEN
              + BEHIND
              + ")");
  private static final Pattern CLOSING =
      WrittenDate.pattern(
          "(?:first )?published\\b:?\\s*(?:on\\s*)?"
              + WrittenDate.WRITTEN
              + "[.\\s]*(?:(?:\\(c\\)|©|copyright).*)?");
  // 131655 GMT OCT 25: when the wire sent it.
  private static final Pattern SENT =
      Pattern.compile(
          "(?:.{0,40}\\s)?(\\d{2})(\\d{2})(\\d{2})\\s?(?:GMT|UTC|Z)\\s(\\p{Lu}{3})\\s(\\d{2})");
  // /2024/05/28/, /2024-05-28-, /20240528/, /2024/05/
  private static final Pattern IN_URL =
      Pattern.compile(
          "/(19\\d\\d|20\\d\\d)(?:([/-]?)(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?=[/_-]|$)"
              + "|/(0[1-9]|1[0-2])(?=/))");

  private static final Pattern UTC = Pattern.compile("(?i)\\s?\\b(?:UTC|GMT)$");
  private static final Pattern OFFSET = Pattern.compile("(?<=:\\d{2})\\s?([+-]\\d{2}):?(\\d{2})$");
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern SLASHES = Pattern.compile("^(\\d{4})/(\\d{2})/(\\d{2})");

  private static final String ISO_FORM = "0000-00-00T00:00:00Z";
  private static final int MAX_READ = 80;
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
          format("uuuuMMdd['T'HHmm[ss]][XXX][XX][X]"),
          format("EEE MMM d HH:mm:ss XX uuuu"),
          format("[MMMM][MMM] uuuu"));

  private Dates() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date that this text is; empty for text that is no date. */
  static Optional<Published> read(String text, String origin) {
    return read(text, origin, DayOrder.UNKNOWN);
  }

  /** The same where something is known about how numbers are ordered. */
  static Optional<Published> read(String text, String origin, DayOrder order) {
    String clean = text.strip();
    if (clean.length() > MAX_READ) {
      return Optional.empty();
    }
    Optional<Published> iso =
        instant(clean)
            .map(instant -> Published.at(instant, origin))
            .filter(Dates::isPlausible)
            .or(() -> parse(DateTimeFormatter.ISO_DATE_TIME, clean, origin));
    if (iso.isPresent()) { // as nearly all are
      return iso;
    }
    // One way of writing zones is enough for the formats.
    String normal = UTC.matcher(extended(clean)).replaceAll("Z");
    normal = OFFSET.matcher(normal).replaceAll("$1:$2");
    normal = SLASHES.matcher(normal).replaceAll("$1-$2-$3");
    return parse(normal, origin)
        .or(() -> parse(clean, origin))
        .or(() -> matched(HEADER.matcher(clean), origin, order));
  }

  private static Optional<Published> matched(Matcher m, String origin, DayOrder order) {
    return m.matches() ? written(m, origin, order) : Optional.empty();
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
  private static Optional<Published> written(Matcher m, String origin, DayOrder order) {
    return WrittenDate.of(m, order).map(date -> published(date, origin)).filter(Dates::isPlausible);
  }

  private static Published published(WrittenDate date, String origin) {
    Optional<ZoneId> zone =
        date.zone().or(() -> isGiven(origin) ? Optional.of(ZoneOffset.UTC) : Optional.empty());
    return date.time().isPresent() && zone.isPresent()
        ? Published.at(date.day().atTime(date.time().get()).atZone(zone.get()).toInstant(), origin)
        : Published.on(date.day(), origin);
  }

  private static Optional<Published> parse(String clean, String origin) {
    return FORMATS.stream().flatMap(format -> parse(format, clean, origin).stream()).findFirst();
  }

  private static Optional<Published> parse(DateTimeFormatter format, String clean, String origin) {
    if (!isWrittenAs(format, clean)) {
      return Optional.empty();
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
      return Optional.empty(); // the form of a date, and no date
    }
  }

  // 2024-05-28T09:30:00Z, as nearly all are; the formatter needs twenty times as long for it.
  private static Optional<Instant> instant(String clean) {
    if (clean.length() != ISO_FORM.length()) {
      return Optional.empty();
    }
    int[] fields = new int[6];
    int field = 0;
    for (int i = 0; i < ISO_FORM.length(); i++) {
      char c = clean.charAt(i);
      if (ISO_FORM.charAt(i) != '0') {
        if (c != ISO_FORM.charAt(i)) {
          return Optional.empty();
        }
        field++;
      } else if (c < '0' || c > '9') {
        return Optional.empty();
      } else {
        fields[field] = 10 * fields[field] + c - '0';
      }
    }
    try {
      return Optional.of(
          LocalDateTime.of(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5])
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  // An exception for every format that does not fit would cost more than all the rest.
  private static boolean isWrittenAs(DateTimeFormatter format, String clean) {
    ParsePosition position = new ParsePosition(0);
    try {
      return format.parseUnresolved(clean, position) != null
          && position.getIndex() == clean.length();
    } catch (DateTimeException e) {
      return false; // an offset of 99 hours, which Java says with an exception even here
    }
  }

  /** The date that a whole line gives, such as {@code Published: 9:30am, 28 May 2024}. */
  static Optional<Published> readHeader(String line) {
    String clean = line.strip();
    return clean.length() <= MAX_SIGNED && WrittenDate.mayBeIn(clean)
        ? matched(HEADER.matcher(clean), "header", DayOrder.UNKNOWN)
        : Optional.empty();
  }

  /**
   * A line that names both who wrote and when.
   *
   * @param marked whether a dash, bar or dot stands between, not just a comma or a blank
   * @param labelled whether "published" stands between
   */
  record Signed(String who, boolean marked, boolean labelled, Published published) {}

  static Optional<Signed> readSigned(String line) {
    if (line.length() > MAX_SIGNED || !WrittenDate.mayBeIn(line)) {
      return Optional.empty();
    }
    Matcher m = SIGNED.matcher(line.strip());
    return m.matches()
        ? written(m, "header", DayOrder.UNKNOWN)
            .map(
                p ->
                    new Signed(
                        String.valueOf(m.group("who")).strip(),
                        m.group("mark") != null,
                        m.group("label") != null,
                        p))
        : Optional.empty();
  }

  /** The date in a line below a text: {@code Published 2025-01-27 21:20 UTC}. */
  static Optional<Published> readClosing(String line) {
    if (line.length() > MAX_SIGNED || !WrittenDate.mayBeIn(line)) {
      return Optional.empty();
    }
    Matcher m = CLOSING.matcher(line);
    if (m.matches()) {
      return written(m, "text", DayOrder.UNKNOWN);
    }
    Matcher sent = SENT.matcher(line);
    if (!sent.matches()) {
      return Optional.empty();
    }
    String day = sent.group(1) + " " + sent.group(4) + " 20" + sent.group(5);
    return read(day + " " + sent.group(2) + ":" + sent.group(3) + " GMT", "text");
  }

  /** A labelled date in front of a text, and where the text begins after it. */
  record Leading(Published published, int end) {}

  static Optional<Leading> readLeading(String text) {
    Matcher m = LEADING.matcher(text);
    if (!m.lookingAt()) {
      return Optional.empty();
    }
    int end = m.end();
    return written(m, "text", DayOrder.UNKNOWN).map(p -> new Leading(p, end));
  }

  /** The day, or the month, that an address has in its path. */
  static Optional<Published> inUrl(String url) {
    Matcher m = IN_URL.matcher(url);
    if (!m.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(1));
    try {
      Published date =
          m.group(5) != null
              ? Published.in(YearMonth.of(year, Integer.parseInt(m.group(5))), "URL")
              : Published.on(
                  LocalDate.of(year, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))),
                  "URL");
      return Optional.of(date).filter(Dates::isPlausible);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Published published(TemporalAccessor parsed, String origin) {
    return switch (parsed) {
      case ZonedDateTime t -> Published.at(t.toInstant(), origin);
      case OffsetDateTime t -> Published.at(t.toInstant(), origin);
      case LocalDateTime t ->
          // Whoever writes midnight without a zone means the day.
          isGiven(origin) && !t.toLocalTime().equals(LocalTime.MIDNIGHT)
              ? Published.at(t.toInstant(ZoneOffset.UTC), origin)
              : Published.on(t.toLocalDate(), origin);
      case LocalDate day -> Published.on(day, origin);
      case YearMonth month -> Published.in(month, origin);
      default -> throw new IllegalStateException("unexpected " + parsed.getClass());
    };
  }

  private static boolean isGiven(String origin) {
    return origin.startsWith(INPUT);
  }

  // A day ahead may be tomorrow only here: it has begun already in the east.
  private static boolean isPlausible(Published date) {
    Instant latest = isGiven(date.origin()) ? LATEST : Instant.now().plus(Duration.ofDays(1));
    return date.start().isAfter(EARLIEST) && date.start().isBefore(latest);
  }
}
