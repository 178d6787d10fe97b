package org.wirefold.bench.quality;

import java.util.List;
import org.wirefold.dedup.PairStudy;

/**
 * Where pairs that belong together get lost on their way.
 *
 * @param nominated the share that is nominated by its keys
 * @param accepted the share that the verifier would accept, nominated or not
 * @param acceptedOfNominated the share of the nominated that the verifier accepts
 * @param settled the share of the nominated and accepted that ends in one story
 * @param together the share that ends in one story, by whatever way
 */
record StageShares(
    int pairs,
    double nominated,
    double accepted,
    double acceptedOfNominated,
    double settled,
    double together) {
  /** One pair and what became of it. */
  record Outcome(String copy, String other, PairStudy.Pair pair, boolean isTogether) {
    /** The first stage that lost it. */
    String lostBy() {
      if (isTogether) {
        return "nothing";
      }
      if (!pair.isNominated()) {
        return pair.isAccepted() ? "candidates" : "candidates and verifier";
      }
      return pair.isAccepted() ? "settling" : "verifier";
    }
  }

  static StageShares of(List<Outcome> outcomes) {
    List<Outcome> nominated = outcomes.stream().filter(o -> o.pair().isNominated()).toList();
    List<Outcome> accepted = nominated.stream().filter(o -> o.pair().isAccepted()).toList();
    return new StageShares(
        outcomes.size(),
        share(nominated.size(), outcomes.size()),
        share(outcomes.stream().filter(o -> o.pair().isAccepted()).count(), outcomes.size()),
        share(accepted.size(), nominated.size()),
        share(accepted.stream().filter(Outcome::isTogether).count(), accepted.size()),
        share(outcomes.stream().filter(Outcome::isTogether).count(), outcomes.size()));
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 1 : part / (double) whole;
  }
}
