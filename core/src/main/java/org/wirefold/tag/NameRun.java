package org.wirefold.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are written as one name: {@code Moore Threads Intelligent}, {@code Bank of Boston
 * Corp}. Cut where an office or a title ends what may be one name: {@code Microsoft | CEO | Satya
 * Nadella}. Immutable.
 *
 * @param first word of the passage
 * @param last word, inclusive
 */
record NameRun(int first, int last) {
  /**
   * All runs of a passage but for those in headlines.
   *
   * @param title the headline, which may tell two names from one
   * @param listedTo for each word, the word behind the listed name of several words that it stands
   *     in, which is never cut; 0 where it stands in none
   */
  static List<NameRun> of(Passage p, Passage title, int[] listedTo) {
    NameJoints joints = new NameJoints(p, title, listedTo);
    List<NameRun> runs = new ArrayList<>();
    for (int i = 0; i < p.size(); ) {
      if (!joints.canStart(i)) {
        i++;
        continue;
      }
      int last = i;
      for (int next = joints.next(i, last); next > last; next = joints.next(i, last)) {
        last = next;
      }
      cut(p, i, last, listedTo, runs);
      i = last + 1;
    }
    return runs;
  }

  private static void cut(Passage p, int first, int last, int[] listedTo, List<NameRun> runs) {
    boolean isFullName = p.is(last, WordClass.LEGAL_FORM) && last > first;
    int from = first;
    for (int i = first; i <= last; i++) {
      boolean isTitle =
          p.is(i, WordClass.HONORIFIC)
              || p.is(i, WordClass.EXECUTIVE)
              || (p.is(i, WordClass.OFFICE) && (!isFullName || p.isWord(i + 1, "of")));
      if (isTitle && listedTo[i] == 0) {
        add(p, from, i - 1, listedTo, runs);
        from = i + 1;
      }
    }
    add(p, from, last, listedTo, runs);
  }

  private static void add(Passage p, int first, int last, int[] listedTo, List<NameRun> runs) {
    int from = first;
    while (from <= last
        && (p.isWord(from, "the")
            || (listedTo[from] == 0 // Under Armour
                && (NameJoints.isParticle(p, from) || NameJoints.isNoName(p, from))))) {
      from++;
    }
    int to = last;
    while (to >= from && NameJoints.isParticle(p, to)) {
      to--;
    }
    if (from <= to) {
      runs.add(new NameRun(from, to));
    }
  }

  int words() {
    return last - first + 1;
  }

  boolean holds(int i) {
    return first <= i && i <= last;
  }
}
