package org.wirefold.dedup;

import java.util.Arrays;

/**
 * Which quotations, numbers, names and words of the headline two articles have in common. A merge
 * of short sorted lists: a small part of what comparing the texts costs, so it is done first.
 *
 * @param numberJaccard shared numbers over the union
 * @param nameContainment shared names by weight, over the side that has less of them
 * @param titleJaccard shared words of the headlines over the union, by weight
 * @param headline the share, by weight, of each headline that the other article has somewhere; the
 *     mean of both
 */
record SharedFacts(
    int quotes,
    int numbers,
    double numberJaccard,
    double nameContainment,
    double titleJaccard,
    double headline,
    Slots.Comparison figureSlots,
    Slots.Comparison nameSlots) {
  /** What a headline counts that is not there. */
  private static final double NO_HEADLINE = 0.5;

  static SharedFacts of(Sketch left, Sketch right) {
    int numbers = shared(left.numbers, right.numbers);
    double names = sharedWeight(left.names, left.nameWeights, right.names);
    double title = sharedWeight(left.titleWords, left.titleWeights, right.titleWords);
    return new SharedFacts(
        shared(left.quotes, right.quotes),
        numbers,
        share(numbers, left.numbers.length + right.numbers.length - numbers),
        share(names, Math.min(left.nameWeight, right.nameWeight)),
        share(title, left.titleWeight + right.titleWeight - title),
        (found(left, right) + found(right, left)) / 2,
        left.slots.compareFigures(right.slots),
        left.slots.compareNames(right.slots));
  }

  private static double found(Sketch headline, Sketch in) {
    return headline.titleWeight == 0
        ? NO_HEADLINE
        : share(
            sharedWeight(headline.titleWords, headline.titleWeights, in.words),
            headline.titleWeight);
  }

  private static int shared(long[] a, long[] b) {
    int n = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        n++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }

  private static double sharedWeight(long[] a, float[] weights, long[] b) {
    double sum = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        sum += weights[i++];
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return sum;
  }

  /** The weight of the rarest word that both headlines have; 0 where they share none. */
  static float rarestOfBothTitles(Sketch left, Sketch right) {
    float rarest = 0;
    for (int i = 0; i < left.titleWords.length; i++) {
      if (Arrays.binarySearch(right.titleWords, left.titleWords[i]) >= 0) {
        rarest = Math.max(rarest, left.titleWeights[i]);
      }
    }
    return rarest;
  }

  static double share(double part, double whole) {
    return whole <= 0 ? 0 : Math.min(1, part / whole);
  }
}
