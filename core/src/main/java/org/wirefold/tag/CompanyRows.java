package org.wirefold.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Rows of names, "Acme Corp, Bolt, Crane and Dyson Inc": what some of them are, the others are as
 * well. Immutable, thread-safe.
 */
final class CompanyRows {
  private static final int SHORTEST = 3;

  private final CompanyRegistry registry;

  CompanyRows(CompanyRegistry registry) {
    this.registry = registry;
  }

  /** "start-ups MiniMax and", "companies like A, B and C": what follows is of the same kind. */
  static boolean opens(Passage p, NameRun run) {
    int before = run.first() - 1;
    if (p.isSmall(before, "of", "held", "owned")
        || !CluesBefore.of(p, run).contains(Clue.DESCRIBED)) {
      return false;
    }
    // "the oil company, X, Mr Y said"
    return !p.hasBetween(run.first(), ',') || p.endsWith(before, "s");
  }

  /** Two companies in a row tell the others. */
  void tellEachOther(
      Passage body,
      Reading reading,
      Map<String, CompanyCandidate> candidates,
      @Nullable String[] keyOfRun,
      Map<Integer, List<Hit>> hitsOfRun) {
    int first = 0;
    for (int r = 1; r <= keyOfRun.length; r++) {
      boolean goesOn =
          r < keyOfRun.length
              && !reading.isPerson(r)
              && isJoint(body, reading.run(r - 1), reading.run(r));
      if (goesOn) {
        continue;
      }
      if (r - first >= SHORTEST) {
        List<CompanyCandidate> others = new ArrayList<>();
        int companies = 0;
        for (int i = first; i < r; i++) {
          CompanyCandidate candidate = keyOfRun[i] == null ? null : candidates.get(keyOfRun[i]);
          if (candidate == null) {
            companies +=
                hitsOfRun.getOrDefault(i, List.of()).stream().anyMatch(this::isNoSource) ? 1 : 0;
          } else if (candidate.isCompany()) {
            companies++;
          } else if (!reading.isListed(reading.run(i).first()) // a Ford Fiesta
              && !isInitials(body, reading.run(i))) {
            others.add(candidate);
          }
        }
        if (companies >= 2) {
          others.forEach(other -> other.mark(Clue.LISTED));
        }
      }
      first = r;
    }
  }

  /**
   * "the heads of Walmart, Ford and General Electric": one company in a list tells the next, but a
   * news house tells of its kind alone.
   *
   * @param places of listed names, in order or in the reverse of it
   * @param meant is added to
   */
  static void tellNext(List<Hit> places, Set<String> meant, Predicate<String> isNews) {
    for (int i = 1; i < places.size(); i++) {
      Hit told = places.get(i - 1);
      Hit hit = places.get(i);
      if (meant.contains(told.entity())
          && !meant.contains(hit.entity())
          && isNews.test(told.entity()) == isNews.test(hit.entity())
          && isListJoint(told, hit)) {
        meant.add(hit.entity());
      }
    }
  }

  private static boolean isListJoint(Hit one, Hit other) {
    Passage p = one.passage();
    if (p != other.passage()) {
      return false;
    }
    boolean inOrder = one.first() < other.first();
    Hit before = inOrder ? one : other;
    Hit behind = inOrder ? other : one;
    int gap = behind.first() - before.last();
    if (gap < 1 || gap > 3) {
      return false;
    }
    int end = p.end(before.last()) + (p.isPossessive(before.last()) ? 2 : 0); // Arby's, Wendy's
    if (end > p.start(behind.first())) {
      return false;
    }
    String between = p.text().substring(end, p.start(behind.first()));
    return between.equals(", ") || isConjunction(between);
  }

  boolean isNoSource(Hit hit) {
    return registry
        .company(hit.entity())
        .flatMap(Company::industry)
        .filter(Industries::isSource)
        .isEmpty();
  }

  /** Whether a row goes on from one name to the next. */
  static boolean isJoint(Passage p, NameRun before, NameRun run) {
    if (run.first() - before.last() > 3) {
      return false;
    }
    if (isInitials(p, run)) {
      return true; // Acme Grain (AG), Bolt and Crane
    }
    int end = p.end(before.last()) + (isInitials(p, before) ? 1 : 0);
    String between = p.text().substring(end, Math.max(end, p.start(run.first())));
    if (between.equals(", ")) {
      int next = run.last() + 1; // an item of a list, not the end of a clause
      return next < p.size() && (p.after(run.last()) == ',' || p.isWord(next, "and"));
    }
    return isConjunction(between);
  }

  /** What stands between two names of a row, besides a comma. */
  static boolean isConjunction(String between) {
    return switch (between) {
      case " and ", ", and ", " or ", ", or ", " & ", " and even ", ", and even " -> true;
      default -> false;
    };
  }

  /** Initials in brackets, which do not end a row. */
  static boolean isInitials(Passage p, NameRun run) {
    return run.words() == 1
        && p.before(run.first()) == '('
        && p.after(run.first()) == ')'
        && p.isAllCapitals(run.first());
  }
}
