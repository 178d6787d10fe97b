package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TopicScoreTest {
  @Test
  void rowsAndMeansAreWhatAPersonCounts() {
    TopicScore score = new TopicScore(List.of("a", "b", "never"));
    score.add(List.of("a", "b"), List.of("a"));
    score.add(List.of("a"), List.of("a", "b", "not counted"));
    score.add(List.of(), List.of("a"));
    assertEquals(new TopicScore.Row("a", 2, 3, 2, 2 / 3.0, 1, 0.8), score.rows().getFirst());
    assertEquals(new TopicScore.Row("b", 1, 1, 0, 0, 0, 0), score.rows().get(1));
    assertEquals(new TopicScore.Row("micro", 3, 4, 2, 0.5, 2 / 3.0, 4 / 7.0), score.micro());
    assertEquals(0.4, score.macroF1(), 1e-9);
  }
}
