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
   * @param listed words that stand in a listed name of several words, which is never cut
   */
  static List<NameRun> of(Passage p, boolean[] listed) {
    List<NameRun> runs = new ArrayList<>();
    for (int i = 0; i < p.size(); ) {
      if (!canStart(p, i, listed)) {
        i++;
        continue;
      }
      int last = i;
      for (int next = step(p, i, last, listed); next > last; next = step(p, i, last, listed)) {
        last = next;
      }
      cut(p, i, last, listed, runs);
      i = last + 1;
    }
    return runs;
  }

  private static boolean canStart(Passage p, int i, boolean[] listed) {
    return p.isCapital(i)
        && !p.isHeadline(i)
        && (listed[i] || !(p.is(i, WordClass.CALENDAR) || isStop(p, i) || isDescription(p, i)));
  }

  /** "Chipmaker X": the capital is the sentence's. */
  private static boolean isDescription(Passage p, int i) {
    return p.is(i, WordClass.COMPANY_NOUN)
        && !p.is(i, WordClass.COMPANY_ENDING)
        && p.startsSentence(i)
        && !p.isWord(i + 1, "of");
  }

  // IT and OR are names in capitals; A and I are not.
  private static boolean isStop(Passage p, int i) {
    return p.is(i, WordClass.STOP) && !p.isAllCapitals(i);
  }

  /** The word the run goes on to from {@code last}; {@code last} where it ends. */
  private static int step(Passage p, int first, int last, boolean[] listed) {
    int next = last + 1;
    if (next >= p.size()) {
      return last;
    }
    if (listed[last] && listed[next]) {
      return next;
    }
    int gap = p.start(next) - p.end(last);
    if (gap > 3) {
      return last;
    }
    if (gap == 1 && p.after(last) == '-') {
      return p.isCapital(next) || isGivenNamesTail(p, next) ? next : last;
    }
    boolean isSpaced = p.followsDirectly(next);
    if (p.isCapital(next)
        && (listed[next] || !(p.is(next, WordClass.CALENDAR) || isStop(p, next)))) {
      boolean isAnd = gap == 3 && p.text().charAt(p.end(last) + 1) == '&';
      boolean isInitial = gap == 2 && p.after(last) == '.' && p.length(last) == 1;
      boolean isForm =
          gap == 2
              && p.after(last) == ','
              && (p.is(next, WordClass.LEGAL_FORM) || isBeforeAmpersand(p, next));
      return isSpaced || isAnd || isInitial || isForm ? next : last;
    }
    if (isSpaced && p.isWord(next, "and") && joinsPartners(p, first, last, next)) {
      return next + 1;
    }
    boolean isPersonOf = p.is(first, WordClass.GIVEN_NAME) && p.isWord(next, "of");
    boolean isParticle =
        isSpaced && isParticle(p, next) && !isPersonOf && p.followsDirectly(next + 1);
    return isParticle && p.isCapital(next + 1) && !isStop(p, next + 1) ? next + 1 : last;
  }

  /** The second of three partners: McDermott, Will & Emery. */
  private static boolean isBeforeAmpersand(Passage p, int i) {
    return i + 1 < p.size()
        && p.start(i + 1) - p.end(i) == 3
        && p.text().charAt(p.end(i) + 1) == '&'
        && p.isCapital(i + 1);
  }

  /**
   * {@code <LCP Chemicals and Plastics Inc>} is one name; Rodman and Renshaw Capital Group Inc,
   * too, where Rodman and Renshaw come as a pair again.
   */
  private static boolean joinsPartners(Passage p, int first, int last, int and) {
    if (and + 1 >= p.size() || !p.isCapital(and + 1) || !p.followsDirectly(and + 1)) {
      return false;
    }
    if (p.before(first) == '<') {
      return true;
    }
    int end = and + 1;
    while (end + 1 < p.size() && p.followsDirectly(end + 1) && p.isCapital(end + 1)) {
      end++;
    }
    if (p.is(and + 1, WordClass.LEGAL_FORM)) {
      return true; // Dyson and Co
    }
    String pair = p.surface(last, and + 1);
    int again = p.text().indexOf(pair, p.end(and + 1));
    return first == last && p.is(end, WordClass.LEGAL_FORM) && again >= 0;
  }

  /** The second half of Jae-yong; not that of Beijing-based. */
  private static boolean isGivenNamesTail(Passage p, int i) {
    return p.length(i) <= 6
        && !p.is(i, WordClass.STOP)
        && !p.is(i, WordClass.COMPANY_NOUN)
        && !p.is(i, WordClass.COMPANY_CONTEXT)
        && !p.is(i, WordClass.ORGANISATION)
        && Character.isLetter(p.text().charAt(p.start(i)));
  }

  private static boolean isParticle(Passage p, int i) {
    return switch (p.term(i)) {
      case "of",
          "de",
          "la",
          "van",
          "von",
          "der",
          "den",
          "du",
          "di",
          "da",
          "del",
          "bin",
          "al",
          "el" ->
          true;
      default -> false;
    };
  }

  private static void cut(Passage p, int first, int last, boolean[] listed, List<NameRun> runs) {
    boolean isFullName = p.is(last, WordClass.LEGAL_FORM) && last > first;
    int from = first;
    for (int i = first; i <= last; i++) {
      boolean isTitle =
          p.is(i, WordClass.HONORIFIC)
              || p.is(i, WordClass.EXECUTIVE)
              || (p.is(i, WordClass.OFFICE) && !isFullName);
      if (isTitle && !listed[i]) {
        add(p, from, i - 1, runs);
        from = i + 1;
      }
    }
    add(p, from, last, runs);
  }

  private static void add(Passage p, int first, int last, List<NameRun> runs) {
    int from = first;
    while (from <= last && (isParticle(p, from) || isStop(p, from))) {
      from++;
    }
    int to = last;
    while (to >= from && isParticle(p, to)) {
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
