package org.wirefold.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.InputFile;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;
import org.wirefold.read.RejectedLine;
import org.wirefold.tag.Tagger;

/**
 * Joins the stages: reads, folds, tags and indexes, a batch at a time. While one batch is folded
 * and written, the next is parsed and analysed. Memory is bounded by two batches.
 */
public final class Ingest {
  /**
   * So much text makes a batch, in UTF-16 units, but never more than {@link #MOST_CHARS}: two are
   * under way at once, and what is made of one takes some 35 bytes a unit.
   */
  private static final long BATCH_CHARS = Runtime.getRuntime().maxMemory() / 128;

  private static final long MOST_CHARS = 16_000_000;

  private static final int FIRST_BATCH = 1_000;
  private static final int LEAST_BATCH = 100;
  private static final int LARGEST_BATCH = 20_000;

  /** A run that lasts longer commits in between, so that a power cut does not cost hours. */
  private static final long COMMIT_NANOS = 30_000_000_000L;

  private static final System.Logger LOG = System.getLogger(Ingest.class.getName());

  private final IngestRequest request;
  private final IngestListener listener;
  private final FoldSettings settings = FoldSettings.DEFAULT;
  private final ForkJoinPool pool = new ForkJoinPool();
  private final long start = System.nanoTime();
  private final RunTally tally = new RunTally();
  private int batch = FIRST_BATCH;

  private Ingest(IngestRequest request, IngestListener listener) {
    this.request = request;
    this.listener = listener;
  }

  /** The same with standard input, or what stands for it, as lines. */
  public static IngestReport run(
      IngestRequest request, InputStream standardInput, IngestListener listener)
      throws IOException {
    return run(request, new LineSource(standardInput), listener);
  }

  /**
   * Runs to the end; {@link IOException} only for what is wrong with the index folder, never for an
   * input.
   *
   * @param lines is read where the inputs name {@code -}
   */
  public static IngestReport run(IngestRequest request, LineSource lines, IngestListener listener)
      throws IOException {
    Ingest ingest = new Ingest(request, listener);
    try {
      return ingest.run(lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(
          request.index() + ": interrupted; what was not committed is not there", e);
    } finally {
      ingest.pool.shutdown();
    }
  }

  private IngestReport run(LineSource lines) throws IOException, InterruptedException {
    if (request.mode() != IngestRequest.Mode.DRY_RUN || StoryIndex.isIn(request.index())) {
      return run(request.index(), lines);
    }
    try (ScratchFolder nothing = ScratchFolder.create()) {
      return run(nothing.path(), lines); // not even an empty index is left behind
    }
  }

  private IngestReport run(Path folder, LineSource lines) throws IOException, InterruptedException {
    ArticleReader reader = new ArticleReader(request.namespace());
    boolean readsLines = request.inputs().contains("-");
    List<Path> paths =
        request.inputs().stream().filter(input -> !input.equals("-")).map(Path::of).toList();
    boolean dry = request.mode() == IngestRequest.Mode.DRY_RUN;
    FurnitureChoices choices = FurnitureRulesFile.choices(request, listener);
    Registries registries = Registries.inForce(request, listener);
    boolean fresh = request.mode() == IngestRequest.Mode.FRESH;
    try (StoryWriter writer =
            StoryWriter.open(
                folder,
                settings.keyRate(),
                fresh ? StoryWriter.Start.EMPTY : StoryWriter.Start.FROM_HELD,
                IndexSettings.DEFAULT);
        RejectedLog log =
            new RejectedLog(dry || lines.isAnswered() ? Optional.empty() : Optional.of(folder))) {
      List<ReadResult.Rejected> unfound = new ArrayList<>();
      List<InputFile> files = reader.find(paths, unfound::add);
      for (ReadResult.Rejected rejection : unfound) {
        reject(log, RejectedLine.of(rejection), rejection);
      }
      if (!dry) {
        writer.beginMerging();
      }
      listener.started(readsLines ? 0 : files.stream().mapToLong(InputFile::bytes).sum());
      Tagger tagger = registries.tagger(writer);
      try (BatchIndexer indexer =
          new BatchIndexer(
              writer,
              new Preparation(settings, tagger),
              FurnitureStage.begin(writer, choices),
              settings,
              request.deleted(),
              listener,
              folder)) {
        boolean stopped;
        try (RecordQueue queue =
            new RecordQueue(reader, files, readsLines, lines, listener::isStopWanted)) {
          index(queue, writer, indexer, log);
          stopped = queue.isStopped();
        }
        writer.endMerging();
        indexer.refresh();
        indexer.learn();
        // A mistyped path must not replace an index by an empty one, nor a stopped run by half
        // of one.
        boolean replaces = tally.read() > tally.rejected() && !stopped;
        if (!dry && (replaces || !fresh)) {
          writer.commit();
          if (!stopped) {
            writer.keepMerged();
          }
        }
        boolean keepsLog = !dry && (!stopped || !log.isAmong(files));
        if (keepsLog) {
          log.keep();
        }
        HeldArticles.Size size =
            fresh && !replaces ? shownBefore() : writer.held().shown(Instant.now());
        IngestReport report = indexer.report(tally, stopped, keepsLog, size, seconds());
        return fresh && !replaces ? report.discarded() : report;
      }
    }
  }

  /** What the index shows that stays in force: nothing, where it cannot be read. */
  private HeldArticles.Size shownBefore() {
    try (StoryIndex index = StoryIndex.open(request.index());
        SearchLease lease = index.lease()) {
      return new HeldArticles.Size(lease.stories().stories(), lease.stories().articles());
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, request.index() + ": cannot be read: " + e);
      return new HeldArticles.Size(0, 0);
    }
  }

