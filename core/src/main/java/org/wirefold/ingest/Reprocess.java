package org.wirefold.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.wirefold.article.Article;
import org.wirefold.article.LearnedBlock;
import org.wirefold.article.SourceRef;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.furniture.FurnitureChoices;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.IndexSettings;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryTable;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.ArticleReader;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;
import org.wirefold.tag.Tagger;

/**
 * Does the work of indexing again, from some stage on, for everything an index holds, from what is
 * stored in it: with today's rules, phrases and registries, and without the sources.
 *
 * <p>It writes a new generation beside the live one, which takes its place in one step at the end;
 * until then everybody reads the old one, and an interruption leaves it as it was. So it needs as
 * much room on the disk again as the index has. Stories keep their ids where their roots keep their
 * stories; deletions, and what was learnt, are taken along. Memory is bounded by two batches and
 * some bytes a story.
 */
public final class Reprocess {
  /** The first stage to be done again; those behind it follow. */
  public enum From {
    /** Records are parsed again, furniture is dropped by today's rules. */
    CLEAN,
    /** Articles stay as they are and are folded anew. */
    FOLD,
    /** Articles and stories stay as they are; companies and topics are found anew. */
    TAG
  }

  /**
   * What to do.
   *
   * @param furniture the file with a person's rules; where absent, the one in the index folder
   * @param companies the file with a person's companies; where absent, likewise
   * @param topics the file with a person's topics; where absent, likewise
   */
  public record Request(
      Path index,
      From from,
      Optional<Path> furniture,
      Optional<Path> companies,
      Optional<Path> topics) {
    /** A request that takes what a person wrote from the index folder. */
    public Request(Path index, From from) {
      this(index, from, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * What was done.
   *
   * @param articles in the index, as a search counts them
   * @param changed articles whose text or headline is another now
   * @param unreadable articles that could not be read again and stay as they were
   * @param learned blocks that were learnt to be furniture on the way
   */
  public record Report(
      String from,
      long articles,
      long changed,
      long unreadable,
      int learned,
      long stories,
      double seconds) {}

  private static final int FIRST_BATCH = 1_000;

  private final Request request;
  private final IngestListener listener;
  private final FoldSettings settings = FoldSettings.DEFAULT;
  private final Preparation preparation;
  private final ForkJoinPool pool = new ForkJoinPool();
  private final AtomicLong changed = new AtomicLong();
  private final AtomicLong unreadable = new AtomicLong();
  private int batch = FIRST_BATCH;

  private Reprocess(Request request, Tagger tagger, IngestListener listener) {
    this.request = request;
    this.preparation = new Preparation(settings, tagger);
    this.listener = listener;
  }

  /**
   * Runs to the end. Progress is told in articles.
   *
   * @throws FurnitureChoices.MistakesException when cleaning is to be done again and the file of
   *     rules has any; nothing is done then
   * @throws org.wirefold.tag.RegistryException likewise, for the files of companies and of topics;
   *     tells the mistakes of both
   */
  public static Report run(Request request, IngestListener listener) throws IOException {
    long start = System.nanoTime();
    FurnitureChoices choices =
        request.from() == From.CLEAN
            ? FurnitureRulesFile.read(request.index(), request.furniture())
            : FurnitureChoices.NONE;
    Registries registries = Registries.read(request);
    try (StoryWriter writer =
            StoryWriter.open(
                request.index(),
                FoldSettings.DEFAULT.keyRate(),
                StoryWriter.Start.EMPTY,
                IndexSettings.DEFAULT);
        // At the end of time nothing is hidden: what may not be shown now goes along, too.
        StoryIndex index = StoryIndex.open(request.index(), InstantSource.fixed(Instant.MAX));
        SearchLease old = index.lease()) {
      if (old.stories().articles() == 0) {
        throw new IOException(
            request.index() + ": holds no article; fill it first with `wirefold index`");
      }
      listener.started(old.stories().articles());
      Reprocess reprocess = new Reprocess(request, registries.tagger(writer), listener);
      return reprocess.run(old, writer, choices, start);
    }
  }

  private Report run(SearchLease old, StoryWriter writer, FurnitureChoices choices, long start)
      throws IOException {
    try {
      FurnitureStage furniture = begin(old, writer, choices);
      if (request.from() == From.TAG) {
        tag(old, writer);
      } else {
        fold(old, writer, furniture);
      }
      writer.endMerging();
      HeldArticles.Size size = writer.held().size();
      if (size.articles() != old.stories().articles()) {
        throw new IOException(
            "%s: %d articles became %d; the index stays as it was, please report this"
                .formatted(request.index(), old.stories().articles(), size.articles()));
      }
      writer.commit();
      writer.keepMerged();
      HeldArticles.Size shown = writer.held().shown(Instant.now());
      return new Report(
          request.from().name().toLowerCase(Locale.ROOT),
          shown.articles(),
          changed.get(),
          unreadable.get(),
          furniture.learnedNow(),
          shown.stories(),
          Math.round((System.nanoTime() - start) / 1e6) / 1e3);
    } finally {
      pool.shutdown();
    }
  }

  /** Takes along what is neither article nor story; tombstones the writer has brought itself. */
  private FurnitureStage begin(SearchLease old, StoryWriter writer, FurnitureChoices choices)
      throws IOException {
    for (LearnedBlock block : old.held().learned()) {
      writer.put(block);
    }
    if (request.from() != From.CLEAN) {
      writer.putRules(old.held().rules().orElse(""));
      return FurnitureStage.idle(writer);
    }
    FurnitureStage furniture = FurnitureStage.begin(writer, choices);
    // All at once and before anything is cleaned, so that the order of articles does not matter.
    furniture.learnFromAll(old.held());
    return furniture;
  }

  private void fold(SearchLease old, StoryWriter writer, FurnitureStage furniture)
      throws IOException {
    try (BatchIndexer indexer =
        new BatchIndexer(
            writer,
            preparation,
            furniture,
            settings,
            IngestRequest.Deleted.STAY_OUT,
            new IngestListener() {},
            request.index())) {
      Documents documents = new Documents(old.stories());
      CompletableFuture<List<Arrival>> next = arrive(documents.next(batch), old, indexer);
      for (List<Arrival> arrived = next.join(); !arrived.isEmpty(); arrived = next.join()) {
        batch = Ingest.batchAfter(arrived);
        next = arrive(documents.next(batch), old, indexer);
        indexer.refresh();
        List<Arrival.Admissible> admissible = new ArrayList<>();
        for (Arrival arrival : arrived) {
          switch (arrival) {
            case Arrival.Admissible article -> admissible.add(article);
            case Arrival.Refused r -> throw new IllegalStateException(r.why().sentence());
            case Arrival.Skipped s -> throw new IllegalStateException(s.why().toString());
          }
        }
        indexer.index(admissible);
        listener.advanced(indexer.indexed(), indexer.indexed());
      }
    }
    new StoryIds(old, writer).carryOver(writer.storyNumbers());
  }

  private CompletableFuture<List<Arrival>> arrive(
      int[] documents, SearchLease old, BatchIndexer indexer) {
    return CompletableFuture.supplyAsync(
        () ->
            IntStream.of(documents)
                .parallel()
                .mapToObj(document -> arrive(article(old, document), indexer))
                .toList(),
        pool);
  }

  private Arrival arrive(Article article, BatchIndexer indexer) {
    if (request.from() != From.CLEAN) {
      return indexer.arrive(new Stored(article));
    }
    Arrival arrival = indexer.arrive(ArticleReader.again(article));
    if (arrival instanceof Arrival.Made made) {
      Article now = made.prepared().article();
      boolean same = now.body().equals(article.body()) && now.title().equals(article.title());
      changed.addAndGet(same ? 0 : 1);
      return made;
    }
    unreadable.incrementAndGet();
    return indexer.arrive(new Stored(article));
  }

  private static Article article(SearchLease old, int document) {
    try {
      return old.article(document).article();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Articles are written with the number of the story they have. */
  private void tag(SearchLease old, StoryWriter writer) throws IOException {
    StoryTable stories = old.stories();
    writer.numberFrom(stories.numbers());
    Documents documents = new Documents(stories);
    long done = 0;
    for (int[] some = documents.next(batch); some.length > 0; some = documents.next(batch)) {
      int[] these = some;
      pool.submit(
              () ->
                  IntStream.of(these)
                      .parallel()
                      .forEach(d -> write(writer, article(old, d), stories.storyOf(d))))
          .join();
      done += these.length;
      listener.advanced(done, done);
    }
    for (int number = 0; number < stories.numbers(); number++) {
      if (stories.document(number) >= 0) {
        writer.put(old.story(number));
      }
    }
  }

  private void write(StoryWriter writer, Article article, int story) {
    try {
      preparation.prepare(article).addTo(writer, story);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article that is to stay as it is stored. */
  private record Stored(Article article) implements RawRecord {
    @Override
    public SourceRef where() {
      return article.source();
    }

    @Override
    public String format() {
      return article.format();
    }

    @Override
    public ReadResult parse() {
      return new ReadResult.Accepted(article);
    }
  }

  /** Goes through the documents that are articles, in the order of the index. */
  private static final class Documents {
    private final StoryTable stories;
    private int next;

    Documents(StoryTable stories) {
      this.stories = stories;
    }

    int[] next(int most) {
      int[] found =
          IntStream.range(next, stories.documents())
              .filter(document -> stories.storyOf(document) >= 0)
              .limit(most)
              .toArray();
      next = found.length == 0 ? stories.documents() : found[found.length - 1] + 1;
      return found;
    }
  }
}
