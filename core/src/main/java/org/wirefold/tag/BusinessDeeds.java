package org.wirefold.tag;

import java.util.EnumSet;

/**
 * Reads what companies do and others seldom: they lay off people, are valued at a sum, are spun
 * off, cancel flights. A constant number of words is looked at. Stateless.
 */
final class BusinessDeeds {
  /** How far the verb may stand behind the name: "Acme said it would lay off". */
  private static final int REACH = 5;

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
}
