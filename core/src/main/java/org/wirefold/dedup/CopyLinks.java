package org.wirefold.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.dedup.CopyVerifier.Match;
import org.wirefold.dedup.Nominations.Nominee;
import org.wirefold.dedup.Nominations.Nominees;

/**
 * Who was verified to be a copy of whom, as far as one batch asks. Articles are nominated by their
 * keys and compared in parallel; each pair is compared once. Owned by the folding thread.
 */
final class CopyLinks {
  /**
   * A copy of an article.
   *
   * @param story the number of the story that the source has it in; -1 where this batch settles it
   * @param match how sure that is
   */
  record Link(ArticleId id, long story, Match match) {}

  /** Two ids, the smaller first. */
  private record Pair(ArticleId first, ArticleId second) {
    static Pair of(ArticleId a, ArticleId b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /**
   * What became of asking for an article's copies.
   *
   * @param links those who were nominated, copies or not
   * @param later those of them who are later than it
   */
  private record Found(List<Link> links, List<Nominee> later) {}

  /** Where an article's nominees are to be had. */
  private record Asked(Nominations nominations, int place, List<Nominee> later) {}

  private final CopyVerifier verifier;
  private final SketchStore sketches;
  private final CandidateSource source;
  private final Set<ArticleId> removed;
  private final Duration window;
  private final ForkJoinPool pool;
  private final Map<ArticleId, List<Link>> links = new HashMap<>();
  private final Map<ArticleId, Asked> asked = new HashMap<>();
  private final Map<Pair, Match> matches = new HashMap<>();

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
    Nominations nominations = nominations(articles);
    List<Found> found =
        pool.submit(
                () ->
                    IntStream.range(0, articles.size())
                        .parallel()
                        .mapToObj(place -> verify(articles, place, nominations))
                        .toList())
            .join();
    for (int place = 0; place < articles.size(); place++) {
      ArticleId id = articles.get(place).id;
      asked.put(id, new Asked(nominations, place, found.get(place).later()));
      for (Link link : found.get(place).links()) {
        matches.put(Pair.of(id, link.id()), link.match());
        if (link.match().isCopy()) {
          add(id, link);
        }
      }
    }
  }

  /**
   * Forgets what was found, and looks for copies of these articles as if none of them had been here
   * before: each for those that were there when its turn came, and for later ones of stories that
   * are not settled anew, as large ones are not.
   *
   * @param articles in the order of {@link Turn}
   */
  void findInTurn(List<Sketch> articles) throws IOException {
    links.clear();
    find(articles);
  }

  /** Those of articles that the source may have, too. */
  private Nominations nominations(List<Sketch> articles) throws IOException {
    Set<ArticleId> leftOut = new HashSet<>(removed);
    articles.forEach(article -> leftOut.add(article.id));
    return Nominations.of(articles, source, window, leftOut);
  }

  private void add(ArticleId id, Link link) {
    links.computeIfAbsent(id, i -> new ArrayList<>()).add(link);
    links.computeIfAbsent(link.id(), i -> new ArrayList<>()).add(new Link(id, -1, link.match()));
  }

