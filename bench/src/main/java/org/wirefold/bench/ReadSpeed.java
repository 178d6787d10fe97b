package org.wirefold.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.InputFile;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;

/**
 * Times reading alone: cutting files into records, parsing and cleaning them on all cores, without
 * folding or index. Of each path it prints articles (pages) and megabytes on disk a second, best of
 * some rounds after a warm-up, and the processor's seconds of that round, which a busy machine
 * falsifies less.
 *
 * <p>{@code ReadSpeed PATH...}; {@code -Drounds=5} sets the rounds.
 */
public final class ReadSpeed {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final int BATCH = 32;

  private final ArticleReader reader = new ArticleReader(Optional.empty());
  private final LongAdder accepted = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  private ReadSpeed() {}

  public static void main(String[] args) throws InterruptedException {
    for (String arg : args) {
      Round best = new Round(0, 0, 0, Double.MAX_VALUE, 0);
      for (int i = 0; i <= ROUNDS; i++) {
        Round round = new ReadSpeed().run(Path.of(arg));
        best = i > 0 && round.seconds < best.seconds ? round : best;
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %d articles, %d rejected, %.1f MB; best of %d: %.2f s, %.0f articles/s, %.1f MB/s;"
              + " CPU %.2f s%n",
          arg,
          best.articles,
          best.rejected,
          best.bytes / 1e6,
          ROUNDS,
          best.seconds,
          best.articles / best.seconds,
          best.bytes / 1e6 / best.seconds,
          best.cpuSeconds);
    }
  }

  private record Round(
      long articles, long rejected, long bytes, double seconds, double cpuSeconds) {}

  private Round run(Path path) throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(cores);
    try {
      Semaphore room = new Semaphore(cores * 4);
      List<RawRecord> batch = new ArrayList<>();
      for (InputFile file : reader.find(List.of(path), r -> rejected.increment())) {
        reader.split(
            file,
            record -> {
              batch.add(record);
              if (batch.size() == BATCH) {
                submit(pool, room, batch);
              }
            },
            bytes::add);
      }
      submit(pool, room, batch);
    } finally {
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.HOURS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Round(
        accepted.sum(), rejected.sum(), bytes.sum(), seconds, (cpuNanos() - cpu) / 1e9);
  }

  private void submit(ExecutorService pool, Semaphore room, List<RawRecord> batch) {
    List<RawRecord> records = List.copyOf(batch);
    batch.clear();
    room.acquireUninterruptibly();
    pool.execute(
        () -> {
          for (RawRecord record : records) {
            (record.parse() instanceof ReadResult.Accepted ? accepted : rejected).increment();
          }
          room.release();
        });
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
