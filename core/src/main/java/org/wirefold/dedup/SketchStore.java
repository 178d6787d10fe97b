package org.wirefold.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wirefold.article.Article;
import org.wirefold.article.ArticleId;

/**
 * The sketches at hand: those of the batch, and the most recently used of the index, up to a number
 * of words. Those used before lie in a {@link SketchFile}, if there is to be one. The rest is made
 * again from the stored text. Thread-safe.
 */
final class SketchStore implements AutoCloseable {
  /** Some 22 bytes a word: 65 MB at most. */
  private static final long MOST_WORDS = 3_000_000;

  private final Sketcher sketcher;
  private final Map<ArticleId, Sketch> batch = new HashMap<>();
  private final LinkedHashMap<ArticleId, Sketch> recent = new LinkedHashMap<>(1024, 0.75f, true);
  private final Optional<SketchFile> older;
  private long recentWords;

  SketchStore(Sketcher sketcher, Optional<SketchFile> older) {
    this.sketcher = sketcher;
    this.older = older;
  }

  /** Begins a batch; what was in the one before becomes recent. */
  synchronized void begin(Iterable<Sketch> sketches) {
    batch.values().forEach(this::remember);
    batch.clear();
    sketches.forEach(
        s -> {
          forget(s.id);
          batch.put(s.id, s);
        });
  }

  synchronized void forget(ArticleId id) {
    Sketch old = recent.remove(id);
    recentWords -= old == null ? 0 : old.words();
    batch.remove(id);
    older.ifPresent(file -> file.forget(id));
  }

  Sketch get(ArticleId id, CandidateSource source) {
    synchronized (this) {
      Sketch inBatch = batch.get(id);
      Sketch known = inBatch == null ? recent.get(id) : inBatch;
      if (known != null) {
        return known;
      }
    }
    // What lies there stays there: it is rarely asked for twice, and moving it costs more.
    return older.flatMap(file -> file.get(id)).orElseGet(() -> remember(made(id, source)));
  }

  private Sketch made(ArticleId id, CandidateSource source) {
    try {
      Article article =
          source
              .article(id)
              .orElseThrow(
                  () -> new IllegalStateException("article " + id + " is in a story but not held"));
      return sketcher.sketch(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Sketch remember(Sketch sketch) {
    Sketch old = recent.put(sketch.id, sketch);
    recentWords += sketch.words() - (old == null ? 0 : old.words());
    Iterator<Sketch> eldest = recent.values().iterator();
    while (recentWords > MOST_WORDS && eldest.hasNext()) {
      Sketch oldest = eldest.next();
      recentWords -= oldest.words();
      eldest.remove();
      older.ifPresent(file -> file.put(oldest));
    }
    return sketch;
  }

  @Override
  public void close() throws IOException {
    if (older.isPresent()) {
      older.get().close();
    }
  }
}