  private Found verify(List<Sketch> articles, int place, Nominations nominations) {
    Sketch sketch = articles.get(place);
    List<Link> found = new ArrayList<>();
    try {
      Nominees nominees = nominations.of(place);
      for (Nominee nominee : nominees.all()) {
        ArticleId id = nominee.turn().id();
        Match known = matches.get(Pair.of(sketch.id, id));
        Match match = known == null ? verifier.match(sketch, sketches.get(id, source)) : known;
        long story = nominee.isInBatch() || !match.isCopy() ? -1 : source.storyOf(nominee.handle());
        found.add(new Link(id, story, match));
      }
      return new Found(found, nominees.later());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Held articles that lose a nominee which is in their story, as one of these takes its place.
   *
   * @param late articles that were looked for, in the order of {@link Turn}
   * @param storyOf the story of a held article by its number and id, where it is of interest
   */
  List<Story> robbedBy(List<Sketch> late, BiFunction<Long, ArticleId, Optional<Story>> storyOf)
      throws IOException {
    Map<ArticleId, Story> stories = new HashMap<>();
    List<Sketch> robbers = new ArrayList<>();
    for (Sketch article : late) {
      Asked known = asked.get(article.id);
      if (known != null && !known.later().isEmpty()) {
        robbers.add(article);
        for (Nominee later : known.later()) {
          ArticleId id = later.turn().id();
          if (!later.isInBatch()) {
            storyOf.apply(source.storyOf(later.handle()), id).ifPresent(s -> stories.put(id, s));
          }
        }
      }
    }
    if (stories.isEmpty()) {
      return List.of();
    }
    List<Sketch> held =
        stories.keySet().stream()
            .map(id -> sketches.get(id, source))
            .sorted(Comparator.comparing(Sketch::turn))
            .toList();
    Map<ArticleId, Set<ArticleId>> before = earlierNominees(held, List.of());
    Map<ArticleId, Set<ArticleId>> after =
        earlierNominees(
            held, robbers.subList(0, Math.min(robbers.size(), KeyHolders.MOST_ARTICLES / 2)));
    Set<Story> robbed = new LinkedHashSet<>();
    for (Sketch article : held) {
      Set<ArticleId> lost = new HashSet<>(before.getOrDefault(article.id, Set.of()));
      lost.removeAll(after.getOrDefault(article.id, Set.of()));
      Optional.ofNullable(stories.get(article.id))
          .filter(story -> story.members().stream().anyMatch(m -> lost.contains(m.id())))
          .ifPresent(robbed::add);
    }
    return List.copyOf(robbed);
  }

  /** The earlier nominees of these if the others came with them; as many at once as can be. */
  private Map<ArticleId, Set<ArticleId>> earlierNominees(List<Sketch> articles, List<Sketch> others)
      throws IOException {
    Map<ArticleId, Set<ArticleId>> nominees = new HashMap<>();
    int most = KeyHolders.MOST_ARTICLES - others.size();
    for (int from = 0; from < articles.size(); from += most) {
      Set<Sketch> part = Set.copyOf(articles.subList(from, Math.min(articles.size(), from + most)));
      List<Sketch> batch =
          Stream.concat(part.stream(), others.stream())
              .sorted(Comparator.comparing(Sketch::turn))
              .toList();
      Nominations nominations = nominations(batch);
      for (int place = 0; place < batch.size(); place++) {
        if (part.contains(batch.get(place))) {
          nominees.put(
              batch.get(place).id,
              nominations.of(place).earlier().stream()
                  .map(nominee -> nominee.turn().id())
                  .collect(Collectors.toSet()));
        }
      }
    }
    return nominees;
  }

  /** The copies that were found of this article, or that found it to be one of theirs. */
  List<Link> of(ArticleId article) {
    return links.getOrDefault(article, List.of());
  }

  /** Earlier articles that share keys with this one, copies or not, most telling keys first. */
  List<ArticleId> sharing(Sketch article) {
    try {
      Asked known = asked.get(article.id);
      Asked of = known == null ? new Asked(nominations(List.of(article)), 0, List.of()) : known;
      return of.nominations().earlier(of.place()).stream()
          .map(nominee -> nominee.turn().id())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the two are copies, however they came to be asked about. */
  boolean areCopies(ArticleId a, ArticleId b) {
    return a.equals(b)
        || matches
            .computeIfAbsent(
                Pair.of(a, b),
                pair -> verifier.match(sketches.get(a, source), sketches.get(b, source)))
            .isCopy();
  }

  /** {@link Match#mutual}, where the two were compared. */
  double mutual(ArticleId a, ArticleId b) {
    return matches.getOrDefault(Pair.of(a, b), Match.NONE).mutual();
  }
}