  private void index(RecordQueue queue, StoryWriter writer, BatchIndexer indexer, RejectedLog log)
      throws IOException, InterruptedException {
    long committed = start;
    CompletableFuture<List<Arrival>> next = arrive(queue.next(batch), indexer);
    for (List<Arrival> arrived = next.join(); !arrived.isEmpty(); arrived = next.join()) {
      batch = batchAfter(arrived);
      next = arrive(queue.next(batch), indexer);
      indexer.refresh();
      List<Arrival.Admissible> admissible = new ArrayList<>();
      for (Arrival arrival : arrived) {
        switch (arrival) {
          case Arrival.Admissible article -> {
            tally.add(article.format());
            admissible.add(article);
          }
          case Arrival.Skipped skipped -> tally.skip(skipped.format(), skipped.why().kind());
          case Arrival.Refused refused -> reject(log, refused.line(), refused.why());
        }
      }
      indexer.index(admissible);
      listener.advanced(queue.bytes(), indexer.indexed());
      if (request.mode() == IngestRequest.Mode.ADD
          && System.nanoTime() - committed > COMMIT_NANOS) {
        writer.commit();
        committed = System.nanoTime();
      }
    }
  }

  /** How many records the next batch takes, if they are as long as these. */
  static int batchAfter(List<Arrival> arrived) {
    long chars = arrived.stream().mapToLong(Arrival::chars).sum();
    return Math.clamp(
        Math.min(BATCH_CHARS, MOST_CHARS) * arrived.size() / Math.max(1, chars),
        LEAST_BATCH,
        LARGEST_BATCH);
  }

  private CompletableFuture<List<Arrival>> arrive(List<RawRecord> records, BatchIndexer indexer) {
    return CompletableFuture.supplyAsync(
        () -> records.parallelStream().map(indexer::arrive).toList(), pool);
  }

  private void reject(RejectedLog log, RejectedLine line, ReadResult.Rejected why)
      throws IOException {
    tally.add(line.format());
    tally.reject(line.format(), why);
    log.add(line);
    listener.rejected(why);
  }

  private double seconds() {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }
}
