package org.wirefold.dedup;

/**
 * What it took to make one copy out of another, counted in edits: runs of words that only the copy
 * has, and, at half the price, runs that only its source has. A cut is one edit however much it
 * takes away, and a passage put in costs little more than a word. Immutable.
 *
 * <p>Cost: one merge of the two shingle lists, O(words of both).
 */
record Derivation(double addedRuns, double droppedRuns, double title) {
  /** Leaving out is what copying does; putting in takes a writer. */
  private static final double DROPPED = 0.5;

  /** What a run of so many times the least length costs more than one of the least. */
  private static final double LENGTH = 0.3;

  static Derivation of(Sketch copy, Sketch source) {
    if (copy.wholeText == source.wholeText) {
      return new Derivation(0, 0, title(copy, source));
    }
    Shingles a = copy.shingles;
    Shingles b = source.shingles;
    boolean[] ofCopy = new boolean[a.size()];
    boolean[] ofSource = new boolean[b.size()];
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (a.hash(i) == b.hash(j)) {
        long hash = a.hash(i);
        for (; i < a.size() && a.hash(i) == hash; i++) {
          ofCopy[a.position(i)] = true;
        }
        for (; j < b.size() && b.hash(j) == hash; j++) {
          ofSource[b.position(j)] = true;
        }
      } else if (a.hash(i) < b.hash(j)) {
        i++;
      } else {
        j++;
      }
    }
    return new Derivation(runs(ofCopy), runs(ofSource), title(copy, source));
  }

  double cost() {
    return addedRuns + DROPPED * droppedRuns + title;
  }

  private static double title(Sketch copy, Sketch source) {
    return 1 - SharedFacts.of(copy, source).titleJaccard();
  }

  private static double runs(boolean[] shared) {
    double cost = 0;
    for (int i = 0; i < shared.length; ) {
      int from = i;
      while (i < shared.length && !shared[i]) {
        i++;
      }
      if (i > from) {
        cost += 1 + LENGTH * Math.log(Math.max(1, (i - from) / (double) Shingles.WORDS));
      } else {
        i++;
      }
    }
    return cost;
  }
}
