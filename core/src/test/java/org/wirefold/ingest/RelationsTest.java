package org.wirefold.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Relation;
import org.wirefold.article.Story;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;

/** Whether relations are called what people call them, on the corpus {@code relations}. */
final class RelationsTest {
  private static final Path CORPUS = Path.of("src/test/corpus/relations");
  private static final double LEAST = 0.90;
  private static final double LEAST_OF_EACH = 0.85;

  /** Story and relation by article. */
  private final Map<String, String[]> expected = new HashMap<>();

  @Test
  void relationsAreCalledWhatPeopleCallThem(@TempDir Path folder) throws IOException {
    for (String line : Files.readAllLines(CORPUS.resolve("expected-relations.tsv"))) {
      String[] columns = line.split("\t", -1);
      expected.put(columns[0], columns);
    }
    index(folder);
    Map<String, int[]> right = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Story story : stories(folder)) {
      String label = label(story.root().value(), 1);
      for (Story.Member member : story.members()) {
        String id = member.id().value();
        assertEquals(label, label(id, 1), () -> id + " is in the story of " + story.root());
        String relation = label(id, 2);
        boolean agrees = relation.equals(member.relation().key());
        int[] counts = right.computeIfAbsent(relation, r -> new int[2]);
        counts[0] += agrees ? 1 : 0;
        counts[1]++;
        if (!agrees) {
          wrong.add("%s %s, not %s".formatted(id, member.relation().key(), relation));
        }
      }
    }
    right.remove(Relation.ORIGINAL.key());
    right.forEach(
        (relation, counts) ->
            assertTrue(
                counts[0] >= LEAST_OF_EACH * counts[1],
                () -> "%s: %d of %d; %s".formatted(relation, counts[0], counts[1], wrong)));
    int agreeing = right.values().stream().mapToInt(counts -> counts[0]).sum();
    int all = right.values().stream().mapToInt(counts -> counts[1]).sum();
    assertTrue(agreeing >= LEAST * all, () -> agreeing + " of " + all + "; " + wrong);
  }

  private String label(String id, int column) {
    return expected.getOrDefault(id, new String[] {id, "", ""})[column];
  }

  private static void index(Path folder) throws IOException {
    Ingest.run(
        new IngestRequest(List.of(CORPUS.resolve("articles.jsonl").toString()), folder),
        InputStream.nullInputStream(),
        new IngestListener() {});
  }

  private static List<Story> stories(Path folder) throws IOException {
    List<Story> stories = new ArrayList<>();
    try (StoryIndex index = StoryIndex.open(folder);
        SearchLease lease = index.lease()) {
      for (int number = 0; number < lease.stories().numbers(); number++) {
        if (lease.stories().document(number) >= 0) {
          stories.add(lease.story(number));
        }
      }
    }
    return stories;
  }
}
