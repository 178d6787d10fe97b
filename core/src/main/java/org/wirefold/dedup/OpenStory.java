package org.wirefold.dedup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.article.Story;
import org.wirefold.article.Story.Member;
import org.wirefold.article.StoryId;

/** A story while a batch is settled. Owned by the settling thread. */
final class OpenStory {
  final StoryId id;
  final long number;
  private final Set<StoryId> formerIds = new TreeSet<>();
  private final Map<ArticleId, Member> members = new LinkedHashMap<>();

  /** Members whose relation and evidence are not yet measured against the root. */
  private final Set<ArticleId> unmeasured = new TreeSet<>();

  private Optional<ArticleId> root = Optional.empty();
  private Optional<ArticleId> canonical = Optional.empty();
  private boolean changed;

  /** A new story. */
  OpenStory(StoryId id, long number) {
    this.id = id;
    this.number = number;
  }

  /** A story as the index has it. */
  OpenStory(Story story) {
    this(story.id(), story.number());
    formerIds.addAll(story.formerIds());
    story.members().forEach(m -> members.put(m.id(), m));
    root = Optional.of(story.root());
    canonical = Optional.of(story.canonical());
  }

  void add(Sketch sketch) {
    members.put(
        sketch.id,
        new Member(
            sketch.id,
            sketch.title,
            sketch.url,
            sketch.publisher,
            sketch.credit,
            sketch.published,
            Relation.ORIGINAL,
            1,
            Optional.empty()));
    unmeasured.add(sketch.id);
    changed = true;
    chooseRoot();
  }

  /** Takes over all members of another story, whose ids redirect here from now on. */
  void absorb(OpenStory other) {
    members.putAll(other.members);
    unmeasured.addAll(other.members.keySet());
    formerIds.addAll(other.formerIds);
    formerIds.add(other.id);
    changed = true;
    chooseRoot();
  }

  private void chooseRoot() {
    Optional<ArticleId> chosen =
        Optional.of(CanonicalChoice.root(List.copyOf(members.values())).id());
    if (!chosen.equals(root)) {
      root = chosen;
      unmeasured.addAll(members.keySet());
    }
    canonical = root;
  }

  /**
   * Whether an article may join by its date. A dated root answers for its members; where the root
   * is undated, every dated member must lie within the window, so that no two are joined through an
   * undated one.
   */
  boolean isWithin(Duration window, Sketch sketch) {
    Member first = members.get(root());
    if (sketch.published.isEmpty() || (first != null && first.published().isPresent())) {
      return true;
    }
    Instant at = sketch.published.get().start();
    return members.values().stream()
        .flatMap(member -> member.published().stream())
        .allMatch(p -> Duration.between(p.start(), at).abs().compareTo(window) <= 0);
  }

  /** Begins the story with another member; all are to be measured anew. */
  void makeRoot(ArticleId member) {
    root = Optional.of(member);
    canonical = root;
    unmeasured.addAll(members.keySet());
  }

  ArticleId root() {
    return root.orElseThrow();
  }

  ArticleId canonical() {
    return canonical.orElseThrow();
  }

  boolean isChanged() {
    return changed;
  }

  List<ArticleId> memberIds() {
    return List.copyOf(members.keySet());
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
        number,
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
    return new Member(
        m.id(),
        m.title(),
        m.url(),
        m.publisher(),
        m.credit(),
        m.published(),
        Relation.ORIGINAL,
        1,
        Optional.empty());
  }

  private static Member measured(Member m, Verdict verdict) {
    return new Member(
        m.id(),
        m.title(),
        m.url(),
        m.publisher(),
        m.credit(),
        m.published(),
        verdict.relation(),
        Math.round(verdict.similarity() * 1000) / 1000.0,
        Optional.of(verdict.evidence()));
  }
}
