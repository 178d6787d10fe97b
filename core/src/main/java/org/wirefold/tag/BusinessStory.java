package org.wirefold.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Weighs names in the light of the whole article: where it is full of companies, a sign that would
 * not be enough elsewhere is, since what else has a name there is mostly a company, too. One pass
 * over the names. Stateless.
 */
final class BusinessStory {
  private static final int COMPANIES = 3;

  /** A business story has a company in so many words. */
  private static final int WORDS_A_COMPANY = 80;

  /** What companies have more often than others. */
  private static final EnumSet<Clue> SIGNS =
      EnumSet.of(
          Clue.ENDING,
          Clue.DEAL,
          Clue.PERHAPS_DESCRIBED,
          Clue.SHARES,
          Clue.RESULTS,
          Clue.PUBLIC,
          Clue.ACTS,
          Clue.TRADED,
          Clue.AFFILIATED,
          Clue.PAIRED);

  private BusinessStory() {}

  /** Whether an article of so many words that names so many companies is about business. */
  static boolean is(int words, long companies) {
    return companies >= COMPANIES && companies * WORDS_A_COMPANY >= words;
  }

  /**
   * Tells which candidates stand beside companies and have people, and adds what the story says of
   * those that are in no list: of what is in one, all was weighed before.
   *
   * @param isCompany whether the name of this run is known to be a company's
   */
  static void weigh(
      Passage p,
      Reading reading,
      Map<String, CompanyCandidate> candidates,
      @Nullable String[] keyOfRun,
      IntPredicate isCompany,
      CompanyRegistry registry) {
    List<NameRun> runs = reading.runs();
    for (int r = 0; r < keyOfRun.length; r++) {
      CompanyCandidate candidate = keyOfRun[r] == null ? null : candidates.get(keyOfRun[r]);
      if (candidate == null || isCompany.test(r)) {
        continue;
      }
      boolean isBehind = r > 0 && isCompany.test(r - 1) && isPair(p, runs.get(r - 1), runs.get(r));
      boolean isBefore =
          r + 1 < runs.size() && isCompany.test(r + 1) && isPair(p, runs.get(r), runs.get(r + 1));
      if (isBehind || isBefore) {
        candidate.mark(Clue.PAIRED);
      }
      if (candidate.hasAny(EnumSet.of(Clue.MOVED))
          && !p.isWord(runs.get(r).first() - 1, "the") // the Dow
          && !OtherNames.isIndexEnd(p.term(runs.get(r).last()))) {
        candidate.mark(Clue.TRADED);
      }
      if (hasPerson(p, reading, r)) {
        candidate.mark(Clue.AFFILIATED);
      }
    }
    candidates.values().stream()
        .filter(candidate -> candidate.hasAny(SIGNS) && registry.find(candidate.name).isEmpty())
        .forEach(candidate -> candidate.mark(Clue.STORY));
  }

  /** "Acme and Corvell"; neither the Acme and Corvell families nor BBB and Acme. */
  private static boolean isPair(Passage p, NameRun one, NameRun other) {
    int next = other.last() + 1;
    return other.first() == one.last() + 2
        && p.isSmall(one.last() + 1, "and", "or")
        && p.followsDirectly(one.last() + 1)
        && p.followsDirectly(other.first())
        && (!p.followsDirectly(next) || p.is(next, WordClass.STOP) || p.is(next, WordClass.SAY))
        && !p.isCapital(next)
        && !p.isWord(one.first() - 1, "the")
        && !isCode(p, one)
        && !isCode(p, other);
  }

  private static boolean isCode(Passage p, NameRun run) {
    return run.words() == 1 && (p.isAllCapitals(run.first()) || p.length(run.first()) < 3);
  }

  /** "Corvell's Jane Roe", "Jane Roe at Corvell". */
  private static boolean hasPerson(Passage p, Reading reading, int r) {
    NameRun run = reading.run(r);
    boolean isBefore =
        r + 1 < reading.runs().size()
            && reading.isPerson(r + 1)
            && p.isPossessive(run.last())
            && reading.run(r + 1).first() == run.last() + 1;
    return isBefore
        || (r > 0
            && reading.isPerson(r - 1)
            && reading.run(r - 1).last() == run.first() - 2
            && p.isWord(run.first() - 1, "at")
            && p.followsDirectly(run.first() - 1));
  }
}
