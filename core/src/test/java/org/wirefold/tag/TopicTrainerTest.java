package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wirefold.Seeded;
import org.wirefold.analysis.AnalyzedText;

final class TopicTrainerTest {
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "sea", List.of("harbour", "tide", "pilot", "barge", "anchor", "wharf"),
          "song", List.of("choir", "psalm", "tenor", "organ", "chant", "hymn"),
          "field", List.of("barley", "furrow", "harvest", "plough", "sheaf", "barn"));
  private static final List<String> OTHER =
      List.of("the", "old", "new", "said", "today", "again", "council", "people", "long", "here");

  /** An article of twenty words, some of them those of its topics. */
  private static LabelledArticle article(Random random) {
    Set<String> topics = new TreeSet<>();
    StringBuilder body = new StringBuilder();
    for (Map.Entry<String, List<String>> topic : new TreeMap<>(WORDS).entrySet()) {
      if (random.nextInt(3) == 0) {
        topics.add(topic.getKey());
        for (int i = 0; i < 4; i++) {
          body.append(topic.getValue().get(random.nextInt(6))).append(' ');
        }
      }
    }
    for (int i = 0; i < 10; i++) {
      body.append(OTHER.get(random.nextInt(OTHER.size()))).append(' ');
    }
    return labelled(body.toString(), topics);
  }

  private static LabelledArticle labelled(String body, Set<String> topics) {
    return new LabelledArticle(
        TopicFeatures.of(AnalyzedText.of("").stems(), AnalyzedText.of(body).stems()), topics);
  }

  private static List<LabelledArticle> articles(int count, int seed) {
    Random random = new Random(seed);
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article(random));
    }
    return articles;
  }

  @Test
  void topicsAreToldInArticlesItHasNotSeen() throws IOException {
    TopicModel learned = TopicTrainer.train(articles(200, 1));
    assertEquals(List.of("field", "sea", "song"), learned.topics());
    TopicScore score = new TopicScore(WORDS.keySet());
    for (LabelledArticle article : articles(200, 2)) {
      List<String> found = learned.match(article.features());
      assertEquals(found, TopicModel.of(learned.toBytes()).match(article.features()), "kept");
      score.add(article.topics(), found);
    }
    assertTrue(score.micro().f1() > 0.97, () -> score.rows().toString());
  }

  @Test
  void theSameArticlesGiveTheSameModel() {
    assertArrayEquals(
        TopicTrainer.train(articles(60, 1)).toBytes(),
        TopicTrainer.train(articles(60, 1)).toBytes());
  }

  @Test
  void whatTooFewArticlesHaveOrAllIsNotLearnt() {
    List<LabelledArticle> articles = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Set<String> topics = new TreeSet<>(Set.of("all"));
      topics.add(i % 2 == 0 ? "even" : "odd");
      if (i < TopicTrainer.LEAST_ARTICLES - 1) {
        topics.add("few");
      }
      articles.add(labelled(i % 2 == 0 ? "barley furrow" : "choir psalm", topics));
    }
    assertEquals(List.of("even", "odd"), TopicTrainer.train(articles).topics());
    assertEquals(List.of(), TopicTrainer.train(List.of()).topics());
  }

  @Test
  void anArticleOfUnknownWordsHasNoLearnedTopic() {
    TopicModel learned = TopicTrainer.train(articles(200, 1));
    for (String body :
        List.of(
            "",
            "\u6d77\u6e2f\u5f00\u653e\u4e86",
            "Ganz andere Worte harbour in langer Reihe und vieles mehr")) {
      assertEquals(List.of(), learned.match(labelled(body, Set.of()).features()), body);
    }
    assertEquals(List.of(), TopicModel.NONE.match(labelled("harbour", Set.of()).features()));
  }

  @Test
  void noCutHasABetterF1ThanTheOneChosen() {
    Seeded.trials(
        500,
        random -> {
          double[] scores = new double[5 + random.nextInt(20)];
          boolean[] has = new boolean[scores.length];
          for (int i = 0; i < has.length; i++) {
            has[i] = i == 0 || random.nextInt(3) == 0;
            scores[i] = random.nextInt(8) / 4.0 + (has[i] ? 1 : 0);
          }
          double best = 0;
          for (double cut = -0.125; cut < 4; cut += 0.25) {
            best = Math.max(best, f1(scores, has, cut));
          }
          double chosen = f1(scores, has, TopicTrainer.bestCut(scores, has));
          assertEquals(best > 0.3 ? best : 0, chosen, 1e-9);
        });
  }

  private static double f1(double[] scores, boolean[] has, double cut) {
    int right = 0;
    int sum = 0;
    for (int i = 0; i < has.length; i++) {
      right += has[i] && scores[i] > cut ? 1 : 0;
      sum += (has[i] ? 1 : 0) + (scores[i] > cut ? 1 : 0);
    }
    return 2.0 * right / sum;
  }
}
