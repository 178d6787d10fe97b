package org.wirefold.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wirefold.article.ArticleId;
import org.wirefold.dedup.Nominations.Nominee;

/**
 * Who was verified to be a copy of whom, as far as one batch asks. Articles are nominated by their
 * keys and compared in parallel; each pair is compared once. Owned by the folding thread.
 */
final class CopyLinks {
  /**
   * A copy of an article.
   *
   * @param story the number of the story that the source has it in; -1 where this batch settles it
   * @param probability 0 to 1, that it is one
   */
  record Link(ArticleId id, long story, double probability) {}

  /** Two ids, the smaller first. */
  private record Pair(ArticleId first, ArticleId second) {
    static Pair of(ArticleId a, ArticleId b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** Where an article's nominees are to be had. */
  private record Asked(Nominations nominations, int place) {}

  private final CopyVerifier verifier;
  private final SketchStore sketches;
  private final CandidateSource source;
  private final Set<ArticleId> removed;
  private final Duration window;
  private final ForkJoinPool pool;
  private final Map<ArticleId, List<Link>> links = new HashMap<>();
  private final Map<ArticleId, Asked> asked = new HashMap<>();
  private final Map<Pair, Double> probabilities = new HashMap<>();

  /**
   * @param removed articles that the source still has, and that are to be taken out
   */
  CopyLinks(
      CopyVerifier verifier,
      SketchStore sketches,
      CandidateSource source,
      Set<ArticleId> removed,
      Duration window,
      ForkJoinPool pool) {
    this.verifier = verifier;
    this.sketches = sketches;
    this.source = source;
    this.removed = removed;
    this.window = window;
    this.pool = pool;
  }

  /** Looks for copies of these articles, in the order of {@link Turn}, wherever they are. */
  void find(List<Sketch> articles) throws IOException {
    find(articles, Nominations.of(articles, source, window));
  }

  /**
   * Forgets what was found, and looks for those copies of these articles only that were there when
   * their turn came. Later ones that are not settled anew, as large stories are not, stay found.
   *
   * @param articles in the order of {@link Turn}; where the source has them, too, those do not
   *     count
   */
  void findInTurn(List<Sketch> articles, Predicate<ArticleId> leftOut) throws IOException {
    Map<ArticleId, List<Link>> before = Map.copyOf(links);
    links.clear();
    find(articles, Nominations.inTurn(articles, source, window, leftOut));
    for (Sketch article : articles) {
      for (Link link : before.getOrDefault(article.id, List.of())) {
        if (!leftOut.test(link.id())
            && sketches.get(link.id(), source).turn().compareTo(article.turn()) > 0) {
          add(article.id, link);
        }
      }
    }
  }

  private void find(List<Sketch> articles, Nominations nominations) {
    List<List<Link>> found =
        pool.submit(
                () ->
                    IntStream.range(0, articles.size())
                        .parallel()
                        .mapToObj(place -> verify(articles, place, nominations))
                        .toList())
            .join();
    for (int place = 0; place < articles.size(); place++) {
      ArticleId id = articles.get(place).id;
      asked.put(id, new Asked(nominations, place));
      for (Link link : found.get(place)) {
        probabilities.put(Pair.of(id, link.id()), link.probability());
        if (link.probability() > 0) {
          add(id, link);
        }
      }
    }
  }

  private void add(ArticleId id, Link link) {
    links.computeIfAbsent(id, i -> new ArrayList<>()).add(link);
    links
        .computeIfAbsent(link.id(), i -> new ArrayList<>())
        .add(new Link(id, -1, link.probability()));
  }

  private List<Link> verify(List<Sketch> articles, int place, Nominations nominations) {
    Sketch sketch = articles.get(place);
    List<Link> found = new ArrayList<>();
    try {
      for (Nominee nominee : nominations.of(place)) {
        ArticleId id = nominee.turn().id();
        if (!nominee.isInBatch() && removed.contains(id)) {
          continue;
        }
        Double known = probabilities.get(Pair.of(sketch.id, id));
        double probability =
            known == null ? verifier.copyProbability(sketch, sketches.get(id, source)) : known;
        long story =
            nominee.isInBatch() || probability == 0 ? -1 : source.storyOf(nominee.handle());
        found.add(new Link(id, story, probability));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The copies that were found of this article, or that found it to be one of theirs. */
  List<Link> of(ArticleId article) {
    return links.getOrDefault(article, List.of());
  }

  /** Earlier articles that share keys with this one, copies or not, most telling keys first. */
  List<ArticleId> sharing(Sketch article) {
    try {
      Asked known = asked.get(article.id);
      Asked of =
          known == null ? new Asked(Nominations.of(List.of(article), source, window), 0) : known;
      return of.nominations().earlier(of.place()).stream()
          .map(nominee -> nominee.turn().id())
          .filter(id -> !id.equals(article.id) && !removed.contains(id))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the two are copies, however they came to be asked about. */
  boolean areCopies(ArticleId a, ArticleId b) {
    return a.equals(b) || probability(a, b) > 0;
  }

  private double probability(ArticleId a, ArticleId b) {
    return probabilities.computeIfAbsent(
        Pair.of(a, b),
        pair -> verifier.copyProbability(sketches.get(a, source), sketches.get(b, source)));
  }
}
