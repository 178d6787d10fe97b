package org.wirefold.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.bench.quality.Labels.Label;

final class FoldScoreTest {
  private static final double NEAR = 1e-9;

  /** Stories of three, two and one. */
  private static Labels labels() {
    Map<String, Label> labels = new LinkedHashMap<>();
    labels.put("a", new Label("1", "original"));
    labels.put("b", new Label("1", "exact"));
    labels.put("c", new Label("1", "near"));
    labels.put("d", new Label("2", "original"));
    labels.put("e", new Label("2", "rewrite"));
    labels.put("f", new Label("3", "original"));
    return new Labels(labels);
  }

  @Test
  void aPerfectFoldingScoresOneWhateverItsStoriesAreCalled() {
    FoldScore score =
        FoldScore.of(labels(), Map.of("a", 9, "b", 9, "c", 9, "d", 7, "e", 7, "f", 5));
    assertEquals(1, score.pairs().f1());
    assertEquals(1, score.adjustedRand());
    assertEquals(1, score.bCubed().f1());
    assertEquals(new FoldScore.Found(1, 1), score.relations().get("rewrite"));
  }

  @Test
  void everyArticleAloneHasFullPrecisionAndNoRecall() {
    FoldScore score = FoldScore.of(labels(), Map.of());
    assertEquals(1, score.pairs().precision());
    assertEquals(0, score.pairs().recall());
    assertEquals(0, score.adjustedRand(), NEAR);
    assertEquals(1, score.bCubed().precision());
    assertEquals(0.5, score.bCubed().recall(), NEAR);
  }

  @Test
  void allInOneStoryHasFullRecall() {
    FoldScore score =
        FoldScore.of(labels(), Map.of("a", 1, "b", 1, "c", 1, "d", 1, "e", 1, "f", 1));
    assertEquals(4 / 15.0, score.pairs().precision(), NEAR);
    assertEquals(1, score.pairs().recall());
    assertEquals(0, score.adjustedRand(), NEAR);
    assertEquals(14 / 36.0, score.bCubed().precision(), NEAR);
  }

  @Test
  void whatWasWorkedOutByHandComesOut() {
    // {a b} {c d e} {f}: found pairs 1 + 3, right ab and de, true pairs 4
    FoldScore score =
        FoldScore.of(labels(), Map.of("a", "x", "b", "x", "c", "y", "d", "y", "e", "y", "f", "w"));
    assertEquals(0.5, score.pairs().precision(), NEAR);
    assertEquals(0.5, score.pairs().recall(), NEAR);
    assertEquals(14 / 44.0, score.adjustedRand(), NEAR);
    assertEquals(7 / 9.0, score.bCubed().precision(), NEAR);
    assertEquals(7 / 9.0, score.bCubed().recall(), NEAR);
    assertEquals(2, score.wrongPairs());
    assertEquals(2, score.lostPairs());
    assertEquals(new FoldScore.Found(1, 1), score.relations().get("exact"));
    assertEquals(new FoldScore.Found(1, 0), score.relations().get("near"));
    assertEquals(new FoldScore.Found(1, 1), score.relations().get("rewrite"));
  }

  @Test
  void pairsAreCountedAsACountOfAllPairsDoes() {
    Random random = new Random(3);
    for (int trial = 0; trial < 20; trial++) {
      Map<String, Label> labels = new LinkedHashMap<>();
      Map<String, Integer> found = new HashMap<>();
      for (int i = 0; i < 60; i++) {
        labels.put("a" + i, new Label("s" + random.nextInt(20), "original"));
        found.put("a" + i, random.nextInt(20));
      }
      List<String> ids = new ArrayList<>(labels.keySet());
      int wrong = 0;
      int lost = 0;
      for (int i = 0; i < ids.size(); i++) {
        for (int j = 0; j < i; j++) {
          boolean same = story(labels, ids.get(i)).equals(story(labels, ids.get(j)));
          boolean together = Objects.equals(found.get(ids.get(i)), found.get(ids.get(j)));
          wrong += together && !same ? 1 : 0;
          lost += same && !together ? 1 : 0;
        }
      }
      FoldScore score = FoldScore.of(new Labels(labels), found);
      assertEquals(wrong, score.wrongPairs());
      assertEquals(lost, score.lostPairs());
    }
  }

  private static String story(Map<String, Label> labels, String id) {
    return labels.getOrDefault(id, new Label(id, "original")).story();
  }

  @Test
  void aLineThatIsNoLabelIsNamedWithItsPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("truth.tsv");
    Files.writeString(file, "# id, story, relation\na\t1\toriginal\nb\n");
    IOException mistake = assertThrows(IOException.class, () -> Labels.read(file));
    assertTrue(mistake.toString().contains("truth.tsv:3"), mistake::toString);
    Files.writeString(file, "# id, story, relation\na\t1\toriginal\nb\t1\texact\n");
    assertEquals(Map.of("1", "a"), Labels.read(file).originals());
  }
}
