package org.wirefold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.InputFile;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;

/**
 * Joins the stages: reads, folds, tags and indexes, a batch at a time. While one batch is folded
 * and written, the next is parsed and analysed. Memory is bounded by two batches.
 */
public final class Ingest {
  /**
   * So much text makes a batch, in UTF-16 units: a few hundred megabytes of heap while two are
   * under way.
   */
  private static final int BATCH_CHARS = 8_000_000;

  private static final int FIRST_BATCH = 1_000;
  private static final int LEAST_BATCH = 100;
  private static final int LARGEST_BATCH = 10_000;

  /** A run that lasts longer commits in between, so that a power cut does not cost hours. */
  private static final long COMMIT_NANOS = 30_000_000_000L;

  private final IngestRequest request;
  private final IngestListener listener;
  private final FoldSettings settings = FoldSettings.DEFAULT;
  private final Preparation preparation = new Preparation(settings);
  private final ForkJoinPool pool = new ForkJoinPool();
  private final long start = System.nanoTime();
  private long read;
  private int batch = FIRST_BATCH;

  private Ingest(IngestRequest request, IngestListener listener) {
    this.request = request;
    this.listener = listener;
  }

  /**
   * Runs to the end; {@link IOException} only for what is wrong with the index folder, never for an
   * input.
   *
   * @param standardInput is read where the inputs name {@code -}
   */
  public static IngestReport run(
      IngestRequest request, InputStream standardInput, IngestListener listener)
      throws IOException {
    Ingest ingest = new Ingest(request, listener);
    try {
      return ingest.run(standardInput);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          request.index() + ": interrupted; what was not committed is not there", e);
    } finally {
      ingest.pool.shutdown();
    }
  }

  private IngestReport run(InputStream standardInput) throws IOException, InterruptedException {
    ArticleReader reader = new ArticleReader(request.namespace());
    boolean lines = request.inputs().contains("-");
    List<Path> paths =
        request.inputs().stream().filter(input -> !input.equals("-")).map(Path::of).toList();
    boolean dry = request.mode() == IngestRequest.Mode.DRY_RUN;
    try (StoryWriter writer =
            StoryWriter.open(
                request.index(),
                settings.keyRate(),
                request.mode() == IngestRequest.Mode.FRESH
                    ? StoryWriter.Start.EMPTY
                    : StoryWriter.Start.FROM_HELD,
                IndexSettings.DEFAULT);
        RejectedLog rejected =
            new RejectedLog(dry ? Optional.empty() : Optional.of(request.index()))) {
      List<InputFile> files = reader.find(paths, rejection -> refuse(rejected, rejection));
      listener.started(lines ? 0 : files.stream().mapToLong(InputFile::bytes).sum());
      BatchIndexer indexer =
          new BatchIndexer(writer, preparation, settings, pool, request.deleted());
      try (RecordQueue queue = new RecordQueue(reader, files, lines, standardInput)) {
        index(queue, writer, indexer, rejected);
      }
      HeldArticles.Size size = writer.held().size();
      boolean readSomething = read > rejected.count();
      if (!dry && (readSomething || request.mode() == IngestRequest.Mode.ADD)) {
        writer.commit(); // a mistyped path must not replace an index by an empty one
      }
      return indexer.report(read, rejected.count(), size, seconds());
    }
  }

  private void index(
      RecordQueue queue, StoryWriter writer, BatchIndexer indexer, RejectedLog rejected)
      throws IOException, InterruptedException {
    long committed = start;
    CompletableFuture<List<Arrival>> next = arrive(queue.next(batch), indexer);
    for (List<Arrival> arrived = next.join(); !arrived.isEmpty(); arrived = next.join()) {
      batch = batchAfter(arrived);
      next = arrive(queue.next(batch), indexer);
      indexer.refresh();
      read += arrived.size();
      List<Arrival.Parsed> parsed = new ArrayList<>();
      for (Arrival arrival : arrived) {
        switch (arrival) {
          case Arrival.Parsed p -> parsed.add(p);
          case Arrival.Refused r -> reject(rejected, r.why());
        }
      }
      indexer.index(parsed);
      listener.advanced(queue.bytes(), indexer.indexed());
      if (request.mode() == IngestRequest.Mode.ADD
          && System.nanoTime() - committed > COMMIT_NANOS) {
        writer.commit();
        committed = System.nanoTime();
      }
    }
  }

  /** How many records the next batch takes, if they are as long as these. */
  private static int batchAfter(List<Arrival> arrived) {
    long chars = arrived.stream().mapToLong(Arrival::chars).sum();
    return Math.clamp(
        (long) BATCH_CHARS * arrived.size() / Math.max(1, chars), LEAST_BATCH, LARGEST_BATCH);
  }

  private CompletableFuture<List<Arrival>> arrive(List<RawRecord> records, BatchIndexer indexer) {
    return CompletableFuture.supplyAsync(
        () -> records.parallelStream().map(indexer::arrive).toList(), pool);
  }

  /** An input that could not even be opened was read, too. */
  private void refuse(RejectedLog log, ReadResult.Rejected rejection) {
    read++;
    reject(log, rejection);
  }

  private void reject(RejectedLog log, ReadResult.Rejected rejection) {
    log.add(rejection);
    listener.rejected(rejection);
  }

  private double seconds() {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }
}
