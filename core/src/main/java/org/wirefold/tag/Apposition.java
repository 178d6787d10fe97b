package org.wirefold.tag;

/**
 * Reads what is said of a name in apposition to it, "X, a Beijing-based AI start-up", and whether
 * its head is a word for companies. A constant number of words is looked at. Stateless.
 */
final class Apposition {
  /** How far the head may stand from its article. */
  private static final int REACH = 9;

  private Apposition() {}

  /**
   * "a … company," or "the company behind": the noun must be the head, so nothing may lead away
   * from it ("an analyst at a bank"), and no other noun follow ("a bank robber").
   */
  static boolean isCompany(Passage p, int i) {
    if (p.isWord(i, "which")) {
      return p.isSmall(
          i + 1,
          "operates",
          "makes",
          "sells",
          "manufactures",
          "imports",
          "distributes",
          "leases",
          "rents",
          "brews",
          "arranges",
          "arranged",
          "insures",
          "designs");
    }
    if (p.isSmall(i, "maker", "manufacturer") && p.isWord(i + 1, "of")) {
      return true;
    }
    boolean isNations = i < p.size() && p.isPossessive(i) && p.isCapital(i); // China's largest
    boolean isSeveral = p.isSmall(i, "two", "three", "four", "both"); // X and Y, two start-ups
    if (!(p.isSmall(i, "a", "an", "the", "one") || isNations || isSeveral)) {
      return false;
    }
    boolean isAged = p.isWord(i + 2, "year") && p.isWord(i + 3, "old");
    for (int k = i + 1; k < Math.min(p.size(), i + 1 + REACH); k++) {
      if (isState(p, k)) {
        k++; // "a Great Falls, Va., partnership"
      } else if (p.hasBetween(k, ',')
          || isStop(p, k, p.isWord(i, "one"))
          || p.hasBetween(k, '\n')) {
        return false;
      }
      boolean isOne = // one of the banks, a string of shops
          isSeveral == (p.endsWith(k, "s") && !p.isWord(k, "business"))
              || p.isWord(i, "one")
              || isMany(p, i + 1);
      boolean isBusiness = // neither show business nor a public-private partnership
          (BusinessNouns.isBusinessGroup(p, k) || BusinessNouns.isCompanyNoun(p, k))
              ? !(p.isWord(k, "partnership") && p.before(k - 1) == '-')
              : p.isWord(k, "business") && (k == i + 1 || isRun(p, k - 1));
      if (isBusiness && !p.isCapital(k) && isOne) {
        if (isAged && p.is(k, WordClass.WEAK_NOUN)) {
          return false; // a 28-year-old mail carrier
        }
        int behind = k + 1;
        if (!p.isPossessive(k)
            && !(p.is(behind, WordClass.SAY)
                && p.followsDirectly(behind)) // "good, the company said"
            && (behind >= p.size()
                || !p.followsDirectly(behind)
                || goesOn(p, behind, p.isWord(i, "the")))) {
          return true;
        }
        if (p.isPossessive(k)) {
          return false; // the company's spokesman
        }
      } else if (p.is(k, WordClass.ROLE)
          || leadsAway(p, k)
          || (p.isWord(k, "of")
              && p.after(k) != '-' // a point-of-purchase retailer
              && !p.isWord(i, "one")
              && !isMany(p, k - 1))) {
        return false;
      }
    }
    return false;
  }

  /** A full stop that is none of an abbreviation's: a U.S. law firm. */
  private static boolean isStop(Passage p, int k, boolean isAny) {
    return p.hasBetween(k, '.') && (isAny || p.term(k - 1).indexOf('.') < 0);
  }

  /** A family-owned business; not a small-business consultancy. */
  private static boolean isRun(Passage p, int i) {
    return p.before(i) == '-' && p.isSmall(i, "owned", "run");
  }

  private static boolean isState(Passage p, int i) {
    return i + 1 < p.size()
        && p.isCapital(i - 1)
        && p.isCapital(i)
        && p.after(i - 1) == ','
        && (p.after(i) == ',' || p.text().startsWith(".,", p.end(i)));
  }

  /** "a firm that", "a firm formed by her", "a firm Mr Roe worked with". */
  private static boolean goesOn(Passage p, int i, boolean isDefinite) {
    if (p.isCapital(i)) {
      return p.is(i, WordClass.HONORIFIC) || p.is(i, WordClass.GIVEN_NAME);
    }
    boolean isDone = // "a firm formed by", not "one of the banks reported", "the company planned"
        !isDefinite && p.endsWith(i, "ed") && p.length(i) > 4 && !p.endsWith(i - 1, "s");
    return isDone || p.is(i, WordClass.STOP) || p.is(i, WordClass.GOES_ON);
  }

  private static boolean isMany(Passage p, int i) {
    return p.isWord(i, "string") || p.isWord(i, "chain") || p.isWord(i, "group");
  }

  private static boolean leadsAway(Passage p, int k) {
    return p.is(k, WordClass.STOP)
        && !p.isCapital(k)
        && p.after(k) != '-' // a for-profit company
        && (p.isWord(k, "at")
            || p.isWord(k, "for")
            || p.isWord(k, "in")
            || p.isWord(k, "by")
            || p.isWord(k, "with")
            || p.isWord(k, "from")
            || p.isWord(k, "who")
            || p.isWord(k, "to"));
  }
}
