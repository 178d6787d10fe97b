package org.wirefold.dedup;

import static org.wirefold.dedup.SharedFacts.share;

import java.util.Arrays;

/**
 * What two articles have in common, measured on their full texts. "Left" and "right" are the two as
 * given. Made by {@link #between}; immutable.
 *
 * <p>Cost: one merge of the two shingle lists, O(words of both).
 */
final class Overlap {
  /** The top of a text is one part in this many. */
  static final int TOP = 5;

  final Sketch left;
  final Sketch right;
  final SharedFacts facts;

  /** Distinct shingles that both have. */
  final int sharedShingles;

  /** Weighted share of one side's shingles that the other has too. */
  final double leftContainment;

  final double rightContainment;

  /** Weighted overlap over weighted union. */
  final double jaccard;

  /** Weight of the shared shingles, in nats, on the side that has less of it. */
  final double sharedWeight;

  /** Share of the shingles at the top of the text that the other has. */
  final double leftTop;

  final double rightTop;

  private Overlap(Sketch left, Sketch right, SharedFacts facts) {
    this.left = left;
    this.right = right;
    this.facts = facts;
    int distinct = 0;
    Matched ofLeft = new Matched(left);
    Matched ofRight = new Matched(right);
    Shingles a = left.shingles;
    Shingles b = right.shingles;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      long x = a.hash(i);
      long y = b.hash(j);
      if (x == y) {
        distinct++;
        i = ofLeft.addAll(i, x);
        j = ofRight.addAll(j, x);
      } else { // no branch: which side is behind cannot be predicted
        boolean behind = x < y;
        i += behind ? 1 : 0;
        j += behind ? 0 : 1;
      }
    }
    sharedShingles = distinct;
    leftContainment = share(ofLeft.weight, left.weight());
    rightContainment = share(ofRight.weight, right.weight());
    sharedWeight = Math.min(ofLeft.weight, ofRight.weight);
    jaccard = share(sharedWeight, left.weight() + right.weight() - sharedWeight);
    leftTop = ofLeft.topShare();
    rightTop = ofRight.topShare();
  }

  static Overlap between(Sketch left, Sketch right) {
    return between(left, right, SharedFacts.of(left, right));
  }

  static Overlap between(Sketch left, Sketch right, SharedFacts facts) {
    return new Overlap(left, right, facts);
  }

  double containment() {
    return Math.max(leftContainment, rightContainment);
  }

  /** Jaccard's: distinct shingles that both have, over all that there are. */
  double resemblance() {
    int all = left.shingles.distinct() + right.shingles.distinct() - sharedShingles;
    return share(sharedShingles, all);
  }

  /** The shingles of one side that the other has too. */
  private static final class Matched {
    private final Sketch sketch;
    private int atTop;
    private double weight;

    Matched(Sketch sketch) {
      this.sketch = sketch;
    }

    /** Adds all shingles of this hash, from the {@code i}th on; returns where the next begin. */
    int addAll(int i, long hash) {
      Shingles shingles = sketch.shingles;
      int next = i;
      for (; next < shingles.size() && shingles.hash(next) == hash; next++) {
        int position = shingles.position(next);
        weight += sketch.shingleWeight(position);
        atTop += (long) position * TOP < shingles.size() ? 1 : 0;
      }
      return next;
    }

    double topShare() {
      return share(atTop, sketch.shingles.size() / (double) TOP);
    }
  }

  /**
   * Words in the longest run that both have. Where a shingle stands twice on the right its first
   * place counts, so a run may come out short, never long. Costs as much as the rest together.
   */
  int longestRun() {
    return longest().words();
  }

  /**
   * Words in a row that both have.
   *
   * @param start the first of them, as a word of the left text
   */
  record Run(int start, int words) {}

  Run longest() {
    Shingles a = left.shingles;
    Shingles b = right.shingles;
    int[] rightOfLeft = new int[a.size()];
    Arrays.fill(rightOfLeft, -1);
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (a.hash(i) == b.hash(j)) {
        rightOfLeft[a.position(i++)] = b.position(j);
      } else if (a.hash(i) < b.hash(j)) {
        i++;
      } else {
        j++;
      }
    }
    int longest = 0;
    int start = 0;
    int run = 0;
    for (int i = 0; i < rightOfLeft.length; i++) {
      boolean goesOn = run > 0 && rightOfLeft[i] == rightOfLeft[i - 1] + 1;
      run = rightOfLeft[i] < 0 ? 0 : goesOn ? run + 1 : 1;
      start = run > longest ? i - run + 1 : start;
      longest = Math.max(longest, run);
    }
    return new Run(start, longest == 0 ? 0 : longest + Shingles.WORDS - 1);
  }
}
