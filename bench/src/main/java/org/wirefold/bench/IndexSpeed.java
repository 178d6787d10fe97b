package org.wirefold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.wirefold.article.Article;
import org.wirefold.bench.quality.FoldQuality;

/**
 * Times indexing beside {@link PlainLucene}, in turns in one process, so that a busy machine slows
 * all alike; processor time, collecting garbage included, tells what a busy machine hides. Wirefold
 * reads, cleans, folds and tags from the files. Plain Lucene is timed twice: handed the articles
 * ready, and reading them from the same files by the same reader.
 *
 * <p>{@code IndexSpeed ROUNDS PATH...}; the first round warms up and is not counted.
 */
public final class IndexSpeed {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private IndexSpeed() {}

  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<String> inputs = Arrays.asList(args).subList(1, args.length);
    List<Path> paths = inputs.stream().map(Path::of).toList();
    List<Article> articles = new ArrayList<>();
    Corpus.read(paths, articles::add);
    List<Round> counted = new ArrayList<>();
    for (int i = 0; i <= rounds; i++) {
      Round round =
          new Round(
              cost(folder -> PlainLucene.write(articles.parallelStream()::forEach, folder)),
              cost(folder -> PlainLucene.write(to -> Corpus.readInParallel(paths, to), folder)),
              cost(folder -> FoldQuality.index(inputs, folder)));
      round.print(i == 0 ? "warm-up" : "round " + i);
      if (i > 0) {
        counted.add(round);
      }
    }
    new Round(
            median(counted, Round::plain),
            median(counted, Round::reading),
            median(counted, Round::whole))
        .print(articles.size() + " articles, medians");
  }

  /** What the same articles cost in one round. */
  private record Round(Cost plain, Cost reading, Cost whole) {
    void print(String what) {
      System.out.printf(
          Locale.ROOT,
          "%s: plain Lucene %s, reading too %s, Wirefold %s; ratios %s and %s%n",
          what,
          plain,
          reading,
          whole,
          whole.to(plain),
          whole.to(reading));
    }
  }

  /** Seconds on the clock and of all processors. */
  private record Cost(double seconds, double processor) {
    String to(Cost other) {
      return String.format(
          Locale.ROOT, "%.2f (%.2f)", seconds / other.seconds, processor / other.processor);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f s (processor %.2f s)", seconds, processor);
    }
  }

  private static Cost median(List<Round> rounds, Function<Round, Cost> part) {
    List<Cost> costs = rounds.stream().map(part).toList();
    return new Cost(
        costs.stream().mapToDouble(Cost::seconds).sorted().toArray()[costs.size() / 2],
        costs.stream().mapToDouble(Cost::processor).sorted().toArray()[costs.size() / 2]);
  }

  private interface Work {
    void in(Path folder) throws IOException;
  }

  private static Cost cost(Work work) throws IOException {
    try (ScratchIndex scratch = ScratchIndex.create()) {
      System.gc();
      long processor = SYSTEM.getProcessCpuTime();
      long start = System.nanoTime();
      work.in(scratch.path());
      return new Cost(
          (System.nanoTime() - start) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
    }
  }
}
