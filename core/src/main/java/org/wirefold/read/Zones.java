package org.wirefold.read;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time zones that papers put behind a time. Letters that mean several zones, such as CST
 * and IST, mean none here. Stateless.
 */
final class Zones {
  /** A pattern of what may be a zone. */
  static final String ZONE =
      "(?:Z\\b|(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?\\b|[+-]\\d{2}:?\\d{2}\\b"
          + "|(?:beijing|hong kong|singapore|london|moscow|tokyo|seoul|new york) time\\b"
          + "|(?-i:[A-Z]{2,5})\\b)";

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("ET", "America/New_York"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MT", "America/Denver"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("PKT", "+05:00"),
          Map.entry("WIB", "+07:00"),
          Map.entry("HKT", "+08:00"),
          Map.entry("SGT", "+08:00"),
          Map.entry("AWST", "+08:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("KST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("NZST", "+12:00"),
          Map.entry("NZDT", "+13:00"),
          Map.entry("BEIJING TIME", "Asia/Shanghai"),
          Map.entry("HONG KONG TIME", "Asia/Hong_Kong"),
          Map.entry("SINGAPORE TIME", "Asia/Singapore"),
          Map.entry("LONDON TIME", "Europe/London"),
          Map.entry("MOSCOW TIME", "Europe/Moscow"),
          Map.entry("TOKYO TIME", "Asia/Tokyo"),
          Map.entry("SEOUL TIME", "Asia/Seoul"),
          Map.entry("NEW YORK TIME", "America/New_York"));

  private Zones() {}

  /** The zone that is written so; empty where nobody can tell. */
  static Optional<ZoneId> read(String written) {
    String zone = written.strip().toUpperCase(Locale.ROOT);
    Matcher offset = OFFSET.matcher(zone);
    if (!offset.matches()) {
      return Optional.ofNullable(NAMES.get(zone)).map(ZoneId::of);
    }
    int hours = Integer.parseInt(offset.group(2));
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    if (hours > 14 || minutes > 59) {
      return Optional.empty();
    }
    int sign = "-".equals(offset.group(1)) ? -1 : 1;
    return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
  }
}
