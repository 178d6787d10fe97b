package org.wirefold.bench.quality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.wirefold.article.Article;
import org.wirefold.article.Published;
import org.wirefold.bench.Corpus;
import org.wirefold.bench.ScratchIndex;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Indexes the same articles in several orders, at once and bit by bit, and compares the stories
 * that come out: by date and shuffled, each in one run and in many. Prints the stories of each, its
 * adjusted Rand index beside the first, and the least of all pairs.
 *
 * <p>{@code OrderCheck PATH... [--seeds 5] [--runs 50]}
 */
public final class OrderCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OrderCheck() {}

  public static void main(String[] args) throws IOException {
    int seeds = FoldQuality.option(args, "--seeds").map(Integer::parseInt).orElse(5);
    int runs = FoldQuality.option(args, "--runs").map(Integer::parseInt).orElse(50);
    List<Article> articles = new ArrayList<>();
    Corpus.read(FoldQuality.paths(args).stream().map(Path::of).toList(), articles::add);
    articles.sort(Comparator.comparing(OrderCheck::date).thenComparing(Article::id));
    Map<String, Labels> foldings = new LinkedHashMap<>();
    for (int seed = 0; seed <= seeds; seed++) {
      List<Article> order = new ArrayList<>(articles);
      if (seed > 0) {
        Collections.shuffle(order, new Random(seed));
      }
      String name = seed == 0 ? "by date" : "shuffled by seed " + seed;
      for (int parts : List.of(1, runs)) {
        Labels folding = folding(order, parts);
        foldings.put(name + (parts == 1 ? ", one run" : ", " + parts + " runs"), folding);
        print(foldings);
      }
    }
    double least = 1;
    for (Labels a : foldings.values()) {
      for (Labels b : foldings.values()) {
        least = Math.min(least, score(a, b).adjustedRand());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d articles; adjusted Rand index of any two of %d: %.4f or more%n",
        articles.size(),
        foldings.size(),
        least);
  }

  private static Instant date(Article article) {
    return article.published().map(Published::start).orElse(Instant.MAX);
  }

  /** What comes of these articles when they are indexed in so many runs. */
  private static Labels folding(List<Article> order, int runs) throws IOException {
    try (ScratchIndex scratch = ScratchIndex.create()) {
      for (int run = 0; run < runs; run++) {
        int from = (int) ((long) order.size() * run / runs);
        int to = (int) ((long) order.size() * (run + 1) / runs);
        Ingest.run(
            new IngestRequest(List.of("-"), scratch.path()),
            new ByteArrayInputStream(lines(order.subList(from, to))),
            new IngestListener() {});
      }
      try (IndexedStories stories = IndexedStories.of(scratch.path(), order)) {
        Map<String, Labels.Label> found = new LinkedHashMap<>();
        stories
            .storyOf()
            .forEach((id, story) -> found.put(id, new Labels.Label("" + story, Labels.ORIGINAL)));
        return new Labels(found);
      }
    }
  }

  private static byte[] lines(List<Article> articles) {
    StringBuilder lines = new StringBuilder();
    for (Article article : articles) {
      ObjectNode node = JSON.createObjectNode();
      node.put("id", article.id().value());
      node.put("title", article.title());
      node.put("body", article.body());
      article.url().ifPresent(url -> node.put("url", url));
      article.publisher().ifPresent(name -> node.put("publisher", name));
      article.credit().ifPresent(name -> node.put("credit", name));
      article.published().ifPresent(published -> node.put("published", published.text()));
      lines.append(JSON.writeValueAsString(node)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static FoldScore score(Labels labels, Labels found) {
    Map<String, String> storyOf = new LinkedHashMap<>();
    found.of().forEach((id, label) -> storyOf.put(id, label.story()));
    return FoldScore.of(labels, storyOf);
  }

  /** The newest of them, beside the first. */
  private static void print(Map<String, Labels> foldings) {
    List<String> names = List.copyOf(foldings.keySet());
    String first = names.getFirst();
    String newest = names.getLast();
    FoldScore score =
        score(
            foldings.getOrDefault(first, new Labels(Map.of())),
            foldings.getOrDefault(newest, new Labels(Map.of())));
    System.out.printf(
        Locale.ROOT,
        "%-30s %6d stories, adjusted Rand index %.4f beside the first, pairs lost %d, gained %d%n",
        newest,
        score.foundStories(),
        score.adjustedRand(),
        score.lostPairs(),
        score.wrongPairs());
  }
}
