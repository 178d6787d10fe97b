package org.wirefold.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wirefold.article.Article;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestRequest;

/**
 * Times indexing beside {@link PlainLucene}, in turns in one process, so that a busy machine slows
 * both alike; processor time, collecting garbage included, tells what a busy machine hides.
 * Wirefold reads, cleans, folds and tags from the files; plain Lucene is handed the articles ready.
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
    List<Article> articles = new ArrayList<>();
    Corpus.read(inputs.stream().map(Path::of).toList(), articles::add);
    List<Cost> plain = new ArrayList<>();
    List<Cost> whole = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      Cost lucene = cost(folder -> PlainLucene.write(articles, folder));
      Cost wirefold = cost(folder -> index(inputs, folder));
      print(round == 0 ? "warm-up" : "round " + round, lucene, wirefold);
      if (round > 0) {
        plain.add(lucene);
        whole.add(wirefold);
      }
    }
    print(articles.size() + " articles, medians", median(plain), median(whole));
  }

  /** Seconds on the clock and of all processors. */
  private record Cost(double seconds, double processor) {}

  private static Cost median(List<Cost> costs) {
    return new Cost(
        costs.stream().mapToDouble(Cost::seconds).sorted().toArray()[costs.size() / 2],
        costs.stream().mapToDouble(Cost::processor).sorted().toArray()[costs.size() / 2]);
  }

  private static void print(String what, Cost plain, Cost whole) {
    System.out.printf(
        Locale.ROOT,
        "%s: plain Lucene %.2f s (processor %.2f s), Wirefold %.2f s (%.2f s), ratio %.2f (%.2f)%n",
        what,
        plain.seconds,
        plain.processor,
        whole.seconds,
        whole.processor,
        whole.seconds / plain.seconds,
        whole.processor / plain.processor);
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

  private static void index(List<String> inputs, Path folder) throws IOException {
    Ingest.run(
        new IngestRequest(inputs, folder), InputStream.nullInputStream(), new IngestListener() {});
  }
}
