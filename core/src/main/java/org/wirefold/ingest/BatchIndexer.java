package org.wirefold.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.dedup.FoldOutcome;
import org.wirefold.dedup.FoldSettings;
import org.wirefold.dedup.StoryFolder;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.StoryWriter;
import org.wirefold.read.RawRecord;
import org.wirefold.read.ReadResult;

/**
 * Brings batches of articles into the index: leaves unchanged and deleted ones out, folds the
 * others against what is held, and writes them with their stories. {@link #arrive} is thread-safe,
 * and must have ended before the second call of {@link #refresh} after it began; the rest belongs
 * to one thread.
 */
final class BatchIndexer {
  /**
   * Below this share of common text, a new version of an article is named in the summary: perhaps
   * two sources share an id.
   */
  private static final double UNLIKE = 0.1;

  private static final int MOST_NAMED = 20;

  private final StoryWriter writer;
  private final Preparation preparation;
  private final ForkJoinPool pool;
  private final StoryFolder folder;
  private volatile HeldArticles held;
  private final IngestRequest.Deleted onDeleted;
  private long indexed;
  private long unchanged;
  private long replaced;
  private long deleted;
  private final List<String> replacedUnlike = new ArrayList<>();

  BatchIndexer(
      StoryWriter writer,
      Preparation preparation,
      FoldSettings settings,
      ForkJoinPool pool,
      IngestRequest.Deleted onDeleted)
      throws IOException {
    this.writer = writer;
    this.preparation = preparation;
    this.pool = pool;
    this.onDeleted = onDeleted;
    this.folder = new StoryFolder(settings, preparation.sketcher(), pool, writer::nextStoryNumber);
    this.held = writer.held();
  }

  /** Looks at the index anew, with what the batch before wrote. */
  void refresh() throws IOException {
    held = writer.held();
  }

  long indexed() {
    return indexed;
  }

  /** Parses a record, and makes of it what can be made before its turn comes. */
  Arrival arrive(RawRecord record) {
    return switch (record.parse()) {
      case ReadResult.Rejected rejected -> new Arrival.Refused(rejected);
      case ReadResult.Accepted accepted -> {
        Article article = accepted.article();
        yield new Arrival.Parsed(
            article,
            isHeld(article) ? Optional.empty() : Optional.of(preparation.prepare(article)));
      }
    };
  }

  private boolean isHeld(Article article) {
    try {
      return held.version(article.id())
          .filter(version -> version.rawHash().equals(article.rawHash()))
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void index(List<Arrival.Parsed> batch) throws IOException {
    Map<ArticleId, Arrival.Parsed> latest = new LinkedHashMap<>();
    List<Arrival.Parsed> superseded = new ArrayList<>();
    for (Arrival.Parsed arrival : batch) {
      Arrival.Parsed earlier = latest.put(arrival.article().id(), arrival);
      if (earlier != null) {
        superseded.add(earlier);
      }
    }
    Map<ArticleId, Prepared> arrivals = new LinkedHashMap<>();
    Map<ArticleId, Long> removed = new LinkedHashMap<>();
    for (Arrival.Parsed arrival : latest.values()) {
      admit(arrival, arrivals, removed);
    }
    indexed += arrivals.size();
    for (Arrival.Parsed earlier : superseded) {
      Prepared later = arrivals.get(earlier.article().id());
      if (later == null || later.article().rawHash().equals(earlier.article().rawHash())) {
        unchanged++;
      } else {
        indexed++; // replaced before anybody saw it
        replaced++;
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
    }
  }

  private void admit(
      Arrival.Parsed arrival, Map<ArticleId, Prepared> arrivals, Map<ArticleId, Long> removed)
      throws IOException {
    Article article = arrival.article();
    if (held.isDeleted(article.id())) {
      if (onDeleted == IngestRequest.Deleted.STAY_OUT) {
        deleted++;
        return;
      }
      writer.undelete(article.id());
    }
    Optional<HeldArticles.Version> version = held.version(article.id());
    if (version.isPresent() && version.get().rawHash().equals(article.rawHash())) {
      unchanged++;
      return;
    }
    Prepared prepared = arrival.prepared().orElseGet(() -> preparation.prepare(article));
    if (version.isPresent()) {
      replaced++;
      removed.put(article.id(), version.get().story());
      compareWithOld(prepared);
    }
    arrivals.put(article.id(), prepared);
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
      writer.add(
          prepared.article(),
          prepared.title(),
          prepared.body(),
          prepared.tags(),
          prepared.sketch().keys(),
          story);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IngestReport report(long read, long rejected, HeldArticles.Size size, double seconds) {
    return new IngestReport(
        read,
        indexed,
        unchanged,
        rejected,
        size.stories(),
        size.articles(),
        seconds,
        replaced,
        List.copyOf(replacedUnlike),
        deleted);
  }
}
