package org.wirefold.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;
import org.wirefold.dedup.Nominations.Nominee;

/**
 * Folds articles into stories, a batch at a time: finds candidates, verifies them on the full text
 * in parallel, and settles who belongs together in one thread, in (date, id) order.
 *
 * <p>An article joins a story only where it is verified against the story's root or canonical, or
 * against a share of its members, so that no bridging page chains stories together. Two stories
 * become one when a later arrival shows that they are: when it belongs to both, and their roots are
 * copies of each other or both contained in it. An article that belongs to three stories or more
 * which have nothing to do with each other is a digest, and stays alone.
 *
 * <p>What it knows between batches is a cache; all state lies in the {@link CandidateSource}. Owned
 * by one thread.
 */
public final class StoryFolder {
  private static final int DIGEST_STORIES = 3;

  /** Of large stories this many members are asked where neither root nor canonical is a copy. */
  private static final int MEMBERS_ASKED = 8;

  private final FoldSettings settings;
  private final CopyVerifier verifier;
  private final SketchStore sketches;
  private final ForkJoinPool pool;
  private final LongSupplier nextNumber;

  /**
   * @param pool verifies pairs
   * @param nextNumber numbers for new stories, each given once
   */
  public StoryFolder(
      FoldSettings settings, Sketcher sketcher, ForkJoinPool pool, LongSupplier nextNumber) {
    this.settings = settings;
    this.verifier = new CopyVerifier(settings);
    this.sketches = new SketchStore(sketcher);
    this.pool = pool;
    this.nextNumber = nextNumber;
  }

  /**
   * Folds new articles, and takes out old ones.
   *
   * @param arrivals articles the source does not have, or has in a version that {@code removed}
   *     takes out; each id once
   * @param removed articles to take out, with the number of their story; what is left of their
   *     stories settles anew
   */
  public FoldOutcome fold(
      Collection<Sketch> arrivals, Map<ArticleId, Long> removed, CandidateSource source)
      throws IOException {
    removed.keySet().forEach(sketches::forget);
    Batch batch = new Batch(source, removed.keySet());
    List<Sketch> settling = new ArrayList<>(arrivals);
    for (long number : new LinkedHashSet<>(removed.values())) {
      settling.addAll(batch.dissolve(source.story(number)));
    }
    settling.sort((a, b) -> BY_DATE.compare(a, b));
    sketches.begin(settling);
    for (int from = 0; from < settling.size(); from += Nominations.MOST_ARTICLES) {
      List<Sketch> part =
          settling.subList(from, Math.min(settling.size(), from + Nominations.MOST_ARTICLES));
      batch.nominate(part);
      part.forEach(batch::settle);
    }
    return batch.close(arrivals);
  }

  /** The share, 0 to 1, of two texts that both have, by weight. */
  public static double similarity(Sketch left, Sketch right) {
    return new Verdict(Overlap.between(left, right), 0, false).similarity();
  }

  private static final Comparator<Sketch> BY_DATE =
      Comparator.<Sketch, Instant>comparing(
              s -> s.published.map(p -> p.start()).orElse(Instant.MAX))
          .thenComparing(Sketch::id);

