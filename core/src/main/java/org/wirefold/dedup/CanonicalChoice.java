package org.wirefold.dedup;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Published;
import org.wirefold.article.Relation;
import org.wirefold.article.Story.Member;

/** Chooses which article a story began with, and which stands for it. Stateless. */
final class CanonicalChoice {
  /**
   * Order of publication: undated articles last, ties by id. A date without a time counts from its
   * end, so that a copy is not taken for the first only because it does not say when on that day it
   * ran.
   */
  static final Comparator<Member> BY_DATE =
      Comparator.<Member, Instant>comparing(
              m -> m.published().map(Published::end).orElse(Instant.MAX))
          .thenComparing(Member::id);

  /** The same, but of one date the first version first. */
  private static final Comparator<Member> FIRST =
      Comparator.<Member, Instant>comparing(
              m -> m.published().map(Published::end).orElse(Instant.MAX))
          .thenComparing(Member::handling, CanonicalChoice::compareVersions)
          .thenComparing(Member::id);

  /**
   * Later versions last: by what they say of themselves where neither is known to be older, so that
   * {@code UPDATE 2} comes after {@code UPDATE 1} of the same day.
   */
  private static final Comparator<Member> BY_VERSION =
      Comparator.<Member, Instant>comparing(
              m -> m.published().map(Published::end).orElse(undatedVersion(m.handling())))
          .thenComparing(Member::handling, CanonicalChoice::compareVersions)
          .thenComparing(Member::id);

  private CanonicalChoice() {}

  // What calls itself an update or a correction came after what does not, whenever that was.
  private static Instant undatedVersion(Handling handling) {
    return handling.revision() == Revision.NONE ? Instant.MIN : Instant.MAX;
  }

  // "CORRECTED-" mends the first version, "CORRECTED-UPDATE 1-" the second.
  private static int compareVersions(Handling a, Handling b) {
    return Comparator.comparingInt(Handling::version)
        .thenComparing(Handling::revision)
        .compare(a, b);
  }

  /** Whether {@code later} says of itself that it takes the place of {@code earlier}. */
  static boolean supersedes(Handling later, Handling earlier) {
    return later.revision() != Revision.NONE && compareVersions(later, earlier) > 0;
  }

  /**
   * The first version of the publisher whom copies credit, as far as held, else the earliest copy.
   */
  static Member root(Collection<Member> members) {
    Set<String> credits = credits(members);
    return members.stream()
        .filter(member -> isCredited(member, credits))
        .min(FIRST)
        .orElseGet(() -> members.stream().min(FIRST).orElseThrow());
  }

  /** The outlets that members credit, each once: most copies of a story credit the same. */
  static Set<String> credits(Collection<Member> members) {
    return members.stream().flatMap(m -> m.credit().stream()).collect(Collectors.toSet());
  }

  /**
   * Whether one more member may be the root, or may make another the root by whom it credits.
   *
   * @param credits those of the other members
   */
  static boolean mayChangeRoot(Member added, Member root, Set<String> credits) {
    return FIRST.compare(added, root) < 0
        || added.credit().filter(credit -> !credits.contains(credit)).isPresent()
        || isCredited(added, credits);
  }

  /** The latest full version of the root's publisher, else the root. */
  static ArticleId canonical(Member root, List<Member> members) {
    Optional<String> publisher = root.publisher();
    if (publisher.isEmpty()) {
      return root.id();
    }
    return members.stream()
        .filter(m -> m.published().isPresent() || m.handling().revision() != Revision.NONE)
        .filter(m -> m.relation() != Relation.EXCERPT && isBy(m, publisher.get()))
        .max(BY_VERSION)
        .orElse(root)
        .id();
  }

  /**
   * The outlet that most members credit; empty when they credit none, or an article of its own is
   * held.
   */
  static Optional<String> originalNotHeld(List<Member> members) {
    Map<String, Long> credits =
        members.stream()
            .flatMap(member -> member.credit().stream())
            .collect(Collectors.groupingBy(credit -> credit, TreeMap::new, Collectors.counting()));
    return credits.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(credit -> members.stream().noneMatch(member -> isBy(member, credit)));
  }

  private static boolean isBy(Member member, String outlet) {
    return member.publisher().map(publisher -> Outlets.same(publisher, outlet)).orElse(false);
  }

  private static boolean isCredited(Member member, Set<String> credits) {
    return credits.stream().anyMatch(credit -> isBy(member, credit));
  }
}
