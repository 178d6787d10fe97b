package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
          """)
  void datesAreReadAsExactlyAsTheyAreWritten(String text, String expected) {
    assertEquals(Optional.of(expected), Dates.read(text, "input").map(Published::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "7", "2026-13-01", "2026-02-30x", "", "0001-01-01", "Monday"})
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
          Published: 8:30am, 18 Sep 2025       | 2025-09-18T08:30:00Z
          Updated 18 September 2025, 09:15     | 2025-09-18T09:15:00Z
          Sept 18, 2025 3:10 pm ET             | 2025-09-18T19:10:00Z
          Oct. 16, 2024, 6:30 a.m. EDT         | 2024-10-16T10:30:00Z
          2025-03-31 09:30                     | 2025-03-31T09:30:00Z
          Thursday 8 February 2024             | 2024-02-08
          March 3rd, 2025 9:15 CST             | 2025-03-03
          August 24, 2024 - Updated 4:55 p.m.  | 2024-08-24
          2024年11月26日 19:42                   | 2024-11-26T19:42:00Z
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
}
