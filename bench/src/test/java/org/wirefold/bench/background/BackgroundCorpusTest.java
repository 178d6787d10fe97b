package org.wirefold.bench.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.SourceRef;

final class BackgroundCorpusTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private static Article article(int number, String body) {
    return Article.builder(new ArticleId("a" + number), new SourceRef("a", number))
        .title("Harbour fees rise")
        .body(body)
        .build();
  }

  /** A text in which word pairs recur. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("word").append((char) ('a' + random.nextInt(12))).append(' ');
    }
    return text.append("end").toString();
  }

  @Test
  void everyThreeWordsOfAWalkStandInTheOriginals() {
    Random random = new Random(1);
    List<Article> articles = List.of(article(0, text(random)), article(1, text(random)));
    Set<List<String>> known = new HashSet<>();
    articles.forEach(a -> known.addAll(threes(a.body())));
    Originals originals = new Originals(articles);
    Set<String> walks = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      String walk = originals.walk(0, new Random(seed));
      walks.add(walk);
      Set<List<String>> unknown = new HashSet<>(threes(walk));
      unknown.removeAll(known);
      // Where an article ends, the next begins: two shingles a border.
      assertTrue(unknown.size() <= 2, unknown::toString);
    }
    assertTrue(walks.size() > 15, "walks differ");
  }

  private static Set<List<String>> threes(String text) {
    List<String> words = List.of(text.replace(".", "").strip().split("\\s+"));
    Set<List<String>> threes = new HashSet<>();
    for (int i = 0; i + 2 < words.size(); i++) {
      threes.add(words.subList(i, i + 3));
    }
    return threes;
  }

  @Test
  void anEditionRenamesRareWordsAlwaysTheSameWayAndNeverTwoAlike() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      body.append('w').append((char) ('a' + i / 26)).append((char) ('a' + i % 26)).append(' ');
    }
    List<Article> articles = List.of(article(0, "The fees " + body), article(1, "The fees"));
    Vocabulary vocabulary = new Vocabulary(articles, 4);
    String first = vocabulary.rename(body.toString(), 1);
    assertEquals(first, vocabulary.rename(body.toString(), 1));
    assertNotEquals(first, vocabulary.rename(body.toString(), 2));
    assertEquals(600, new HashSet<>(List.of(first.split(" "))).size());
    assertEquals("THE Fees", vocabulary.rename("THE Fees", 1), "what most articles have stays");
    String name = vocabulary.rename("Wzz said WZZ, wzz", 1);
    assertEquals(name.substring(0, 3).toLowerCase(Locale.ROOT), name.substring(14));
  }

  @Test
  void asManyArticlesComeAsAreAskedForInOrderOfDateAndWithIdsOfTheirOwn(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("articles.jsonl");
    StringBuilder lines = new StringBuilder();
    Random random = new Random(2);
    for (int i = 0; i < 7; i++) {
      lines.append(
          "{\"id\":\"a%d\",\"title\":\"Fees rise\",\"published\":\"2025-03-%02dT10:00:00Z\",\"body\":\"%s\"}%n"
              .formatted(i, 1 + 3 * i, text(random)));
    }
    Files.writeString(file, lines);
    BackgroundCorpus corpus = new BackgroundCorpus(List.of(file), 5);
    List<Article> articles = corpus.articles(25, START, 0).toList();
    assertEquals(25, articles.size());
    assertEquals(25, articles.stream().map(Article::id).distinct().count());
    List<Instant> days =
        articles.stream()
            .map(a -> a.published().orElseThrow().start())
            .map(i -> i.truncatedTo(ChronoUnit.DAYS))
            .toList();
    assertEquals(days.stream().sorted().toList(), days);
    assertEquals(
        articles.stream().map(Article::body).toList(),
        corpus.articles(25, START, 0).map(Article::body).toList());
    Instant fourth = START.plus(Duration.ofDays(3));
    List<ArticleId> later =
        articles.stream()
            .filter(a -> !a.published().orElseThrow().start().isBefore(fourth))
            .map(Article::id)
            .toList();
    assertEquals(
        later, corpus.articles(25, START, 3).map(Article::id).limit(later.size()).toList());
  }
}
