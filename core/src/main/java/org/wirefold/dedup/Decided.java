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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Decision.Kind;
import org.wirefold.article.Story;

/**
 * What a person's decisions say together: which articles are tied, and which are kept apart.
 *
 * <p>Ties go on: where {@code a} is tied to {@code b} and {@code b} to {@code c}, all three are one
 * group, and what keeps one of a group apart from an article keeps the whole group apart from it.
 * Where decisions contradict each other, the later one wins and the earlier is out of force. It
 * does not matter whether the articles are held. Immutable, thread-safe; making it costs about one
 * step for each article that a decision names.
 */
public final class Decided {
  private static final Comparator<Decision> IN_TIME =
      Comparator.comparing(Decision::when).thenComparing(Decision::key);

  public static final Decided NOTHING = Decided.by(List.of());

  private final List<Decision> inForce = new ArrayList<>();
  private final Map<ArticleId, Set<Decision>> naming = new HashMap<>();
  private final Map<ArticleId, Set<ArticleId>> groups = new HashMap<>();
  private final Map<ArticleId, Set<ArticleId>> apart = new HashMap<>();

  /** All that were ever named together, also by what is out of force. */
  private final Map<ArticleId, Set<ArticleId>> together = new HashMap<>();

  private Decided(Collection<Decision> decisions) {
    for (Decision decision : decisions.stream().sorted(IN_TIME).toList()) {
      decision
          .ids()
          .forEach(id -> together.computeIfAbsent(id, i -> new TreeSet<>()).addAll(decision.ids()));
      switch (decision.kind()) {
        case MERGE -> merge(decision);
        case SPLIT -> split(decision);
      }
    }
    for (Decision decision : inForce) {
      if (decision.kind() == Kind.SPLIT) {
        for (ArticleId other : decision.others()) {
          keepApart(group(decision.subject()), group(other));
        }
      }
    }
  }

  public static Decided by(Collection<Decision> decisions) {
    return new Decided(decisions);
  }

  private void merge(Decision merge) {
    add(merge);
    tie(merge);
    for (ArticleId id : group(merge.subject())) {
      for (Decision split : List.copyOf(naming.getOrDefault(id, Set.of()))) {
        if (split.kind() == Kind.SPLIT && isBroken(split)) {
          drop(split);
        }
      }
    }
  }

  private boolean isBroken(Decision split) {
    Set<ArticleId> group = group(split.subject());
    return split.others().stream().anyMatch(group::contains);
  }

  /** Merges of the article that lead to what it is to be kept from are out of force. */
  private void split(Decision split) {
    add(split);
    if (!isBroken(split)) {
      return;
    }
    Set<ArticleId> group = group(split.subject());
    List<Decision> merges =
        group.stream()
            .flatMap(id -> naming.getOrDefault(id, Set.of()).stream())
            .filter(decision -> decision.kind() == Kind.MERGE)
            .distinct()
            .toList();
    group.forEach(groups::remove);
    merges.stream().filter(m -> !m.ids().contains(split.subject())).forEach(this::tie);
    for (Decision merge : merges) {
      if (merge.ids().contains(split.subject())) {
        ArticleId other =
            merge.subject().equals(split.subject()) ? merge.others().getFirst() : merge.subject();
        if (split.others().stream().anyMatch(group(other)::contains)) {
          drop(merge);
        }
      }
    }
    merges.stream().filter(inForce::contains).forEach(this::tie);
  }

  private void add(Decision decision) {
    inForce.add(decision);
    decision.ids().forEach(id -> naming.computeIfAbsent(id, i -> new HashSet<>()).add(decision));
  }

  private void drop(Decision decision) {
    inForce.remove(decision);
    decision.ids().forEach(id -> naming.getOrDefault(id, new HashSet<>()).remove(decision));
  }

  private void tie(Decision merge) {
    Set<ArticleId> all = new TreeSet<>();
    merge.ids().forEach(id -> all.addAll(group(id)));
    all.forEach(id -> groups.put(id, all));
  }

  private void keepApart(Set<ArticleId> a, Set<ArticleId> b) {
    a.forEach(id -> apart.computeIfAbsent(id, i -> new HashSet<>()).addAll(b));
    b.forEach(id -> apart.computeIfAbsent(id, i -> new HashSet<>()).addAll(a));
  }

  /** The articles tied to this one, itself among them. */
  Set<ArticleId> group(ArticleId id) {
    return groups.getOrDefault(id, Set.of(id));
  }

  /** Whether an article may be in a story with these members. */
  boolean maySit(ArticleId id, Collection<ArticleId> members) {
    Set<ArticleId> kept = apart.getOrDefault(id, Set.of());
    return kept.isEmpty() || members.stream().noneMatch(kept::contains);
  }

  /** One that is kept apart from another of the members, with those tied to it; empty if none. */
  Set<ArticleId> misplaced(Collection<ArticleId> members) {
    Set<ArticleId> all = new HashSet<>(members);
    return inForce.stream()
        .filter(d -> d.kind() == Kind.SPLIT && all.contains(d.subject()))
        .filter(d -> d.others().stream().anyMatch(all::contains))
        .findFirst()
        .map(d -> group(d.subject()).stream().filter(all::contains).collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  boolean isEmpty() {
    return together.isEmpty();
  }

  /** Everything that some decision names together with this article, itself included. */
  Set<ArticleId> namedWith(ArticleId id) {
    return together.getOrDefault(id, Set.of());
  }

  /** The same story, its evidence naming the decisions by which members are in it. */
  Story signed(Story story) {
    return isEmpty() ? story : story.with(this::signed);
  }

  private Story.Member signed(Story.Member member) {
    Optional<Decision> merge = mergeOf(member.id());
    return merge.isEmpty() || member.evidence().isEmpty()
        ? member
        : member.with(member.evidence().get().after(sentence(member.id(), merge.get())));
  }

  private static String sentence(ArticleId id, Decision merge) {
    ArticleId other = merge.subject().equals(id) ? merge.others().getFirst() : merge.subject();
    return "Put together with " + other + " " + merge.signature() + ". ";
  }

  /** The merge in force that names this article, the latest if there are several. */
  Optional<Decision> mergeOf(ArticleId id) {
    return naming.getOrDefault(id, Set.of()).stream()
        .filter(decision -> decision.kind() == Kind.MERGE)
        .max(IN_TIME);
  }

  /** Whether no later decision says otherwise. */
  public boolean isInForce(Decision decision) {
    return naming.getOrDefault(decision.subject(), Set.of()).contains(decision);
  }

  /** The decisions in force by which two articles are kept apart or together; the latest first. */
  public List<Decision> between(ArticleId a, ArticleId b) {
    boolean tied = group(a).contains(b);
    boolean keptApart = apart.getOrDefault(a, Set.of()).contains(b);
    return inForce.stream()
        .filter(d -> d.kind() == Kind.MERGE ? tied : keptApart)
        .filter(
            d ->
                d.kind() == Kind.MERGE
                    ? group(a).containsAll(d.ids())
                    : separates(d, a, b) || separates(d, b, a))
        .sorted(IN_TIME.reversed())
        .toList();
  }

  private boolean separates(Decision split, ArticleId a, ArticleId b) {
    return group(a).contains(split.subject())
        && split.others().stream().anyMatch(group(b)::contains);
  }
}
