package org.wirefold.dedup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Descent;
import org.wirefold.article.Relation;
import org.wirefold.article.Story;
import org.wirefold.article.Story.Member;
import org.wirefold.article.StoryId;

/** A story while a batch is settled. Owned by the settling thread. */
final class OpenStory {
  private OptionalLong number = OptionalLong.empty();
  private StoryId id;

  /** Whether nobody knows the id yet, so that another may take its place. */
  private boolean isUnnamed;

  private final Set<StoryId> formerIds = new TreeSet<>();
  private final Map<ArticleId, Member> members = new LinkedHashMap<>();

  /** Members whose relation and evidence are not yet measured against the root. */
  private final Set<ArticleId> unmeasured = new TreeSet<>();

  private Optional<ArticleId> root = Optional.empty();

  /** The edges that were worked out from this root; none where it is another by now. */
  private List<Descent> lineage = List.of();

  /** Whom the members credit. */
  private Set<String> credits = Set.of();

  private boolean changed;

  /** A new story. */
  OpenStory(ArticleId founder) {
    this.id = StoryId.foundedBy(founder);
    this.isUnnamed = true;
  }

  /** A story as the index has it. */
  OpenStory(Story story) {
    this.id = story.id();
    this.number = OptionalLong.of(story.number());
    formerIds.addAll(story.formerIds());
    story.members().forEach(m -> members.put(m.id(), m));
    root = Optional.of(story.root());
    lineage = story.lineage();
    chooseRoot();
  }

  void add(Sketch sketch) {
    Member added =
        new Member(
            sketch.id,
            sketch.title,
            sketch.url,
            sketch.publisher,
            sketch.credit,
            sketch.published,
            sketch.handling,
            Relation.ORIGINAL,
            1,
            Optional.empty());
    Optional<Member> first = root.map(members::get);
    members.put(sketch.id, added);
    unmeasured.add(sketch.id);
    changed = true;
    if (first.isEmpty() || CanonicalChoice.mayChangeRoot(added, first.get(), credits)) {
      chooseRoot(); // takes time in proportion to the members
    }
  }

  /** Takes out those of these that are members; some other is left. */
  void removeAll(Set<ArticleId> leaving) {
    members.keySet().removeAll(leaving);
    unmeasured.removeAll(leaving);
    changed = true;
    chooseRoot();
  }

  /** Takes over all members of another story, whose ids redirect here from now on. */
  void absorb(OpenStory other) {
    members.putAll(other.members);
    unmeasured.addAll(other.members.keySet());
    formerIds.addAll(other.formerIds);
    if (!other.isUnnamed) {
      formerIds.add(other.id);
    }
    changed = true;
    chooseRoot();
  }

  /** Takes over the ids, and the number, of a story that broke up and whose heir is here now. */
  void inherit(Story dissolved) {
    if (isUnnamed) {
      number = OptionalLong.of(dissolved.number());
      id = dissolved.id();
      isUnnamed = false;
    } else if (!dissolved.id().equals(id)) {
      formerIds.add(dissolved.id());
    }
    formerIds.addAll(dissolved.formerIds());
  }

  /** Settles on an id that no story in {@code taken} has. */
  void nameApartFrom(Set<StoryId> taken) {
    StoryId first = id;
    for (int i = 2; isUnnamed && taken.contains(id); i++) {
      id = new StoryId(first.value() + "-" + i);
    }
    isUnnamed = false;
  }

  /** These ids are stories of their own again. */
  void dropFormerIds(Set<StoryId> stories) {
    formerIds.removeAll(stories);
  }

  /** Gives it the next number, unless it has one. */
  void numberIfNew(LongSupplier next) {
    if (number.isEmpty()) {
      number = OptionalLong.of(next.getAsLong());
    }
  }

  long number() {
    return number.orElseThrow();
  }

  StoryId id() {
    return id;
  }

  boolean isUnnamed() {
    return isUnnamed;
  }

  /** By dates and credits alone, so that it does not matter what was measured before. */
  private void chooseRoot() {
    credits = CanonicalChoice.credits(members.values());
    Optional<ArticleId> chosen = Optional.of(CanonicalChoice.root(members.values()).id());
    if (!chosen.equals(root)) {
      root = chosen;
      lineage = List.of();
      unmeasured.addAll(members.keySet());
    }
  }

  /**
   * Whether an article may join by its date: near one dated member, so that no two are joined
   * through an undated one; near every one where the root is undated.
   */
  boolean isWithin(Duration window, Sketch sketch) {
    List<Instant> dates = dates();
    if (sketch.published.isEmpty() || dates.isEmpty()) {
      return true;
    }
    Instant at = sketch.published.get().start();
    Member first = members.get(root());
    boolean rootIsDated = first != null && first.published().isPresent();
    return rootIsDated
        ? dates.stream().anyMatch(date -> Turn.isWithin(window, date, at))
        : dates.stream().allMatch(date -> Turn.isWithin(window, date, at));
  }

  /** Whether some dated members of the two lie near each other, or one of the two has none. */
  boolean isWithin(Duration window, OpenStory other) {
    List<Instant> theirs = other.dates();
    return dates().isEmpty()
        || theirs.isEmpty()
        || dates().stream()
            .anyMatch(a -> theirs.stream().anyMatch(b -> Turn.isWithin(window, a, b)));
  }

  private List<Instant> dates() {
    return members.values().stream()
        .flatMap(m -> m.published().stream())
        .map(p -> p.start())
        .toList();
  }

  /** Begins the story with another member; all are to be measured anew. */
  void makeRoot(ArticleId member) {
    root = Optional.of(member);
    lineage = List.of();
    unmeasured.addAll(members.keySet());
  }

  ArticleId root() {
    return root.orElseThrow();
  }

  /** Edges between members that need not be worked out again. */
  List<Descent> lineage() {
    return lineage.stream()
        .filter(edge -> members.containsKey(edge.to()))
        .filter(edge -> edge.from().map(members::containsKey).orElse(true))
        .toList();
  }

  boolean isChanged() {
    return changed;
  }

  Set<ArticleId> memberIds() {
    return Collections.unmodifiableSet(members.keySet());
  }

  List<ArticleId> unmeasured() {
    return List.copyOf(unmeasured);
  }

  /** The finished story, with the verdicts of the {@link #unmeasured} members against the root. */
  Story close(Map<ArticleId, Verdict> verdicts) {
    verdicts.forEach(
        (member, verdict) -> members.computeIfPresent(member, (i, m) -> measured(m, verdict)));
    Member first = measuredRoot();
    members.put(first.id(), first);
    List<Member> ordered = new ArrayList<>(members.values());
    ordered.sort(CanonicalChoice.BY_DATE);
    return new Story(
        id,
        number(),
        List.copyOf(formerIds),
        root(),
        CanonicalChoice.canonical(first, ordered),
        CanonicalChoice.originalNotHeld(ordered),
        ordered);
  }

  private Member measuredRoot() {
    Member m = members.get(root());
    if (m == null) {
      throw new IllegalStateException("root " + root() + " left story " + id);
    }
    return m.asRoot();
  }

  private static Member measured(Member m, Verdict verdict) {
    return new Member(
        m.id(),
        m.title(),
        m.url(),
        m.publisher(),
        m.credit(),
        m.published(),
        m.handling(),
        verdict.relation(),
        Verdict.rounded(verdict.similarity()),
        Optional.of(verdict.evidence()));
  }
}
