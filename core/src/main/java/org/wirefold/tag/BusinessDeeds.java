package org.wirefold.tag;

import java.util.EnumSet;

/**
 * Reads what companies do and others seldom: they lay off people, are valued at a sum, are spun
 * off, cancel flights, report results, raise money, go public. A constant number of words is looked
 * at. Stateless.
 */
final class BusinessDeeds {
  /** How far the verb may stand behind the name: "Acme said it would lay off". */
  private static final int REACH = 5;

  /** How far from "raised" the funding round may be named. */
  private static final int FUNDED = 9;

  private BusinessDeeds() {}

  /** Adds what the company whose name ends with {@code last} does. */
  static void add(Passage p, int last, EnumSet<Clue> clues) {
    int next = last + 1;
    if (next + 1 >= p.size()) {
      return;
    }
    if (p.followsDirectly(next)) {
      if (isEmploying(p, next)) {
        clues.add(Clue.ACTS);
      }
      if ((p.isWord(next, "flight") || p.isWord(next, "flights")) && isNumber(p, next + 1)) {
        clues.add(Clue.DESCRIBED); // Acme flight 231
      } else if (isFlying(p, next)) {
        clues.add(Clue.ACTS);
      }
    }
    boolean isBe = p.isSmall(next, "is", "was");
    int verb = isBe ? next + 1 : next;
    if ((isBe || p.after(last) == ',')
        && p.isWord(verb, "valued")
        && p.isWord(verb + 1, "at")
        && isSum(p, verb + 2)) {
      clues.add(Clue.RESULTS);
    }
    if (p.isWord(next, "was")
        && p.isWord(next + 1, "spun")
        && p.isSmall(next + 2, "off", "out")
        && p.isSmall(next + 3, "from", "of")) {
      clues.add(Clue.PUBLIC);
    }
  }

  /** "laid off 120", "will cut 300 jobs", "employs 4,000". */
  private static boolean isEmploying(Passage p, int next) {
    int i = next;
    while (i < next + REACH && p.isSmall(i, WordClass.AUXILIARY)) {
      i++;
    }
    if (!p.isSmall(i, WordClass.DEED)) {
      return false;
    }
    boolean isLayoff = p.isWord(i + 1, "off");
    if (isLayoff || p.isWord(i, "employs")) {
      return isSum(p, isLayoff ? i + 2 : i + 1);
    }
    return isSum(p, i + 1) && (isJobs(p, i + 2) || isJobs(p, i + 3));
  }

  private static boolean isJobs(Passage p, int i) {
    return p.isSmall(i, "jobs", "positions", "workers", "employees", "roles");
  }

  /** "cancelled 40 flights". */
  private static boolean isFlying(Passage p, int i) {
    return p.isSmall(i, WordClass.DEED)
        && (p.isWord(i + 1, "flights") || p.isWord(i + 2, "flights") || p.isWord(i + 3, "flights"));
  }

  /** "120", "about $2.3 billion", "more than 300". */
  private static boolean isSum(Passage p, int i) {
    for (int k = i; k < i + 3; k++) {
      if (isNumber(p, k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(Passage p, int i) {
    return i < p.size() && Character.isDigit(p.text().charAt(p.start(i)));
  }

  /** "X has filed for bankruptcy", "X went public", "X is listed in". */
  static boolean isPublic(Passage p, int i) {
    int verb = p.isSmall(i, "has", "had") ? i + 1 : i;
    return p.followsDirectly(i)
        && ((p.isWord(verb, "filed")
                && p.isWord(verb + 1, "for")
                && (p.isWord(verb + 2, "bankruptcy") || p.isWord(verb + 3, "bankruptcy")))
            || (p.isSmall(verb, "went", "gone")
                && p.isWord(verb + 1, "public")
                && !p.isWord(verb + 2, "with"))
            || (p.isWord(verb, "is")
                && p.isWord(verb + 1, "listed")
                && p.isSmall(verb + 2, "in", "on")));
  }

  /** "acquired", "has agreed to acquire", "plans to merge". */
  static boolean isAcquiring(Passage p, int i) {
    int verb = p.isSmall(i, "has", "will") ? i + 1 : i;
    int aim = p.isSmall(verb, "agreed", "plans", "intends") ? verb + 2 : verb;
    return p.isSmall(aim, "acquire", "acquired", "merge", "merged", "acquires");
  }

  /** "X posted a quarterly profit". */
  static boolean isReporting(Passage p, int i) {
    if (!p.followsDirectly(i) || !p.isSmall(i, "reported", "posted", "reports", "posts")) {
      return false;
    }
    for (int k = i + 1; k < Math.min(p.size(), i + 6) && p.followsDirectly(k); k++) {
      if (isResult(p, k)) {
        return true;
      }
    }
    return false;
  }

  /** Revenue and what else companies have to report. */
  static boolean isResult(Passage p, int i) {
    return (p.isWord(i, "parent") && !p.isCapital(i))
        || (p.isWord(i, "largest") && p.isSmall(i + 1, "shareholder", "investor"))
        || p.isSmall(i, "revenue", "revenues", "earnings", "profit", "profits", "valuation")
        || (p.isWord(i, "market") && p.isSmall(i + 1, "value", "cap", "capitalization"))
        || (p.isSmall(i, "quarterly", "annual", "operating", "net")
            && p.isSmall(i + 1, "revenue", "profit", "loss", "sales", "income"));
  }

  /** "raised $20 million in a Series B round". */
  static boolean isFunded(Passage p, int i) {
    int raised = p.isWord(i, "has") ? i + 1 : i;
    if (!p.isSmall(raised, "raised", "raises")) {
      return false;
    }
    boolean isAmount = false;
    for (int k = raised + 1; k < Math.min(p.size(), raised + FUNDED); k++) {
      isAmount |= Character.isDigit(p.text().charAt(p.start(k)));
      if (p.isSmall(k, "round", "funding", "financing")
          || (p.isWord(k, "series") && p.isCapital(k))) {
        return isAmount;
      }
      if (p.breaksOff(k)) {
        return false;
      }
    }
    return false;
  }
}
