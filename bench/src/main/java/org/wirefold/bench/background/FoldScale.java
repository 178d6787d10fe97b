package org.wirefold.bench.background;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wirefold.bench.ScratchIndex;
import org.wirefold.bench.quality.FoldQuality;
import org.wirefold.bench.quality.FoldScore;
import org.wirefold.bench.quality.Labels;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryWriter;
import org.wirefold.ingest.Ingest;
import org.wirefold.ingest.IngestListener;
import org.wirefold.ingest.IngestReport;
import org.wirefold.ingest.IngestRequest;

/**
 * Folds a labelled sample alone, and hidden in background; prints how well both went, how many
 * articles a second were indexed as the index grew and what the processor did meanwhile, how much
 * heap it took, and how long it takes to open the index for writing.
 *
 * <p>{@code FoldScale FOLDER COUNT PATH... [--stop N] [--days N]}; FOLDER holds {@code
 * articles.jsonl.gz} in order of date and {@code truth.tsv}, the paths are what the background is
 * made of. Run it with the heap that is to be tried, {@code -Xmx1g}; background is made in a second
 * process. With {@code --stop} only the first so many articles are indexed, and nothing is scored;
 * with {@code --days} only the background from so many days before the sample to its end.
 */
public final class FoldScale {
  private static final double MIB = 1 << 20;
  private static final int STEP = 50_000;
  private static final int MOST_NAMED = 24;

  private FoldScale() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    long count = Long.parseLong(args[1]);
    long stop = FoldQuality.option(args, "--stop").map(Long::parseLong).orElse(Long.MAX_VALUE);
    String days = FoldQuality.option(args, "--days").orElse("0");
    List<String> collections = FoldQuality.paths(args).subList(2, FoldQuality.paths(args).size());
    Labels labels = Labels.read(folder.resolve("truth.tsv"));
    String sample = folder.resolve("articles.jsonl.gz").toString();
    try (ScratchIndex alone = ScratchIndex.create();
        ScratchIndex hidden = ScratchIndex.create()) {
      Progress progress;
      IngestReport report;
      try (ProcessorShares profile = ProcessorShares.start()) {
        progress = new Progress(profile, stop);
        report = index(background(count, days, sample, collections), hidden.path(), progress);
      }
      if (report.stopped()) {
        return;
      }
      FoldQuality.index(List.of(sample), alone.path());
      FoldQuality.Outcome before = FoldQuality.outcome(alone.path(), labels);
      print("alone", before);
      FoldQuality.Outcome after = FoldQuality.outcome(hidden.path(), labels);
      print("hidden", after);
      System.out.printf(
          Locale.ROOT,
          "F1 %+.4f beside alone%n%d articles in %.0f s%n",
          after.score().pairs().f1() - before.score().pairs().f1(),
          report.articles(),
          report.seconds());
      progress.printHeap();
      long start = System.nanoTime();
      StoryWriter.open(
              hidden.path(),
              FoldSettings.DEFAULT.keyRate(),
              StoryWriter.Start.FROM_HELD,
              IndexSettings.DEFAULT)
          .close();
      System.out.printf(
          Locale.ROOT, "opened for writing in %.2f s%n", (System.nanoTime() - start) / 1e9);
    }
  }

  private static Process background(
      long count, String days, String sample, List<String> collections) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BackgroundStream.class.getName(),
                Long.toString(count),
                days,
                sample));
    command.addAll(collections);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static IngestReport index(Process lines, Path folder, Progress progress)
      throws IOException, InterruptedException {
    try (InputStream in = lines.getInputStream()) {
      IngestReport report = Ingest.run(new IngestRequest(List.of("-"), folder), in, progress);
      if (!report.stopped() && lines.waitFor() != 0) {
        throw new IOException("making the background failed with exit code " + lines.exitValue());
      }
      return report;
    } finally {
      lines.destroy();
    }
  }

  private static void print(String name, FoldQuality.Outcome outcome) {
    FoldScore score = outcome.score();
    System.out.printf(
        Locale.ROOT,
        "sample %s: precision %.4f, recall %.4f, F1 %.4f; found %s; %.2f false merges per 10,000 of %d articles%n",
        name,
        score.pairs().precision(),
        score.pairs().recall(),
        score.pairs().f1(),
        score.relations(),
        outcome.falseMergesPer10000(),
        outcome.articles());
  }

  /** How fast it went and how much memory there was in use. Called by one thread at a time. */
  private static final class Progress implements IngestListener {
    private record Point(long articles, double seconds, double processor, double heap) {}

    private final ProcessorShares profile;
    private final long stop;
    private volatile long indexed;
    private Point last = point(0);
    private double mostHeap;

    Progress(ProcessorShares profile, long stop) {
      this.profile = profile;
      this.stop = stop;
    }

    @Override
    public boolean isStopWanted() {
      return indexed >= stop;
    }

    private static Point point(long articles) {
      com.sun.management.OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
      return new Point(
          articles,
          System.nanoTime() / 1e9,
          system.getProcessCpuTime() / 1e9,
          heapAfterCollection());
    }

    private static double heapAfterCollection() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .filter(pool -> pool.getCollectionUsage() != null)
              .mapToLong(pool -> pool.getCollectionUsage().getUsed())
              .sum()
          / MIB;
    }

    @Override
    public void advanced(long bytes, long articles) {
      indexed = articles;
      mostHeap = Math.max(mostHeap, heapAfterCollection());
      if (articles >= last.articles() + STEP) {
        print(last, point(articles));
      }
    }

    private void print(Point from, Point to) {
      last = to;
      long articles = to.articles() - from.articles();
      System.out.printf(
          Locale.ROOT,
          "  to %9d: %6.0f articles a second, %6.0f a second of processor time, %5.0f MiB in use%n",
          to.articles(),
          articles / (to.seconds() - from.seconds()),
          articles / (to.processor() - from.processor()),
          to.heap());
      Map<String, Double> shares = profile.byClass();
      double micros = 1e6 * (to.processor() - from.processor()) / articles;
      System.out.println("    microseconds an article: " + largest(shares, micros));
      System.out.println("    of these: " + largest(ProcessorShares.byStage(shares), micros));
    }

    private static String largest(Map<String, Double> shares, double whole) {
      return shares.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .limit(MOST_NAMED)
          .map(e -> String.format(Locale.ROOT, "%s %.0f", e.getKey(), whole * e.getValue()))
          .collect(Collectors.joining(", "));
    }

    void printHeap() {
      double peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
                  .filter(pool -> pool.getType() == MemoryType.HEAP)
                  .map(MemoryPoolMXBean::getPeakUsage)
                  .mapToLong(usage -> usage.getUsed())
                  .sum()
              / MIB;
      System.out.printf(
          Locale.ROOT,
          "heap: at most %.0f MiB after a collection, %.0f MiB before one, limit %.0f MiB%n",
          mostHeap,
          peak,
          Runtime.getRuntime().maxMemory() / MIB);
    }
  }
}
