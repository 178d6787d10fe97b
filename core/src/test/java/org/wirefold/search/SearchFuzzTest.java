package org.wirefold.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.Seeded;
import org.wirefold.index.StoryIndex;
import org.wirefold.schema.Dimension;

/**
 * Random and mutated queries, cursors and parameters: each is answered, or refused with the name of
 * the parameter that is wrong. Some hundred of them, and a hundred thousand with {@code mvn -Pfuzz
 * -pl core test}.
 */
final class SearchFuzzTest {
  private static final int INPUTS = Integer.getInteger("wirefold.fuzz.inputs", 300);
  private static final long FIRST = Long.getLong("wirefold.fuzz.first", 1);

  private static final List<String> PIECES =
      List.of(
          "\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "*",
          "?",
          "~",
          "~3",
          "^2",
          ":",
          "\\",
          "/",
          "+",
          "-",
          "!",
          "&&",
          "||",
          " ",
          " ",
          " ",
          "AND",
          "OR",
          "NOT",
          "TO",
          "title:",
          "body:",
          "author:",
          "company:",
          "person:",
          "publisher:",
          "published:",
          "language:",
          "copies:",
          "nobody:",
          "harbor",
          "lantern",
          "cooper",
          "tunnle",
          "market",
          "Publisher 1",
          "company-3",
          "2025-12",
          "2025-01 TO 2026-02]",
          ">=2025",
          "华为",
          "\uD83D\uDE80",
          "\uD83D",
          "“",
          "’",
          "«",
          "—",
          "5",
          "0.5",
          "\u0000",
          "\n",
          "é",
          ">",
          "<=",
          "\u202E",
          "\u00AD",
          "İ",
          "ﬁ",
          "U.S.",
          "WHO");

  @TempDir private static Path folder;
  private static StoryIndex index;
  private static StorySearch search;
  private static final List<String> CURSORS = new ArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    Random random = new Random(7);
    Corpus.random(random, 80).write(folder, random);
    index = StoryIndex.open(folder);
    search = new StorySearch(index);
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      SearchRequest request = SearchRequest.ALL.withSort(sort).withSize(3);
      CURSORS.add(search.search(request).next().orElseThrow());
    }
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void everythingIsAnsweredOrRefusedByName() {
    Seeded.trials(FIRST, INPUTS, SearchFuzzTest::ask);
  }

  private static void ask(Random random) throws IOException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of(text(random, 12)));
    for (int i = random.nextInt(3); i > 0; i--) {
      parameters.put(any(random, List.of(Dimension.values())).key(), values(random));
    }
    if (random.nextInt(4) == 0) {
      List<String> names = List.of("from", "to", "sort", "fold", "size", "relax");
      parameters.put(any(random, names), List.of(choice(random)));
    }
    if (random.nextInt(4) == 0) {
      parameters.put("cursor", List.of(mutated(random, any(random, CURSORS))));
    }
    try {
      SearchRequest request = SearchParameters.read(parameters);
      SearchResult result = search.search(request.withSize(Math.min(5, request.size())));
      result.stories().forEach(hit -> assertTrue(hit.copies().matching() > 0));
      result.note().ifPresent(note -> assertFalse(note.contains("Exception"), note));
      search.histogram(request);
      search.facet(request, Dimension.PERSON, text(random, 2), 5);
      search.suggest(text(random, 3), 5);
    } catch (RequestException e) {
      assertTrue(
          parameters.containsKey(e.parameter())
              && !String.valueOf(e.getMessage()).contains("Exception"),
          e.getMessage());
    }
  }

  private static List<String> values(Random random) {
    return List.of((random.nextBoolean() ? "-" : "") + text(random, 3), choice(random));
  }

  private static String choice(Random random) {
    return any(
        random,
        List.of(
            "2025",
            "2026-01",
            "newest",
            "oldest",
            "false",
            "true",
            "0",
            "7",
            "-1",
            "99999999999",
            "2-5",
            "21+",
            "2025-13-41",
            "+999999999-12-31T00:00:00Z",
            text(random, 3)));
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : any(random, PIECES));
    }
    return text.toString();
  }

  private static String mutated(Random random, String cursor) {
    if (random.nextInt(3) == 0) {
      return cursor;
    }
    StringBuilder text = new StringBuilder(cursor);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(text.length());
      text.setCharAt(at, (char) (32 + random.nextInt(96)));
    }
    return text.toString();
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
