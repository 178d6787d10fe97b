package org.wirefold.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.store.AlreadyClosedException;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.dedup.Decided;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.StoryFolder;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.KillNotice;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;
import org.wirefold.read.RejectedLine;
import org.wirefold.read.UnreadDate;

/**
 * Brings batches of articles into the index: leaves unchanged and deleted ones out, folds the
 * others against what is held, and writes them with their stories. {@link #arrive} is thread-safe,
 * and must have ended before the second call of {@link #refresh} after it began; the rest belongs
 * to one thread.
 */
final class BatchIndexer implements AutoCloseable {
  /**
   * Below this share of common text, a new version of an article is named in the summary: perhaps
   * two sources share an id.
   */
  private static final double UNLIKE = 0.1;

  private static final int MOST_NAMED = 20;

  private static final int MOST_TITLED = 100;

  private static final String KILLED = "articles killed by a notice that names their headline";
  private static final String KILLS_NOTHING =
      "kill notices that name no article held (delete what they mean by its id)";
  private static final String KILLS_SEVERAL =
      "kill notices that may mean several articles (delete the right one by its id)";
  private static final String UNREAD_DATE =
      "articles with a date that cannot be read (write it like 2026-03-01T09:30:00Z)";

  private final StoryWriter writer;
  private final Preparation preparation;
  private final FurnitureStage furniture;

  /** Of its own, so that no batch waits until the next one has arrived. */
  private final ForkJoinPool pool = new ForkJoinPool();

  private final StoryFolder folder;
  private volatile HeldArticles held;
  private final IngestRequest.Deleted onDeleted;
  private final IngestListener listener;
  private long indexed;
  private long unchanged;
  private long replaced;
  private long deleted;
  private final List<String> replacedUnlike = new ArrayList<>();
  private final Notes notes = new Notes();
  private List<FurnitureLearning.Page> lastBatch = List.of();

  /**
   * @param scratch a folder for what memory has no room for
   */
  BatchIndexer(
      StoryWriter writer,
      Preparation preparation,
      FurnitureStage furniture,
      FoldSettings settings,
      IngestRequest.Deleted onDeleted,
      IngestListener listener,
      Path scratch)
      throws IOException {
    this.writer = writer;
    this.preparation = preparation;
    this.furniture = furniture;
    this.onDeleted = onDeleted;
    this.listener = listener;
    this.held = writer.held();
    this.folder =
        new StoryFolder(
            settings,
            preparation.sketcher(),
            Decided.by(held.decisions()),
            pool,
            writer::nextStoryNumber,
            Optional.of(scratch));
  }

  @Override
  public void close() throws IOException {
    pool.shutdown();
    folder.close();
  }

  /** Looks at the index anew, with what the batch before wrote. */
  void refresh() throws IOException {
    held = writer.held();
  }

  long indexed() {
    return indexed;
  }