  /** Two ids, the smaller first. */
  private record Pair(ArticleId first, ArticleId second) {
    static Pair of(ArticleId a, ArticleId b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** A nominee that was verified to be a copy. */
  private record Copy(ArticleId id, long indexedStory, double probability) {}

  /** The state of one {@link #fold}. */
  private final class Batch {
    private final CandidateSource source;
    private final Set<ArticleId> removed;
    private final Map<ArticleId, OpenStory> storyOf = new HashMap<>();
    private final Map<Long, OpenStory> open = new TreeMap<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();
    private final Set<Long> dissolved = new HashSet<>();
    private final List<Story> brokenUp = new ArrayList<>();
    private final Map<Pair, Boolean> isCopy = new HashMap<>();
    private final Map<ArticleId, List<Copy>> copies = new HashMap<>();

    Batch(CandidateSource source, Set<ArticleId> removed) {
      this.source = source;
      this.removed = removed;
    }

    /** Breaks a story up; its members but the removed ones are to settle anew. */
    List<Sketch> dissolve(Story story) {
      dissolved.add(story.number());
      brokenUp.add(story);
      List<Sketch> left = new ArrayList<>();
      for (Story.Member member : story.members()) {
        if (!removed.contains(member.id())) {
          left.add(sketches.get(member.id(), source));
        }
      }
      return left;
    }

    /** Finds and verifies candidates; fills {@link #copies}, both ways within the batch. */
    void nominate(List<Sketch> settling) throws IOException {
      Nominations nominations = new Nominations(settling, source, settings.window());
      List<List<Copy>> verified =
          pool.submit(
                  () ->
                      IntStream.range(0, settling.size())
                          .parallel()
                          .mapToObj(place -> verify(settling, place, nominations))
                          .toList())
              .join();
      for (int place = 0; place < settling.size(); place++) {
        ArticleId id = settling.get(place).id;
        for (Copy copy : verified.get(place)) {
          copies.computeIfAbsent(id, i -> new ArrayList<>()).add(copy);
          isCopy.put(Pair.of(id, copy.id()), true);
          if (copy.indexedStory() < 0) {
            copies
                .computeIfAbsent(copy.id(), i -> new ArrayList<>())
                .add(new Copy(id, -1, copy.probability()));
          }
        }
      }
    }

    private List<Copy> verify(List<Sketch> settling, int place, Nominations nominations) {
      Sketch sketch = settling.get(place);
      List<Copy> found = new ArrayList<>();
      for (Nominee nominee : nominees(nominations, place)) {
        if (dissolved.contains(nominee.story())) {
          continue; // it is in the batch itself, or removed
        }
        Sketch other =
            nominee.isInBatch() ? settling.get(nominee.placeInBatch()) : indexed(nominee);
        double probability = verifier.copyProbability(sketch, other);
        if (probability > 0) {
          found.add(new Copy(other.id, nominee.story(), probability));
        }
      }
      return found;
    }

    private static List<Nominee> nominees(Nominations nominations, int place) {
      try {
        return nominations.of(place);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Sketch indexed(Nominee nominee) {
      try {
        return sketches.get(source.id(nominee.handle()), source);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void settle(Sketch sketch) {
      Map<OpenStory, Double> likely = new LinkedHashMap<>();
      for (Copy copy : copies.getOrDefault(sketch.id, List.of())) {
        OpenStory story =
            copy.indexedStory() >= 0 ? open(copy.indexedStory()) : storyOf.get(copy.id());
        if (story != null) { // else it comes later in order, and will find this one
          likely.merge(story, copy.probability(), Math::max);
        }
      }
      List<OpenStory> joined =
          likely.entrySet().stream()
              .filter(entry -> belongs(sketch, entry.getKey()))
              .sorted(Map.Entry.<OpenStory, Double>comparingByValue().reversed())
              .map(Map.Entry::getKey)
              .toList();
      OpenStory home = joined.isEmpty() || isDigest(joined) ? found(sketch) : joined.getFirst();
      home.add(sketch);
      storyOf.put(sketch.id, home);
      if (!isDigest(joined)) {
        joined.stream().skip(1).forEach(other -> mergeIfSame(home, other, sketch));
      }
    }

    private OpenStory found(Sketch sketch) {
      OpenStory story = new OpenStory(sketch.id, nextNumber.getAsLong());
      open.put(story.number, story);
      return story;
    }

    private OpenStory open(long number) {
      long current = number;
      while (mergedInto.containsKey(current)) {
        current = mergedInto.get(current);
      }
      return open.computeIfAbsent(
          current,
          n -> {
            try {
              return new OpenStory(source.story(n));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    private boolean belongs(Sketch sketch, OpenStory story) {
      if (!story.isWithin(settings.window(), sketch)) {
        return false;
      }
      if (isCopy(sketch.id, story.root()) || isCopy(sketch.id, story.canonical())) {
        return true;
      }
      List<ArticleId> others =
          story.memberIds().stream()
              .filter(m -> !m.equals(story.root()) && !m.equals(story.canonical()))
              .sorted()
              .limit(MEMBERS_ASKED)
              .toList();
      long copiesAmong = others.stream().filter(m -> isCopy(sketch.id, m)).count();
      return copiesAmong > 0 && copiesAmong >= settings.memberShare() * (others.size() + 1);
    }

    private boolean isDigest(List<OpenStory> joined) {
      if (joined.size() < DIGEST_STORIES) {
        return false;
      }
      for (int i = 0; i < joined.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (isCopy(joined.get(i).root(), joined.get(j).root())) {
            return false;
          }
        }
      }
      return true;
    }

    private void mergeIfSame(OpenStory home, OpenStory other, Sketch bridge) {
      boolean same =
          isCopy(home.root(), other.root())
              || isCopy(home.canonical(), other.canonical())
              || (contains(bridge, home.root()) && contains(bridge, other.root()));
      boolean near = bridge.published.isPresent() || home.isWithin(settings.window(), other);
      if (!same || !near || home == other) {
        return;
      }
      home.absorb(other);
      other.memberIds().forEach(member -> storyOf.put(member, home));
      open.remove(other.number);
      mergedInto.put(other.number, home.number);
    }

    private boolean contains(Sketch whole, ArticleId part) {
      return Overlap.between(whole, sketches.get(part, source)).rightContainment > 0.7;
    }

    private boolean isCopy(ArticleId a, ArticleId b) {
      return a.equals(b)
          || isCopy.computeIfAbsent(
              Pair.of(a, b),
              pair ->
                  verifier.copyProbability(sketches.get(a, source), sketches.get(b, source)) > 0);
    }

    /**
     * The story that has the root now, or else the earliest member that is left, keeps the id of
     * one that broke up; the others found stories of their own.
     */
    private void passOnIds() {
      for (Story story : brokenUp) {
        List<ArticleId> left =
            story.members().stream().map(Story.Member::id).filter(storyOf::containsKey).toList();
        left.stream()
            .filter(story.root()::equals)
            .findFirst()
            .or(() -> left.stream().findFirst())
            .map(storyOf::get)
            .ifPresent(heir -> heir.inherit(story));
      }
      Set<StoryId> taken = new HashSet<>();
      open.values().stream().filter(s -> !s.isUnnamed()).forEach(s -> taken.add(s.id()));
      for (OpenStory story : open.values()) {
        if (story.isUnnamed()) {
          story.nameApartFrom(taken);
          taken.add(story.id());
        }
      }
      open.values().stream().filter(OpenStory::isChanged).forEach(s -> s.dropFormerIds(taken));
    }

    FoldOutcome close(Collection<Sketch> arrivals) {
      passOnIds();
      List<OpenStory> changed = open.values().stream().filter(OpenStory::isChanged).toList();
      List<Story> stories =
          pool.submit(() -> changed.parallelStream().map(this::measured).toList()).join();
      Map<ArticleId, Long> numbers = new HashMap<>();
      Map<ArticleId, Long> moved = new HashMap<>();
      storyOf.forEach((article, story) -> moved.put(article, story.number));
      for (Sketch arrival : arrivals) {
        numbers.put(arrival.id, storyNumber(moved, arrival.id));
      }
      List<Long> gone = new ArrayList<>(dissolved);
      gone.addAll(mergedInto.keySet());
      return new FoldOutcome(stories, gone, numbers, moved);
    }

    private static long storyNumber(Map<ArticleId, Long> moved, ArticleId arrival) {
      Long number = moved.remove(arrival);
      if (number == null) {
        throw new IllegalStateException("article " + arrival + " was folded into no story");
      }
      return number;
    }

    private Story measured(OpenStory story) {
      Map<ArticleId, Verdict> verdicts = verdicts(story);
      Optional<ArticleId> fuller = fullerOfUnknownDate(story.root(), verdicts);
      if (fuller.isPresent()) {
        story.makeRoot(fuller.get());
        verdicts = verdicts(story);
      }
      return story.close(verdicts);
    }

    private Map<ArticleId, Verdict> verdicts(OpenStory story) {
      Map<ArticleId, Verdict> verdicts = new HashMap<>();
      Sketch root = sketches.get(story.root(), source);
      for (ArticleId member : story.unmeasured()) {
        if (!member.equals(story.root())) {
          verdicts.put(member, verifier.verify(sketches.get(member, source), root));
        }
      }
      return verdicts;
    }

    /**
     * An article that has all of the root and more, and may well be the earlier one, since it does
     * not say when it ran.
     */
    private Optional<ArticleId> fullerOfUnknownDate(
        ArticleId root, Map<ArticleId, Verdict> verdicts) {
      boolean rootIsDated = sketches.get(root, source).published.isPresent();
      return verdicts.entrySet().stream()
          .filter(entry -> entry.getValue().rightIsExcerpt())
          .filter(entry -> !rootIsDated || entry.getValue().overlap().left.published.isEmpty())
          .max(
              Comparator.<Map.Entry<ArticleId, Verdict>>comparingInt(
                      entry -> entry.getValue().overlap().left.words())
                  .thenComparing(Map.Entry.<ArticleId, Verdict>comparingByKey().reversed()))
          .map(Map.Entry::getKey);
    }
  }
}
