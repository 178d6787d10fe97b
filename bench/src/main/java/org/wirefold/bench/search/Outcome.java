package org.wirefold.bench.search;

import java.util.Arrays;
import java.util.Random;

/**
 * Where two engines found what was looked for. Places count from 1; 0 is not among the first ten.
 * Immutable.
 */
final class Outcome {
  private static final int RESAMPLES = 2_000;

  private final int[] ours;
  private final int[] plain;

  Outcome(int[] ours, int[] plain) {
    this.ours = ours.clone();
    this.plain = plain.clone();
  }

  static double reciprocal(int place) {
    return place == 0 ? 0 : 1.0 / place;
  }

  private static double mrr(int[] places) {
    return Arrays.stream(places).mapToDouble(Outcome::reciprocal).average().orElse(0);
  }

  private static double success(int[] places) {
    return Arrays.stream(places).filter(place -> place > 0).count() / (double) places.length;
  }

  double ourMrr() {
    return mrr(ours);
  }

  double plainMrr() {
    return mrr(plain);
  }

  double ourSuccess() {
    return success(ours);
  }

  double plainSuccess() {
    return success(plain);
  }

  /** The middle 95% of the difference in MRR over resamples of the queries. */
  double[] interval(Random random) {
    double[] differences = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      for (int i = 0; i < ours.length; i++) {
        int pick = random.nextInt(ours.length);
        sum += reciprocal(ours[pick]) - reciprocal(plain[pick]);
      }
      differences[r] = sum / ours.length;
    }
    Arrays.sort(differences);
    return new double[] {differences[RESAMPLES / 40], differences[RESAMPLES - 1 - RESAMPLES / 40]};
  }
}