  /** Parses a record that is not held, and makes of it what can be made before its turn comes. */
  Arrival arrive(RawRecord record) {
    try {
      Optional<String> hash = record.rawHash();
      Optional<ArticleId> known =
          hash.isEmpty() ? Optional.empty() : held.read(record.where(), hash.get());
      return known.isPresent()
          ? new Arrival.Known(known.get(), hash.orElseThrow(), record)
          : parse(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AlreadyClosedException | UncheckedIOException e) {
      throw e; // the index, not the record
    } catch (RuntimeException | StackOverflowError e) {
      // One record must not stop the rest, whatever in it trips us or a library.
      ReadResult.Rejected rejected =
          new ReadResult.Rejected(
              record.where(), "reading it failed with " + e, "please report this with the record");
      return new Arrival.Refused(rejected, RejectedLine.of(rejected, record));
    }
  }

  private Arrival parse(RawRecord record) throws IOException {
    return switch (record.parse()) {
      case ReadResult.Rejected rejected ->
          new Arrival.Refused(rejected, RejectedLine.of(rejected, record));
      case ReadResult.Skipped skipped -> new Arrival.Skipped(skipped, record.format());
      case ReadResult.Accepted accepted -> {
        int learnt = furniture.learnt();
        Article article = furniture.clean(accepted.article());
        yield isHeld(article.id(), article.rawHash())
            ? new Arrival.Known(article.id(), article.rawHash(), record)
            : new Arrival.Made(
                accepted.article(), article, preparation.prepare(article), learnt, record.format());
      }
    };
  }

  private boolean isHeld(ArticleId id, String rawHash) throws IOException {
    return held.version(id).filter(version -> version.rawHash().equals(rawHash)).isPresent();
  }

  /** Learns from the batch before; after {@link #refresh}. */
  void learn() throws IOException {
    furniture.learn(lastBatch, held);
    lastBatch = List.of();
  }

  void index(List<Arrival.Admissible> batch) throws IOException {
    learn();
    Map<ArticleId, Arrival.Admissible> latest = new LinkedHashMap<>();
    List<Arrival.Admissible> superseded = new ArrayList<>();
    for (Arrival.Admissible arrival : batch) {
      Arrival.Admissible earlier = latest.put(arrival.id(), arrival);
      if (earlier != null) {
        superseded.add(earlier);
      }
    }
    Map<ArticleId, Prepared> arrivals = new LinkedHashMap<>();
    Map<ArticleId, Long> removed = new LinkedHashMap<>();
    List<Arrival.Admissible> current =
        pool.submit(() -> latest.values().parallelStream().map(this::upToDate).toList()).join();
    for (Arrival.Admissible arrival : current) {
      admit(arrival, arrivals, removed);
    }
    indexed += arrivals.size();
    for (Prepared notice : List.copyOf(arrivals.values())) {
      if (KillNotice.isOne(notice.article()) && !removed.containsKey(notice.article().id())) {
        kill(notice, arrivals, removed);
      }
    }
    for (Arrival.Admissible earlier : superseded) {
      Prepared later = arrivals.get(earlier.id());
      if (later == null || later.article().rawHash().equals(earlier.rawHash())) {
        unchanged(earlier);
      } else {
        indexed++; // replaced before anybody saw it
        replaced++;
        listener.settled(earlier.where(), earlier.id(), IngestListener.Outcome.INDEXED);
      }
    }
    if (!arrivals.isEmpty()) {
      FoldOutcome outcome =
          folder.fold(
              arrivals.values().stream().map(Prepared::sketch).toList(),
              removed,
              new IndexCandidates(held));
      for (ArticleId id : removed.keySet()) {
        writer.remove(id);
      }
      write(arrivals, outcome);
      lastBatch = arrivals.values().parallelStream().map(Prepared::page).toList();
    }
  }

  private void admit(
      Arrival.Admissible arrival, Map<ArticleId, Prepared> arrivals, Map<ArticleId, Long> removed)
      throws IOException {
    ArticleId id = arrival.id();
    if (held.isDeleted(id)) {
      if (onDeleted == IngestRequest.Deleted.STAY_OUT) {
        deleted++;
        listener.settled(arrival.where(), id, IngestListener.Outcome.DELETED);
        return;
      }
      writer.undelete(id);
    }
    Optional<HeldArticles.Version> version = held.version(id);
    if (version.isPresent() && version.get().rawHash().equals(arrival.rawHash())) {
      unchanged(arrival);
      return;
    }
    Optional<Prepared> prepared = prepared(arrival);
    if (prepared.isEmpty()) {
      unchanged(arrival);
      return;
    }
    if (version.isPresent()) {
      if (isKilled(id, prepared.get().article())) {
        unchanged(arrival);
        return;
      }
      replaced++;
      removed.put(id, version.get().story());
      compareWithOld(prepared.get());
    }
    Article article = prepared.get().article();
    UnreadDate.of(article).ifPresent(text -> notes.add(UNREAD_DATE, article, text));
    arrivals.put(id, prepared.get());
    listener.settled(arrival.where(), id, IngestListener.Outcome.INDEXED);
  }

  private void unchanged(Arrival.Admissible arrival) {
    unchanged++;
    listener.settled(arrival.where(), arrival.id(), IngestListener.Outcome.UNCHANGED);
  }

  /** Kills the one article that a notice names by its headline, here or in the index. */
  private void kill(
      Prepared notice, Map<ArticleId, Prepared> arrivals, Map<ArticleId, Long> removed)
      throws IOException {
    Map<ArticleId, Article> named = new LinkedHashMap<>();
    List<String> headlines = KillNotice.headlines(notice.article());
    for (String headline : headlines) {
      for (Article article : held.titled(AnalyzedText.of(headline).stems(), MOST_TITLED)) {
        named.put(article.id(), article);
      }
    }
    arrivals.forEach((id, prepared) -> named.put(id, prepared.article()));
    named.values().removeIf(article -> !KillNotice.mayMean(notice.article(), headlines, article));
    if (named.size() != 1) {
      notes.add(
          named.isEmpty() ? KILLS_NOTHING : KILLS_SEVERAL,
          notice.article(),
          notice.article().title());
      return;
    }
    Article meant = named.values().iterator().next();
    Optional<HeldArticles.Version> version = held.version(meant.id());
    version.ifPresent(v -> removed.put(meant.id(), v.story()));
    arrivals.put(meant.id(), preparation.prepare(KillNotice.killed(meant, notice.article())));
    notes.add(KILLED, meant, "by the notice " + notice.article().source());
  }

  /** Whether what is held was killed, so that only a later version may take its place. */
  private boolean isKilled(ArticleId id, Article arrival) throws IOException {
    Handling now = arrival.handling();
    return now.status() == Handling.Status.USABLE
        && held.article(id)
            .map(Article::handling)
            .filter(h -> h.status() == Handling.Status.CANCELED && now.version() <= h.version())
            .isPresent();
  }

  /**
   * What is made of an arrival; late, where the batch before has just replaced what was held. Empty
   * where our rules have changed since and would no longer make that article of it.
   */
  private Optional<Prepared> prepared(Arrival.Admissible arrival) {
    return switch (arrival) {
      case Arrival.Made made -> Optional.of(made.prepared());
      case Arrival.Known known ->
          known.record().parse() instanceof ReadResult.Accepted accepted
                  && accepted.article().id().equals(known.id())
              ? Optional.of(preparation.prepare(furniture.clean(accepted.article())))
              : Optional.empty();
    };
  }

  /** Something may have been learnt since. */
  private Arrival.Admissible upToDate(Arrival.Admissible arrival) {
    if (!(arrival instanceof Arrival.Made made) || made.learnt() == furniture.learnt()) {
      return arrival;
    }
    Article clean = furniture.clean(made.read());
    return clean.equals(made.clean())
        ? made
        : new Arrival.Made(
            made.read(), clean, preparation.prepare(clean), furniture.learnt(), made.format());
  }

  private void compareWithOld(Prepared prepared) throws IOException {
    if (prepared.article().handling().status() != Handling.Status.USABLE) {
      return; // a kill says next to nothing, and means the article of its id
    }
    ArticleId id = prepared.article().id();
    Optional<Article> old = held.article(id);
    if (old.isPresent()
        && replacedUnlike.size() < MOST_NAMED
        && StoryFolder.similarity(prepared.sketch(), preparation.sketcher().sketch(old.get()))
            < UNLIKE) {
      replacedUnlike.add(id.value());
    }
  }

  private void write(Map<ArticleId, Prepared> arrivals, FoldOutcome outcome) throws IOException {
    pool.submit(
            () ->
                arrivals.values().parallelStream()
                    .forEach(p -> put(p, storyOf(outcome, p.article().id()))))
        .join();
    OutcomeWriter.write(writer, outcome);
  }

  private static long storyOf(FoldOutcome outcome, ArticleId id) {
    Long story = outcome.storyOf().get(id);
    if (story == null) {
      throw new IllegalStateException("article " + id + " was folded into no story");
    }
    return story;
  }

  private void put(Prepared prepared, long story) {
    try {
      prepared.addTo(writer, story);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IngestReport report(
      RunTally tally, boolean stopped, boolean keepsLog, HeldArticles.Size size, double seconds) {
    return new IngestReport(
        tally.read(),
        indexed,
        unchanged,
        tally.rejected(),
        size.stories(),
        size.articles(),
        seconds,
        stopped,
        keepsLog,
        tally.formats(),
        tally.rejections(),
        tally.skipped(),
        notes.list(),
        replaced,
        List.copyOf(replacedUnlike),
        deleted,
        furniture.learnedNow());
  }
}
