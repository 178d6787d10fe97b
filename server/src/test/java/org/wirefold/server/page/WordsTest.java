package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {
  @ParameterizedTest
  @CsvSource({"1, 100%", "0.999, 99%", "0.415, 42%", "0.004, <1%", "0, 0%"})
  void onlyTheVerySameIsAHundredPercent(double share, String text) {
    assertEquals(text, Words.percent(share));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0 stories", "1 | 1 story", "12345 | 12,345 stories"})
  void numbersHaveTheirNouns(long number, String text) {
    assertEquals(text, Words.count(number, "story", "stories"));
  }

  @Test
  void aNameOrHeadlineOfThousandsOfLettersIsCutInLists() {
    assertEquals(100, Words.name("P".repeat(10_000)).length());
    assertEquals(300, Words.title("W".repeat(10_000)).length());
    assertEquals("Harbour Post", Words.name("Harbour Post"));
    String pairs = "\uD83D\uDE00".repeat(200);
    assertEquals(pairs.substring(0, 2 * 99) + "…", Words.name(pairs));
  }

  @Test
  void anUnknownDateIsUndatedAndHasNothingForMachines() {
    assertEquals(
        new PublishedDate("undated", Optional.empty()), PublishedDate.of(Optional.empty()));
  }

  @Test
  void aDateOfAnotherKindStandsAsItIs() {
    assertEquals("spring 2024", PublishedDate.of(Optional.of("spring 2024")).text());
  }
}
