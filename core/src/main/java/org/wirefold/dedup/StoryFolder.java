package org.wirefold.dedup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;
import org.wirefold.article.ArticleId;

/**
 * Folds articles into stories, a batch at a time: finds candidates, verifies them on the full text
 * in parallel, and settles who belongs together in one thread, in (date, id) order.
 *
 * <p>The stories do not depend on the order in which articles arrive: one that is earlier than what
 * it belongs to makes the stories concerned settle anew, as if it had been there in its time. An
 * article joins a story only where it is verified against the story's root, or against a share of
 * its members, so that no bridging page chains stories together ({@link Settlement}).
 *
 * <p>What it knows between batches is a cache; all state lies in the {@link CandidateSource}. Owned
 * by one thread.
 */
public final class StoryFolder implements AutoCloseable {
  /** So much of a disk is used for sketches: some 250,000 of them. */
  private static final long MOST_SCRATCH = 2L << 30;

  private final FoldSettings settings;
  private final Decided decided;
  private final CopyVerifier verifier;
  private final SketchStore sketches;
  private final ForkJoinPool pool;
  private final LongSupplier nextNumber;

  /**
   * @param decided what a person decided, which outranks all else
   * @param pool verifies pairs
   * @param nextNumber numbers for new stories, each given once
   * @param scratch a folder for what memory has no room for, where many batches are to come
   */
  public StoryFolder(
      FoldSettings settings,
      Sketcher sketcher,
      Decided decided,
      ForkJoinPool pool,
      LongSupplier nextNumber,
      Optional<Path> scratch) {
    this.settings = settings;
    this.decided = decided;
    this.verifier = new CopyVerifier(settings);
    this.sketches =
        new SketchStore(sketcher, scratch.map(folder -> new SketchFile(folder, MOST_SCRATCH)));
    this.pool = pool;
    this.nextNumber = nextNumber;
  }

  /**
   * Folds new articles, and takes out old ones.
   *
   * @param arrivals articles the source does not have, or has in a version that {@code removed}
   *     takes out; each id once, at most {@link KeyHolders#MOST_ARTICLES}
   * @param removed articles to take out, with the number of their story; what is left of their
   *     stories settles anew
   */
  public FoldOutcome fold(
      Collection<Sketch> arrivals, Map<ArticleId, Long> removed, CandidateSource source)
      throws IOException {
    return fold(arrivals, removed, Set.of(), source);
  }

  /** Settles the members of these stories anew, after something was decided about them. */
  public FoldOutcome settleAnew(Set<Long> stories, CandidateSource source) throws IOException {
    return fold(List.of(), Map.of(), stories, source);
  }

  private FoldOutcome fold(
      Collection<Sketch> arrivals,
      Map<ArticleId, Long> removed,
      Set<Long> anew,
      CandidateSource source)
      throws IOException {
    removed.keySet().forEach(sketches::forget);
    sketches.begin(arrivals);
    CopyLinks links =
        new CopyLinks(verifier, sketches, source, removed.keySet(), settings.window(), pool);
    Unsettled unsettled = new Unsettled(arrivals, removed, anew, decided, links, sketches, source);
    Settlement settlement =
        new Settlement(settings, decided, links, sketches, source, unsettled, removed.keySet());
    return new StoryClosing(verifier, decided, links, sketches, source, pool)
        .close(settlement, unsettled, arrivals, nextNumber);
  }

  /** How many pairs of texts were compared so far, to find copies or to measure them. */
  long comparisons() {
    return verifier.comparisons();
  }

  /** The share, 0 to 1, of two texts that both have, by weight. */
  public static double similarity(Sketch left, Sketch right) {
    return new Verdict(Overlap.between(left, right), 0, false, Optional.empty()).similarity();
  }

  @Override
  public void close() throws IOException {
    sketches.close();
  }
}
