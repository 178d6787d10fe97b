package org.wirefold.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day, and perhaps a time, as people write them: {@code 9:30am, 28 May 2024}, {@code May
 * 28, 2024 9:30 AM ET}, {@code 28. Mai 2024 um 9:30 Uhr}, {@code 2024年5月28日 09:30}. Patterns for
 * others to build on, and what a match of them means.
 *
 * @param time absent where none is written, or its zone means several or none
 * @param zone absent where none is written
 */
record WrittenDate(LocalDate day, Optional<LocalTime> time, Optional<ZoneId> zone) {
  private static final String DAY_OF_MONTH = "\\d{1,2}(?:st|nd|rd|th|er|\\.|º|ª)?";
  private static final String YEAR_FIRST =
      "\\d{4}\\s?[-/.年년]\\s?\\d{1,2}\\s?[-/.月월]\\s?\\d{1,2}(?:\\s?[日일]|\\.(?!\\d))?";
  private static final String DAY_FIRST =
      DAY_OF_MONTH
          + "(?:\\s+(?:of|de))?[\\s-]+"
          + CalendarNames.MONTH
          + ",?(?:\\s+del?)?[\\s-]+\\d{4}(?:\\s?(?:г|р)\\.?)?";
  private static final String MONTH_FIRST =
      CalendarNames.ENGLISH_MONTH + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}";
  private static final String NUMBERS =
      "(?:\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4})";
  private static final String VIETNAMESE =
      "(?:ngày\\s)?\\d{1,2}\\stháng\\s\\d{1,2},?\\s(?:năm\\s)?\\d{4}";
  private static final String DAY =
      "(?:(?:"
          + CalendarNames.WEEKDAY
          + ",?\\s+)?(?:"
          + String.join("|", DAY_FIRST, MONTH_FIRST, VIETNAMESE, YEAR_FIRST, NUMBERS)
          + ")(?!\\d)(?:\\s?[(（]\\p{L}{1,3}[)）])?)";
  private static final String CLOCK =
      "(?:\\d{1,2}(?:[:h時时]|시\\s?|\\.(?=\\d\\d\\s?(?:[ap]\\.?m|uhr)))\\d{2}[分분]?"
          + "(?::\\d{2}(?:\\.\\d{1,9})?)?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s?uhr\\b)?)";

  /** A pattern with the groups that {@link #of} reads; ignores letter case. */
  static final String WRITTEN =
      "(?:(?<before>"
          + CLOCK
          + ")(?:\\s?(?<zonebefore>"
          + Zones.ZONE
          + "))?,?\\s+(?:on\\s+)?)?(?<day>"
          + DAY
          + ")(?:(?:\\s?[T,|·•–—-]?\\s*)(?:(?:at|um|à|às|a las|kl\\.?|pukul|om|alle|ore|в)\\s+)?"
          + "(?<clock>"
          + CLOCK
          + ")(?:\\s?\\(?(?<zone>"
          + Zones.ZONE
          + ")\\)?)?)?";

  private static final Pattern NAMED =
      pattern("(\\d{1,2})\\D{0,8}?[\\s-](" + CalendarNames.MONTH + ")\\D{1,5}(\\d{4})\\D*");
  private static final Pattern AMERICAN =
      pattern("(" + CalendarNames.ENGLISH_MONTH + ")\\s(\\d{1,2})\\D*?\\s(\\d{4})\\D*");
  private static final Pattern YEARS =
      pattern("(\\d{4})\\D{1,4}(\\d{1,2})\\D{1,4}(\\d{1,2})\\D{0,8}");
  private static final Pattern NUMERIC =
      pattern("\\D{0,5}(\\d{1,2})\\D{1,9}(\\d{1,2})\\D{1,9}(\\d{4})\\D*");
  private static final Pattern TIME =
      pattern(
          "(\\d{1,2})\\D{1,2}(\\d{2})[分분]?(?::(\\d{2})(?:\\.\\d*)?)?\\s?(?:([ap])\\.?m\\.?)?.*");
  private static final Pattern WEEKDAY_IN_FRONT = pattern("^" + CalendarNames.WEEKDAY + ",?\\s+");

  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a text may have a date at all: cheaper than looking for one. */
  static boolean mayBeIn(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  /** What a match of {@link #WRITTEN} says; empty for a day that no calendar has. */
  static Optional<WrittenDate> of(Matcher match, DayOrder order) {
    boolean before = match.group("before") != null;
    Optional<String> clock = Optional.ofNullable(match.group(before ? "before" : "clock"));
    Optional<String> zone = Optional.ofNullable(match.group(before ? "zonebefore" : "zone"));
    Optional<ZoneId> known = zone.flatMap(Zones::read);
    // A zone that says nothing is not none: nobody may take another for it.
    boolean unread = zone.isPresent() && known.isEmpty();
    Optional<LocalTime> time = unread ? Optional.empty() : clock.flatMap(WrittenDate::time);
    return day(String.valueOf(match.group("day")), order)
        .map(day -> new WrittenDate(day, time, known));
  }

  // "Mar" is March, but Tuesday in front of a date in Spanish.
  static Optional<LocalDate> day(String written, DayOrder order) {
    return dayAlone(written, order)
        .or(() -> dayAlone(WEEKDAY_IN_FRONT.matcher(written).replaceFirst(""), order));
  }

  private static Optional<LocalDate> dayAlone(String day, DayOrder order) {
    Matcher named = NAMED.matcher(day);
    if (named.matches()) {
      return date(number(named, 3), month(named, 2), number(named, 1));
    }
    Matcher american = AMERICAN.matcher(day);
    if (american.matches()) {
      return date(number(american, 3), month(american, 1), number(american, 2));
    }
    Matcher years = YEARS.matcher(day);
    if (years.matches()) {
      return date(number(years, 1), number(years, 2), number(years, 3));
    }
    Matcher numeric = NUMERIC.matcher(day);
    return numeric.matches() ? numeric(day, numeric, order) : Optional.empty();
  }

  // Dots are written where the day comes first, slashes and dashes everywhere.
  private static Optional<LocalDate> numeric(String written, Matcher m, DayOrder order) {
    int first = number(m, 1);
    int second = number(m, 2);
    int year = number(m, 3);
    boolean dayFirst = written.indexOf('.') > 0 || written.contains("tháng");
    if (dayFirst || first > 12 || first == second) {
      return date(year, second, first);
    }
    if (second > 12) {
      return date(year, first, second);
    }
    return switch (order) {
      case DAY_FIRST -> date(year, second, first);
      case MONTH_FIRST -> date(year, first, second);
      case UNKNOWN -> Optional.empty();
    };
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int month(Matcher m, int group) {
    return CalendarNames.month(String.valueOf(m.group(group))).orElse(0);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31 February
    }
  }

  private static Optional<LocalTime> time(String written) {
    Matcher m = TIME.matcher(written.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    int hour = number(m, 1);
    String half = m.group(4);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      return Optional.of(LocalTime.of(hour, number(m, 2), m.group(3) == null ? 0 : number(m, 3)));
    } catch (DateTimeException e) {
      return Optional.empty(); // a time that is none
    }
  }
}
