package org.wirefold.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.memory.MemoryIndex;
import org.junit.jupiter.api.Test;
import org.wirefold.Seeded;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.analysis.Stems;
import org.wirefold.query.QueryReader;
import org.wirefold.schema.StorySchema;

/** The one-pass matcher against Lucene, which runs each query on an index of one article. */
final class TopicMatcherTest {
  private static final List<String> WORDS = List.of("copper", "tunnel", "market", "lantern", "oak");

  @Test
  void matchesWhatLuceneMatches() {
    QueryReader reader = new QueryReader();
    Seeded.trials(
        2_000,
        random -> {
          String query = query(random, 0);
          String title = text(random, 4);
          String body = text(random, 12);
          boolean expected = lucene(reader, query, title, body);
          Topic topic = Topic.ofQuery("topic", query, 1);
          boolean found =
              !new TopicMatcher(List.of(topic))
                  .match(AnalyzedText.of(title).stems(), AnalyzedText.of(body).stems())
                  .isEmpty();
          assertEquals(expected, found, () -> query + " on " + title + " / " + body);
        });
  }

  private static boolean lucene(QueryReader reader, String query, String title, String body)
      throws Exception {
    MemoryIndex article = new MemoryIndex();
    NewsAnalyzer analyzer = new NewsAnalyzer();
    article.addField(StorySchema.TITLE, title, analyzer);
    article.addField(StorySchema.BODY, body, analyzer);
    return article.search(reader.readStrictly(query)) > 0;
  }

  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(word(random)).append(' ');
    }
    return text.toString();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String query(Random random, int depth) {
    return switch (random.nextInt(depth > 2 ? 8 : 12)) {
      case 0, 1 -> word(random);
      case 2 -> "title:" + word(random);
      case 3 -> "\"" + word(random) + " " + word(random) + "\"";
      case 4 -> word(random).substring(0, 2) + "*";
      case 5 -> "\"" + word(random) + " " + word(random) + "\"~" + random.nextInt(4);
      case 6 -> word(random).substring(0, 2) + "?" + word(random).substring(3);
      case 7 -> word(random).substring(1) + "~1";
      case 8 -> "(* NOT " + query(random, depth + 1) + ")";
      case 9 -> "(" + query(random, depth + 1) + " OR " + query(random, depth + 1) + ")";
      case 10 -> "(" + query(random, depth + 1) + " AND " + query(random, depth + 1) + ")";
      default -> "(" + query(random, depth + 1) + " NOT " + query(random, depth + 1) + ")";
    };
  }

  @Test
  void manyTopicsTogetherMatchAsEachAlone() {
    Seeded.trials(
        200,
        random -> {
          List<Topic> topics = new ArrayList<>();
          for (int i = 0; i < 20; i++) {
            topics.add(Topic.ofQuery("t" + i, query(random, 0), 1));
          }
          Stems title = AnalyzedText.of(text(random, 4)).stems();
          Stems body = AnalyzedText.of(text(random, 12)).stems();
          List<String> alone =
              topics.stream()
                  .filter(t -> !new TopicMatcher(List.of(t)).match(title, body).isEmpty())
                  .map(Topic::id)
                  .toList();
          assertEquals(alone, new TopicMatcher(topics).match(title, body));
        });
  }

  @Test
  void chineseIsMatchedByItsPairsOfCharacters() {
    TopicMatcher matcher =
        new TopicMatcher(List.of(Topic.ofQuery("t", "\u51fa\u53e3\u7ba1\u5236", 1)));
    assertEquals(1, matches(matcher, "\u65b0\u7684\u51fa\u53e3\u7ba1\u5236\u63aa\u65bd"));
    assertEquals(0, matches(matcher, "\u7ba1\u5236\u51fa\u53e3\u63aa\u65bd"));
  }

  @Test
  void asManyDifferentAlternativesMustMatchAsTheTopicAsks() {
    Topic topic = Topic.ofQuery("t", "copper OR oak OR \"a b\"", 2);
    TopicMatcher matcher = new TopicMatcher(List.of(topic));
    assertEquals(0, matches(matcher, "copper copper copper"));
    assertEquals(1, matches(matcher, "copper and oak"));
    assertEquals(1, matches(matcher, "copper a b"));
  }

  private static int matches(TopicMatcher matcher, String body) {
    return matcher.match(AnalyzedText.of("").stems(), AnalyzedText.of(body).stems()).size();
  }
}
