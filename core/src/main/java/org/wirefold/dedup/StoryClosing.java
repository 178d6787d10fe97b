package org.wirefold.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.article.Story;
import org.wirefold.article.StoryId;

/**
 * Finishes the stories that a batch changed: ids and numbers, who stands how to the root, and why.
 * Members are measured in parallel. Stateless but for what it is given.
 */
final class StoryClosing {
  private final CopyVerifier verifier;
  private final Decided decided;
  private final CopyLinks links;
  private final SketchStore sketches;
  private final CandidateSource source;
  private final ForkJoinPool pool;

  StoryClosing(
      CopyVerifier verifier,
      Decided decided,
      CopyLinks links,
      SketchStore sketches,
      CandidateSource source,
      ForkJoinPool pool) {
    this.verifier = verifier;
    this.decided = decided;
    this.links = links;
    this.sketches = sketches;
    this.source = source;
    this.pool = pool;
  }

  FoldOutcome close(
      Settlement settlement,
      Unsettled unsettled,
      Collection<Sketch> arrivals,
      LongSupplier nextNumber) {
    passOnIds(settlement, unsettled.brokenUp());
    List<OpenStory> changed = settlement.stories().stream().filter(OpenStory::isChanged).toList();
    changed.forEach(story -> story.numberIfNew(nextNumber));
    List<Story> stories =
        pool.submit(() -> changed.parallelStream().map(this::measured).toList()).join();
    Map<ArticleId, Long> moved = new HashMap<>();
    settlement.storyOf().forEach((article, story) -> moved.put(article, story.number()));
    Map<ArticleId, Long> arrived = new HashMap<>();
    for (Sketch arrival : arrivals) {
      Long number = moved.remove(arrival.id);
      if (number == null) {
        throw new IllegalStateException("article " + arrival.id + " was folded into no story");
      }
      arrived.put(arrival.id, number);
    }
    Set<Long> gone = new HashSet<>(settlement.merged());
    for (Story story : unsettled.brokenUp()) {
      gone.add(story.number());
      // Most come together again under the number they had.
      story.members().forEach(member -> moved.remove(member.id(), story.number()));
    }
    stories.forEach(story -> gone.remove(story.number()));
    return new FoldOutcome(stories, new ArrayList<>(gone), arrived, moved);
  }

  /**
   * The story that has the root now, or else the earliest member that is left, keeps the id and
   * number of one that broke up; the others found stories of their own.
   */
  private static void passOnIds(Settlement settlement, Collection<Story> brokenUp) {
    for (Story story : brokenUp) {
      List<ArticleId> left =
          story.members().stream()
              .map(Story.Member::id)
              .filter(settlement.storyOf()::containsKey)
              .toList();
      left.stream()
          .filter(story.root()::equals)
          .findFirst()
          .or(() -> left.stream().findFirst())
          .map(settlement.storyOf()::get)
          .ifPresent(heir -> heir.inherit(story));
    }
    Set<StoryId> taken = new HashSet<>();
    settlement.stories().stream().filter(s -> !s.isUnnamed()).forEach(s -> taken.add(s.id()));
    for (OpenStory story : settlement.stories()) {
      if (story.isUnnamed()) {
        story.nameApartFrom(taken);
        taken.add(story.id());
      }
    }
    settlement.stories().stream()
        .filter(OpenStory::isChanged)
        .forEach(story -> story.dropFormerIds(taken));
  }

  private Story measured(OpenStory story) {
    Map<ArticleId, Verdict> verdicts = verdicts(story);
    Optional<ArticleId> fuller = fullerOfUnknownDate(story.root(), verdicts);
    if (fuller.isPresent()) {
      story.makeRoot(fuller.get());
      verdicts = verdicts(story);
    }
    Story closed = decided.signed(story.close(verdicts));
    return closed.descended(
        goesOn(closed, story.lineage())
            ? lineageGoneOn(closed, story.lineage())
            : lineage(closed, closed.members().stream().map(Story.Member::id).toList()));
  }

  /** Of small stories all edges are worked out anew, as new copies may tell more about old ones. */
  private static boolean goesOn(Story story, List<Descent> known) {
    boolean rootHasEdge = known.stream().anyMatch(edge -> edge.to().equals(story.root()));
    return story.size() > Unsettled.MOST_SETTLED_ANEW
        && Lineage.isWorkedOut(story.size())
        && !known.isEmpty()
        && rootHasEdge == story.originalNotHeld().isPresent();
  }

  /** The lineage of a story, as far as it is that of these members; its root is among them. */
  private List<Descent> lineage(Story story, List<ArticleId> among) {
    return Lineage.isWorkedOut(story.size())
        ? Lineage.of(
            among.stream().map(id -> sketches.get(id, source)).toList(),
            among.indexOf(story.root()),
            story.originalNotHeld())
        : List.of();
  }

  /**
   * The known edges of a large story, and those of the members that have none: sources are looked
   * for among the root, what these were found to be copies of, and one another.
   */
  private List<Descent> lineageGoneOn(Story story, List<Descent> known) {
    Map<ArticleId, Descent> edges = new HashMap<>();
    known.forEach(edge -> edges.put(edge.to(), edge));
    Set<ArticleId> all = new HashSet<>();
    Set<ArticleId> among = new HashSet<>(Set.of(story.root()));
    for (Story.Member member : story.members()) {
      all.add(member.id());
      if (!edges.containsKey(member.id())) {
        among.add(member.id());
        links.of(member.id()).forEach(link -> among.add(link.id()));
      }
    }
    among.retainAll(all);
    List<ArticleId> inOrder =
        story.members().stream().map(Story.Member::id).filter(among::contains).toList();
    lineage(story, inOrder).forEach(edge -> edges.putIfAbsent(edge.to(), edge));
    return story.members().stream()
        .flatMap(member -> Optional.ofNullable(edges.get(member.id())).stream())
        .toList();
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
