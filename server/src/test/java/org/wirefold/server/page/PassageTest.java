package org.wirefold.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirefold.search.SearchResult.Snippet;

final class PassageTest {
  @Test
  void textIsCutAtTheHighlights() {
    assertEquals("a [ferry] b [c]", marked("a ferry b c", new int[] {2, 7}, new int[] {10, 11}));
  }

  @Test
  void aTextWithoutHighlightsIsOnePart() {
    assertEquals("plain", marked("plain"));
  }

  @Test
  void overlappingHighlightsLoseNoText() {
    assertEquals("[abc][d]e", marked("abcde", new int[] {1, 4}, new int[] {0, 3}));
  }

  @Test
  void highlightsOutsideTheTextAreCutToIt() {
    assertEquals("ab[c]", marked("abc", new int[] {2, 9}, new int[] {-1, -1}, new int[] {7, 8}));
  }

  private static String marked(String text, int[]... highlights) {
    return Passage.of(new Snippet(text, List.of(highlights))).parts().stream()
        .map(part -> part.isMarked() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }
}
