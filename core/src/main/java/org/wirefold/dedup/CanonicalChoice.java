package org.wirefold.dedup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.article.Story.Member;

/** Chooses which article a story began with, and which stands for it. Stateless. */
final class CanonicalChoice {
  /** Order of publication: undated articles last, ties by id. */
  static final Comparator<Member> BY_DATE =
      Comparator.<Member, Instant>comparing(
              m -> m.published().map(p -> p.start()).orElse(Instant.MAX))
          .thenComparing(Member::id);

  private CanonicalChoice() {}

  /**
   * The first version of the publisher whom copies credit, as far as held, else the earliest copy.
   */
  static Member root(List<Member> members) {
    return members.stream()
        .filter(member -> isCredited(member, members))
        .min(BY_DATE)
        .orElseGet(() -> members.stream().min(BY_DATE).orElseThrow());
  }

  /** The latest full version of the root's publisher, else the root. */
  static ArticleId canonical(Member root, List<Member> members) {
    Optional<String> publisher = root.publisher();
    if (publisher.isEmpty()) {
      return root.id();
    }
    return members.stream()
        .filter(m -> m.published().isPresent() && m.relation() != Relation.EXCERPT)
        .filter(m -> m.publisher().map(p -> Outlets.same(p, publisher.get())).orElse(false))
        .max(BY_DATE)
        .orElse(root)
        .id();
  }

  private static boolean isCredited(Member member, List<Member> members) {
    return member
        .publisher()
        .map(
            publisher ->
                members.stream()
                    .anyMatch(m -> m.credit().map(c -> Outlets.same(c, publisher)).orElse(false)))
        .orElse(false);
  }
}
