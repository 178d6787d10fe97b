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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.RandomQueries;
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

  @TempDir private static Path folder;
  @AutoClose private static StoryIndex index;
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

  @Test
  void everythingIsAnsweredOrRefusedByName() {
    Seeded.trials(FIRST, INPUTS, SearchFuzzTest::ask);
  }

  private static void ask(Random random) throws IOException {
    RandomQueries queries = new RandomQueries(random);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of(queries.text(12)));
    for (int i = random.nextInt(3); i > 0; i--) {
      String minus = random.nextBoolean() ? "-" : "";
      parameters.put(
          queries.any(List.of(Dimension.values())).key(),
          List.of(minus + queries.text(3), queries.value()));
    }
    if (random.nextInt(4) == 0) {
      List<String> names = List.of("from", "to", "sort", "fold", "size", "relax");
      parameters.put(queries.any(names), List.of(queries.value()));
    }
    if (random.nextInt(4) == 0) {
      parameters.put("cursor", List.of(queries.mutated(queries.any(CURSORS))));
    }
    try {
      SearchRequest request = SearchParameters.read(parameters);
      SearchResult result = search.search(request.withSize(Math.min(5, request.size())));
      result.stories().forEach(hit -> assertTrue(hit.copies().matching() > 0));
      result.note().ifPresent(note -> assertFalse(note.contains("Exception"), note));
      search.histogram(request);
      search.facet(request, Dimension.PERSON, queries.text(2), 5);
      search.suggest(queries.text(3), 5);
    } catch (RequestException e) {
      assertTrue(
          parameters.containsKey(e.parameter())
              && !String.valueOf(e.getMessage()).contains("Exception"),
          e.getMessage());
    }
  }
}
