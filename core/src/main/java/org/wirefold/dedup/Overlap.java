package org.wirefold.dedup;

import java.util.Arrays;

/**
 * What two articles have in common, measured on their full texts. "Left" and "right" are the two as
 * given. Made by {@link #between}; immutable.
 *
 * <p>Cost: one merge of the two shingle lists, O(words of both).
 */
final class Overlap {
  /** In how many parts of equal length a text is divided to see where its matches lie. */
  static final int PARTS = 10;

  final Sketch left;
  final Sketch right;

  /** Distinct shingles that both have. */
  final int sharedShingles;

  /** Weighted share of one side's shingles that the other has too. */
  final double leftContainment;

  final double rightContainment;

  /** Weighted overlap over weighted union. */
  final double jaccard;

  /** Weight of the shared shingles, in nats, on the side that has less of it. */
  final double sharedWeight;

  /** Words in the longest run that both have. */
  final int longestRun;

  /** Share of each of the {@link #PARTS} parts' shingles that match. */
  final double[] leftParts;

  final double[] rightParts;
  final int sharedQuotes;

  /** Shared numbers, and names by weight, over the union. */
  final double numberJaccard;

  final int sharedNumbers;
  final double nameContainment;
  final double titleJaccard;

  private Overlap(Sketch left, Sketch right, Matches matches) {
    this.left = left;
    this.right = right;
    sharedShingles = matches.distinct;
    double leftShared = weight(left, matches.leftMatched);
    double rightShared = weight(right, matches.rightMatched);
    double leftAll = left.weight();
    double rightAll = right.weight();
    leftContainment = share(leftShared, leftAll);
    rightContainment = share(rightShared, rightAll);
    sharedWeight = Math.min(leftShared, rightShared);
    jaccard = share(sharedWeight, leftAll + rightAll - sharedWeight);
    longestRun = matches.longestRun();
    leftParts = parts(matches.leftMatched);
    rightParts = parts(matches.rightMatched);
    sharedQuotes = shared(left.quotes, right.quotes);
    sharedNumbers = shared(left.numbers, right.numbers);
    numberJaccard =
        share(sharedNumbers, left.numbers.length + right.numbers.length - sharedNumbers);
    double leftNames = sum(left.nameWeights);
    double rightNames = sum(right.nameWeights);
    double sharedNames = sharedWeight(left.names, left.nameWeights, right.names);
    nameContainment = share(sharedNames, Math.min(leftNames, rightNames));
    double sharedTitle = sharedWeight(left.titleWords, left.titleWeights, right.titleWords);
    titleJaccard =
        share(sharedTitle, sum(left.titleWeights) + sum(right.titleWeights) - sharedTitle);
  }

  static Overlap between(Sketch left, Sketch right) {
    return new Overlap(left, right, new Matches(left, right));
  }

  double containment() {
    return Math.max(leftContainment, rightContainment);
  }

  /** Which shingles match, on both sides, and where on the right the left ones have their match. */
  private static final class Matches {
    final boolean[] leftMatched;
    final boolean[] rightMatched;
    final int[] rightOfLeft;
    int distinct;

    Matches(Sketch left, Sketch right) {
      leftMatched = new boolean[left.shingles.size()];
      rightMatched = new boolean[right.shingles.size()];
      rightOfLeft = new int[left.shingles.size()];
      Arrays.fill(rightOfLeft, -2);
      int i = 0;
      int j = 0;
      while (i < leftMatched.length && j < rightMatched.length) {
        long a = left.shingles.hash(i);
        long b = right.shingles.hash(j);
        if (a < b) {
          i++;
        } else if (a > b) {
          j++;
        } else {
          distinct++;
          int firstRight = right.shingles.position(j);
          for (; i < leftMatched.length && left.shingles.hash(i) == a; i++) {
            leftMatched[left.shingles.position(i)] = true;
            rightOfLeft[left.shingles.position(i)] = firstRight;
          }
          for (; j < rightMatched.length && right.shingles.hash(j) == a; j++) {
            rightMatched[right.shingles.position(j)] = true;
          }
        }
      }
    }

    /**
     * In words. Where a shingle stands twice on the right its first place counts, so a run may come
     * out short, never long.
     */
    int longestRun() {
      int longest = 0;
      int run = 0;
      for (int i = 0; i < rightOfLeft.length; i++) {
        if (rightOfLeft[i] < 0) {
          run = 0;
        } else {
          run = i > 0 && rightOfLeft[i] == rightOfLeft[i - 1] + 1 ? run + 1 : 1;
          longest = Math.max(longest, run);
        }
      }
      return longest == 0 ? 0 : longest + Shingles.WORDS - 1;
    }
  }

  private static double weight(Sketch sketch, boolean[] matched) {
    double sum = 0;
    for (int i = 0; i < matched.length; i++) {
      if (matched[i]) {
        sum += sketch.shingleWeight(i);
      }
    }
    return sum;
  }

  private static double[] parts(boolean[] matched) {
    double[] parts = new double[PARTS];
    for (int i = 0; i < matched.length; i++) {
      if (matched[i]) {
        parts[(int) ((long) i * PARTS / matched.length)]++;
      }
    }
    for (int p = 0; p < PARTS; p++) {
      parts[p] = share(parts[p], matched.length / (double) PARTS);
    }
    return parts;
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
    for (int i = 0; i < a.length; i++) {
      if (Arrays.binarySearch(b, a[i]) >= 0) {
        sum += weights[i];
      }
    }
    return sum;
  }

  private static double sum(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }

  private static double share(double part, double whole) {
    return whole <= 0 ? 0 : Math.min(1, part / whole);
  }
}
