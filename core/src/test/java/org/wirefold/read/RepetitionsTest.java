package org.wirefold.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirefold.Seeded;

final class RepetitionsTest {
  private static final String[] OPENING = {"", "", "\"", "“", "'"};
  private static final String[] CLOSING = {"", ".", "\"", ".”", ",\" she said.", "!"};

  @Test
  void whatIsDroppedIsWhatComparingAllLinesWithAllWouldDrop() {
    Seeded.trials(
        1,
        3_000,
        random -> {
          ArticleDraft draft = draft(lines(random));
          ArticleDraft expected = draft(draft.lines.stream().map(TextLine::text).toList());
          new Repetitions().apply(draft);
          compareAll(expected);
          assertEquals(text(expected), text(draft));
          assertEquals(expected.furniture, draft.furniture);
        });
  }

  @Test
  void manyShortQuotesAreReadInTimeThatGrowsAsTheyDo() {
    List<String> lines =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "\"He said that the boat number " + i + " waits.\"")
            .collect(Collectors.toCollection(ArrayList::new));
    lines.add("On Monday he said again: " + lines.get(7) + " Nobody answered.");
    ArticleDraft draft = draft(lines);
    new Repetitions().apply(draft);
    assertEquals(1, draft.furniture.size());
    assertEquals(200_000, draft.lines.size());
  }

  @Test
  void aTextMadeToBeSearchedForeverIsNot() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add("\"" + "a".repeat(50_000 + i) + " b b b b b\"");
    }
    lines.add("a".repeat(5_000_000));
    ArticleDraft draft = draft(lines);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> new Repetitions().apply(draft));
    assertEquals(101, draft.lines.size());
  }

  /** Lines made of few words, so that many of them hold others, whole or all but the end. */
  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      int words = 1 + random.nextInt(random.nextInt(4) == 0 ? 70 : 20);
      String line =
          IntStream.range(0, words)
              .mapToObj(w -> random.nextInt(6) == 0 ? "boats" : "go")
              .collect(Collectors.joining(" "));
      line = OPENING[random.nextInt(5)] + line + CLOSING[random.nextInt(6)];
      if (i > 0 && random.nextInt(3) == 0) {
        String other = lines.get(random.nextInt(i));
        line = random.nextBoolean() ? other : "So " + other + line;
      }
      lines.add(line);
    }
    return lines;
  }

  private static ArticleDraft draft(List<String> lines) {
    ArticleDraft draft = new ArticleDraft();
    lines.forEach(line -> draft.lines.add(new TextLine(line, false)));
    return draft;
  }

  private static List<String> text(ArticleDraft draft) {
    return draft.lines.stream().map(TextLine::text).toList();
  }

  /** The same the slow way. */
  private static void compareAll(ArticleDraft draft) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < draft.lines.size(); i++) {
      TextLine line = draft.lines.get(i);
      if (line.words() >= 16 && line.isProse() && !seen.add(line.text())) {
        draft.drop(i--, "repeated");
      } else if (isPulled(draft, line)) {
        draft.drop(i--, "pull-quote");
      }
    }
  }

  private static boolean isPulled(ArticleDraft draft, TextLine line) {
    String text = line.text();
    if ("\"“„«‘'「".indexOf(text.charAt(0)) < 0 || line.words() < 5 || line.words() > 60) {
      return false;
    }
    int end = text.length();
    while (end > 1 && "\"”“»’'」.,!".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = text.substring(1, end);
    return draft.lines.stream()
        .map(TextLine::text)
        .anyMatch(other -> other.length() > text.length() && other.contains(words));
  }
}
