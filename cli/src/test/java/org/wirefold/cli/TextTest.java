package org.wirefold.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TextTest {
  @Test
  void wrapsAtSpaces() {
    assertEquals(List.of("the quick", "brown fox", "jumps"), wrap("the quick brown fox jumps", 9));
  }

  @Test
  void aWordLongerThanALineIsCut() {
    assertEquals(List.of("see", "abcdefgh", "ij"), wrap("see abcdefghij", 8));
  }

  @Test
  void chineseIsWrappedBetweenAnyTwoCharactersAndCountsDouble() {
    assertEquals(List.of("华为芯", "片出口"), wrap("华为芯片出口", 7));
  }

  @Test
  void aBlankTextHasNoLines() {
    assertEquals(List.of(), wrap("   ", 10));
    assertEquals(List.of(), wrap("", 10));
  }

  @Test
  void controlCharactersAndReversingMarksBecomeSpaces() {
    assertEquals("a [31mb c d", Text.clean("a\033[31mb\nc\u202ed"));
  }

  @Test
  void noLineIsTooWideAndNoWordIsLost() {
    long seed = Long.getLong("wirefold.seed", 20260301);
    Random random = new Random(seed);
    String alphabet = "ab cd  é华为 \uD83D\uDE00x";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      int[] codePoints = alphabet.codePoints().toArray();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
      }
      int columns = 2 + random.nextInt(20);
      List<String> lines = wrap(text.toString(), columns);
      String replay = "wirefold.seed=" + seed + " \"" + text + "\" in " + columns;
      lines.forEach(line -> assertTrue(Text.columnsOf(line) <= columns || line.isBlank(), replay));
      assertEquals(
          text.toString().replace(" ", ""), String.join("", lines).replace(" ", ""), replay);
    }
  }

  @Test
  void datesAreAsExactAsTheyAre() {
    assertEquals("2024-05-28 09:30 UTC", Text.date("2024-05-28T09:30:00Z"));
    assertEquals("2024-05", Text.date("2024-05"));
  }

  private static List<String> wrap(String text, int columns) {
    return Text.wrap(text, columns).stream()
        .map(line -> line.of(text).stripTrailing())
        .collect(Collectors.toList());
  }
}
