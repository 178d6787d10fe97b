package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirefold.Seeded;
import org.wirefold.article.Published;

final class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-01T09:30:00Z            | 2026-03-01T09:30:00Z
          2026-03-01T09:30:00.123Z        | 2026-03-01T09:30:00.123Z
          2026-03-01T10:30:00+01:00       | 2026-03-01T09:30:00Z
          2026-03-01T10:30:00+0100        | 2026-03-01T09:30:00Z
          2026-03-01T10:30+01:00          | 2026-03-01T09:30:00Z
          2026-03-01T09:30:00             | 2026-03-01T09:30:00Z
          2026-03-01T09:30                | 2026-03-01T09:30:00Z
          2026-03-01 09:30:00             | 2026-03-01T09:30:00Z
          2026-03-01 10:30:00 +0100       | 2026-03-01T09:30:00Z
          2026-03-01 09:30:00 UTC         | 2026-03-01T09:30:00Z
          2026-03-01                      | 2026-03-01
          2026/03/01                      | 2026-03-01
          2026-03                         | 2026-03
          Sun, 1 Mar 2026 09:30:00 GMT    | 2026-03-01T09:30:00Z
          Sun, 01 Mar 2026 10:30:00 +0100 | 2026-03-01T09:30:00Z
          1 March 2026                    | 2026-03-01
          March 1, 2026                   | 2026-03-01
          Mar 1, 2026 9:30 AM             | 2026-03-01T09:30:00Z
          March 2026                      | 2026-03
          20260301T093000Z                | 2026-03-01T09:30:00Z
          20260301                        | 2026-03-01
          2026-03-01T00:00:00             | 2026-03-01
          Sun Mar 01 09:30:00 +0000 2026  | 2026-03-01T09:30:00Z
          """)
  void datesAreReadAsExactlyAsTheyAreWritten(String text, String expected) {
    assertEquals(Optional.of(expected), Dates.read(text, "input").map(Published::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2 hours ago",
        "just now",
        "vor 2 Stunden",
        "3小时前",
        "10:30",
        "7",
        "2026-13-01",
        "2026-02-30x",
        "31 February 2024",
        "03/04/2024",
        "3-4-2024",
        "",
        "0001-01-01",
        "May 28",
        "Monday"
      })
  void whatIsNoDateIsNoDate(String text) {
    assertEquals(Optional.empty(), Dates.read(text, "input"));
  }

  @Test
  void anOffsetThatNoClockHasLeavesTheDay() {
    for (String text : List.of("2024-05-28T09:30:00+99:99", "Tue, 28 May 2024 09:30:00 +9930")) {
      Dates.read(text, "input").ifPresent(date -> assertEquals("2024-05-28", date.text()));
    }
  }

  @Test
  void aWholeLineMayBeALabelledDate() {
    assertEquals(
        Optional.of("2026-03-01"),
        Dates.readHeader("Published: March 1, 2026").map(Published::text));
    assertEquals(Optional.empty(), Dates.readHeader("Since March 1, 2026 fees are higher."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Published: 8:30am GMT, 18 Sep 2025   | 2025-09-18T08:30:00Z
          Published: 8:30am, 18 Sep 2025       | 2025-09-18
          Updated 18 September 2025, 09:15     | 2025-09-18
          18 Sept 2025 09:15 (HKT)             | 2025-09-18T01:15:00Z
          May 28, 2024 9:30 AM SGT             | 2024-05-28T01:30:00Z
          28 May 2024 09:30 GMT+8              | 2024-05-28T01:30:00Z
          28 May 2024 09:30 Beijing time       | 2024-05-28T01:30:00Z
          Veröffentlicht am 28. Mai 2024       | 2024-05-28
          Dienstag, 28. Mai 2024, 10.30 Uhr    | 2024-05-28
          28.05.2024                           | 2024-05-28
          Publié le 28 mai 2024 à 10h30        | 2024-05-28
          1er août 2024                        | 2024-08-01
          martes 28 de mayo de 2024            | 2024-05-28
          28 de março de 2024                  | 2024-03-28
          28 мая 2024 г.                       | 2024-05-28
          28 Mayıs 2024                        | 2024-05-28
          28 Agustus 2024                      | 2024-08-28
          ngày 28 tháng 5 năm 2024             | 2024-05-28
          2024년 5월 28일 10:30                   | 2024-05-28
          2024. 5. 28.                         | 2024-05-28
          2024年5月28日（火） 10時30分                | 2024-05-28
          28/05/2024                           | 2024-05-28
          05/28/2024                           | 2024-05-28
          Sept 18, 2025 3:10 pm ET             | 2025-09-18T19:10:00Z
          Oct. 16, 2024, 6:30 a.m. EDT         | 2024-10-16T10:30:00Z
          2025-03-31 09:30                     | 2025-03-31
          2025-03-31T09:30+02:00               | 2025-03-31T07:30:00Z
          Thursday 8 February 2024             | 2024-02-08
          March 3rd, 2025 9:15 CST             | 2025-03-03
          August 24, 2024 - Updated 4:55 p.m.  | 2024-08-24
          2024年11月26日 19:42                   | 2024-11-26
          """)
  void headLinesGiveDatesInManyOrders(String line, String expected) {
    assertEquals(Optional.of(expected), Dates.readHeader(line).map(Published::text));
  }

  @Test
  void aWireSaysBelowATextWhenItWasSent() {
    assertEquals(
        Optional.of("2025-10-13T16:55:00Z"),
        Dates.readClosing("CONTINENTAL NEWSDESK 131655 GMT OCT 25").map(Published::text));
    assertEquals(Optional.empty(), Dates.readClosing("The fees rose on 1 March 2026."));
  }

  @Test
  void numbersInEitherOrderAreReadOnlyWhereSomethingTellsWhich() {
    DayOrder british = DayOrder.of(Optional.of("https://news.example.co.uk/a"), "en");
    DayOrder american = DayOrder.of(Optional.of("https://news.example.us/a"), "en");
    DayOrder unknown = DayOrder.of(Optional.of("https://news.example.com/a"), "en");
    DayOrder french = DayOrder.of(Optional.empty(), "fr");
    assertEquals("2024-04-03", text(Dates.read("03/04/2024", "meta", british)));
    assertEquals("2024-03-04", text(Dates.read("03/04/2024", "meta", american)));
    assertEquals("2024-04-03", text(Dates.read("03/04/2024", "meta", french)));
    assertEquals("", text(Dates.read("03/04/2024", "meta", unknown)));
    assertEquals("2024-03-03", text(Dates.read("03/03/2024", "meta", unknown)));
  }

  @Test
  void aDateFoundOnAPageIsNeverInTheFuture() {
    assertEquals("", text(Dates.read("2150-01-01", "JSON-LD")));
    assertEquals("", text(Dates.readHeader("Published: 1 January 2150")));
    assertEquals("", text(Dates.inUrl("https://a.example/2098/01/01/fees")));
    assertEquals("2150-01-01", text(Dates.read("2150-01-01", Dates.INPUT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://a.example/2024/05/28/fees         | 2024-05-28
          https://a.example/news/2024-05-28-fees    | 2024-05-28
          https://a.example/20240528/fees.html      | 2024-05-28
          https://a.example/2024/05/fees            | 2024-05
          https://a.example/2024/13/28/fees         | ''
          https://a.example/fees-2024               | ''
          https://a.example/article/20245528        | ''
          """)
  void anAddressMayHoldADay(String url, String expected) {
    assertEquals(expected, text(Dates.inUrl(url)));
  }

  @Test
  void aTimeWithoutAZoneIsATimeOnlyInAField() {
    assertEquals("2024-05-28T09:30:00Z", text(Dates.read("2024-05-28T09:30:00", Dates.INPUT)));
    assertEquals("2024-05-28", text(Dates.read("2024-05-28T09:30:00", "JSON-LD")));
  }

  @Test
  void everyDayIsReadBackInEveryLanguageThatHasItsName() {
    Seeded.trials(20, DatesTest::daysAreReadBack);
  }

  private static void daysAreReadBack(Random random) {
    for (int i = 0; i < 100; i++) {
      LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
      Locale language = CalendarNames.LANGUAGES.get(random.nextInt(CalendarNames.LANGUAGES.size()));
      String month = day.getMonth().getDisplayName(TextStyle.FULL, language);
      String written = day.getDayOfMonth() + " " + month + " " + day.getYear();
      assertEquals(day.toString(), text(Dates.readHeader(written)), written);
      String english =
          day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
              + " "
              + day.getDayOfMonth()
              + ", "
              + day.getYear();
      assertEquals(day.toString(), text(Dates.readHeader(english)), english);
    }
  }

  @Test
  void noNameOfAMonthMeansTwo() {
    for (Locale language : CalendarNames.LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = month.getDisplayName(style, language);
          assertEquals(Optional.of(month.getValue()), CalendarNames.month(name), name);
        }
      }
    }
  }

  private static String text(Optional<Published> date) {
    return date.map(Published::text).orElse("");
  }
}
