package org.wirefold.bench.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import org.wirefold.analysis.WordFrequencies;
import org.wirefold.article.Article;
import org.wirefold.bench.Corpus;
import org.wirefold.dedup.Decided;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.Sketch;
import org.wirefold.dedup.Sketcher;
import org.wirefold.dedup.StoryFolder;

/**
 * Folds the same articles in several orders, at once and bit by bit, and compares the stories that
 * come out: by date and shuffled, each in one batch and in many. Prints the stories of each, its
 * adjusted Rand index beside the first, and the least of all pairs. Without an index, so that a
 * dozen foldings take minutes.
 *
 * <p>{@code OrderCheck PATH... [--seeds 5] [--batches 50]}
 */
public final class OrderCheck {
  private static final FoldSettings SETTINGS = FoldSettings.DEFAULT;

  private final Sketcher sketcher = new Sketcher(WordFrequencies.shipped(), SETTINGS);
  private final List<Article> articles = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();
  private final Map<String, Labels> foldings = new LinkedHashMap<>();

  private OrderCheck(List<Path> paths) {
    Corpus.read(paths, articles::add);
    articles.sort(FoldedInMemory.byDate());
    articles.forEach(article -> sketches.add(sketcher.sketch(article)));
  }

  public static void main(String[] args) throws IOException {
    int seeds = FoldQuality.option(args, "--seeds").map(Integer::parseInt).orElse(5);
    int batches = FoldQuality.option(args, "--batches").map(Integer::parseInt).orElse(50);
    new OrderCheck(FoldQuality.paths(args).stream().map(Path::of).toList()).run(seeds, batches);
  }

  private void run(int seeds, int batches) throws IOException {
    for (int seed = 0; seed <= seeds; seed++) {
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        order.add(i);
      }
      if (seed > 0) {
        Collections.shuffle(order, new Random(seed));
      }
      String name = seed == 0 ? "by date" : "shuffled by seed " + seed;
      for (int parts : List.of(1, batches)) {
        foldings.put(
            name + (parts == 1 ? ", one batch" : ", " + parts + " batches"), folding(order, parts));
        printNewest();
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

  /** What comes of these articles when they arrive in so many batches. */
  private Labels folding(List<Integer> order, int batches) throws IOException {
    FoldedInMemory held = new FoldedInMemory();
    AtomicLong numbers = new AtomicLong();
    ForkJoinPool pool = ForkJoinPool.commonPool();
    try (StoryFolder folder =
        new StoryFolder(
            SETTINGS,
            sketcher,
            Decided.NOTHING,
            pool,
            numbers::getAndIncrement,
            Optional.empty())) {
      for (int batch = 0; batch < batches; batch++) {
        int from = (int) ((long) order.size() * batch / batches);
        int to = (int) ((long) order.size() * (batch + 1) / batches);
        List<Sketch> arrivals = order.subList(from, to).stream().map(sketches::get).toList();
        FoldOutcome outcome = folder.fold(arrivals, Map.of(), held);
        held.add(order.subList(from, to).stream().map(articles::get).toList(), arrivals, outcome);
      }
    }
    Map<String, Labels.Label> found = new LinkedHashMap<>();
    held.storyOf()
        .forEach(
            (id, story) -> found.put(id.value(), new Labels.Label("" + story, Labels.ORIGINAL)));
    return new Labels(found);
  }

  private static FoldScore score(Labels labels, Labels found) {
    Map<String, String> storyOf = new LinkedHashMap<>();
    found.of().forEach((id, label) -> storyOf.put(id, label.story()));
    return FoldScore.of(labels, storyOf);
  }

  /** The newest folding, beside the first. */
  private void printNewest() {
    List<Map.Entry<String, Labels>> all = List.copyOf(foldings.entrySet());
    FoldScore score = score(all.getFirst().getValue(), all.getLast().getValue());
    System.out.printf(
        Locale.ROOT,
        "%-32s %6d stories, adjusted Rand index %.4f beside the first, pairs lost %d, gained %d%n",
        all.getLast().getKey(),
        score.foundStories(),
        score.adjustedRand(),
        score.lostPairs(),
        score.wrongPairs());
  }
}
