package org.wirefold.tag;

import java.util.EnumSet;

/**
 * Reads the {@link Clue}s before a name: what it is called, who has, runs, buys or is employed by
 * it. A constant number of words is looked at, whatever the article's length. Stateless.
 */
final class CluesBefore {
  private CluesBefore() {}

  /** The clues before a name alone. */
  static EnumSet<Clue> of(Passage p, NameRun run) {
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    add(p, run.first(), run.last(), clues);
    return clues;
  }

  /** Adds what stands before the name from {@code first} to {@code last}. */
  static void add(Passage p, int first, int last, EnumSet<Clue> clues) {
    int i = first - 1;
    if (i >= 0
        && p.after(i) == ','
        && BusinessNouns.isCompanyNoun(p, i)
        && (!p.is(i, WordClass.WEAK_NOUN) || p.isSmall(i, "restaurant", "store", "shop"))
        && !p.isCapital(i)
        && (p.endsWith(i, "s")
            ? (p.isWord(last + 1, "and") && p.isCapital(last + 2))
                || (p.after(last) == ',' && isOneOfMany(p, i))
            : (p.after(last) == ',' || p.after(last) == '.') && !isHeaded(p, i))) {
      clues.add(Clue.DESCRIBED); // "the country's gas company, X, and", "two subsidiaries, X and Y"
    }
    if (i >= 0
        && p.after(i) == ','
        && p.isSmall(i, "unit", "subsidiary")
        && (p.isCapital(i - 1) || p.isWord(i - 1, "owned"))
        && (p.after(last) == ',' || p.after(last) == '.')) {
      clues.add(Clue.DESCRIBED); // "another Acme unit, X, will"
    }
    if (i >= 0
        && p.after(i) == ':'
        && BusinessNouns.isCompanyNoun(p, i)
        && p.endsWith(i, "s")
        && (p.after(last) == ',' || p.isWord(last + 1, "and"))) {
      clues.add(Clue.DESCRIBED); // "four insurers: X, Y and Z"
    }
    if (i >= 0 && BusinessNouns.isCompanyNoun(p, i) && !p.isCapital(i) && isDash(p, i, first)) {
      clues.add(Clue.DESCRIBED); // "an Australian biotechnology company — X"
    }
    if (p.isWord(i, "the") && p.followsDirectly(first) && p.followsDirectly(i)) {
      articled(p, i - 1, clues);
      return;
    }
    if (i < 0 || !(p.followsDirectly(first) || isListWord(p, i))) {
      return;
    }
    boolean isListed = // "the Nasdaq-listed X"
        p.before(i) == '-' && p.isWord(i, "listed") && p.isCapital(i - 1);
    if (isListed || isHeld(p, i)) {
      clues.add(Clue.DESCRIBED);
    } else if (isSeatOrOwner(p, i)) {
      clues.add(Clue.PERHAPS_DESCRIBED);
    }
    if (isCalled(p, i)) {
      clues.add(Clue.DESCRIBED);
    }
    boolean isPriced = isPriced(p, last + 1);
    if (isDeal(p, i) || (isPriced && p.isSmall(i, "buy", "buys", "buying"))) {
      clues.add(Clue.DEAL);
      if (isPriced) {
        clues.add(Clue.PRICED);
      }
    } else if (clues.contains(Clue.ENDING)
        && p.isSmall(i, "buy", "buys", "buying", "owns", "runs", "operates")) {
      clues.add(Clue.CONTEXT_NEAR);
    }
    if (p.isWord(i, "of") || p.isWord(i, "in")) {
      boolean isOf = p.isWord(i, "of");
      if (isOf && (isChief(p, i - 1) || BusinessNouns.isPart(p, i - 1))) {
        boolean isOffice = first == last && p.isAllCapitals(first); // a division of HHS
        Clue part = isOffice ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED;
        clues.add(BusinessNouns.isPart(p, i - 1) ? part : Clue.CHIEF);
      } else if (isOf && p.isWord(i - 1, "firm") && p.isWord(i - 2, "law")) {
        clues.add(Clue.DESCRIBED);
      } else if (isOf && isShareOf(p, i - 1) && isHolder(p, i - 1)) {
        clues.add(Clue.DEAL);
        clues.add(Clue.PRICED);
      } else if (isOf && p.isWord(i - 1, "parent") && clues.contains(Clue.ENDING)) {
        clues.add(Clue.DEAL);
      } else if (p.isWord(i - 1, "shares")
          || p.isWord(i - 1, "stake")
          || (isOf && p.isSmall(i - 1, "shareholder", "shareholders"))) {
        clues.add(Clue.SHARES);
        if (isShareOf(p, i - 2)) {
          clues.add(Clue.PRICED);
        }
        boolean isPlural = // "shares of Catholics"
            first == last && p.endsWith(last, "s") && !p.is(last + 1, WordClass.MOVED);
        if (p.isWord(i - 1, "shares")
            && !isPlural
            && !BusinessNouns.isClass(p, first)
            && isEndOfName(p, last)) {
          clues.add(Clue.TRADED);
        }
      } else if (isOf
          && (p.isSmall(i - 1, "president", "chairman", "chairwoman", "head")
              || isEmployed(p, i - 1))) {
        clues.add(Clue.CONTEXT_NEAR); // of a society as well
      }
      return;
    }
    if (isRaised(p, i)) {
      clues.add(Clue.DEAL); // "raised $6 million from X"
      if (clues.contains(Clue.ENDING)) {
        clues.add(Clue.PRICED);
      }
      return;
    }
    if (p.isSmall(i, "values", "valued", "valuing")
        && p.isWord(last + 1, "at")
        && p.followsDirectly(last + 1)) {
      clues.add(Clue.FUNDED); // "the round values X at $2 billion"
      return;
    }
    if (p.isWord(i, "by") && clues.contains(Clue.ENDING) && p.isSmall(i - 1, WordClass.MADE)) {
      clues.add(Clue.CONTEXT_NEAR); // "the tanker is operated by X"
      return;
    }
    if (p.isWord(i, "by") && p.isWord(i - 1, "led") && isRound(p, i - 2)) {
      clues.add(Clue.FUNDED);
      return;
    }
    if (p.isSmall(i, "at", "with", "from")
        && BusinessNouns.isFinancialRole(p, i - 1)
        && !(p.isWord(i, "from") && isTown(p, last))) {
      clues.add(Clue.EMPLOYER);
      return;
    }
    if (p.isWord(i, "at") && isChief(p, i - 1)) {
      clues.add(Clue.CHIEF);
      return;
    }
    if ((p.isWord(i, "at") && isEmployed(p, i - 1)) || isOfficeAt(p, i)) {
      clues.add(Clue.CONTEXT_NEAR);
      return;
    }
    if (isListWord(p, i)) {
      i -= p.isWord(i, "as") ? 2 : 1;
      if (p.isWord(i, "brands") && (p.isWord(i - 1, "its") || p.isWord(i - 1, "their"))) {
        return; // of one company
      }
    }
    if (BusinessNouns.isBusinessGroup(p, i)) {
      clues.add(Clue.DESCRIBED);
    } else if (BusinessNouns.isCompanyNoun(p, i) && (!p.isCapital(i) || p.startsSentence(i))) {
      boolean isWeak = p.is(i, WordClass.WEAK_NOUN) && !(isListWord(p, first - 1) && isIts(p, i));
      clues.add(isWeak ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED);
    }
  }

  /** "its rivals include X", "Acme's suppliers such as X". */
  private static boolean isIts(Passage p, int noun) {
    return p.endsWith(noun, "s")
        && (p.isWord(noun - 1, "its") || (noun > 0 && p.isPossessive(noun - 1)));
  }

  /** "Tulsa-based X", "the state-owned X"; not "a silo-based X". */
  private static boolean isSeatOrOwner(Passage p, int i) {
    if (p.before(i) == '-' && p.isSmall(i, "based", "headquartered")) {
      return p.isCapital(i - 1) && !p.is(i - 1, WordClass.NATIONALITY);
    }
    return (p.before(i) == '-'
        && p.isSmall(i, "owned", "held", "backed")
        && p.isSmall(i - 1, "state", "family", "venture"));
  }

  /** "the privately held X". */
  private static boolean isHeld(Passage p, int i) {
    return p.isSmall(i, "held", "owned") && p.isSmall(i - 1, "privately", "closely");
  }

  /** "fundraising firm The X", "companies like The X", "an economist at the X". */
  private static void articled(Passage p, int i, EnumSet<Clue> clues) {
    boolean isName = p.isCapital(i + 1) && !p.startsSentence(i + 1);
    if (p.followsDirectly(i + 1) && p.isSmall(i, "buy", "acquire", "bought", "acquired")) {
      clues.add(Clue.CONTEXT_NEAR);
    }
    if (isName && BusinessNouns.isCompanyNoun(p, i) && !p.isCapital(i)) {
      clues.add(p.is(i, WordClass.WEAK_NOUN) ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED);
    } else if (isName && isListWord(p, i)) {
      int noun = p.isWord(i, "as") ? i - 2 : i - 1;
      if (BusinessNouns.isCompanyNoun(p, noun)) {
        clues.add(Clue.DESCRIBED);
      }
    } else if ((p.isWord(i, "at") && isEmployed(p, i - 1))
        || (p.isWord(i, "of") && p.isWord(i - 1, "economist"))) {
      clues.add(Clue.CONTEXT_NEAR);
    }
  }

  /** "head of sales at X", "vice president of business development for X". */
  private static boolean isOfficeAt(Passage p, int at) {
    if (!p.isSmall(at, "at", "for")) {
      return false;
    }
    for (int k = at - 1; k > Math.max(0, at - 8) && !p.breaksOff(k + 1); k--) {
      if (p.isWord(k, "of")) {
        return p.isWord(k - 1, "head")
            || (p.isWord(k - 1, "manager") && p.isWord(k - 2, "general"))
            || (p.isWord(k - 1, "president") && p.isWord(k - 2, "vice"));
      }
    }
    return false;
  }

  /** Of a school as well. */
  private static boolean isEmployed(Passage p, int i) {
    return p.isSmall(i, WordClass.EMPLOYED);
  }

  /** "the CEO of a Russian technology company, X, ": he is X. */
  private static boolean isHeaded(Passage p, int noun) {
    for (int k = noun - 1; k >= Math.max(0, noun - 6) && !p.breaksOff(k + 1); k--) {
      if (p.is(k, WordClass.EXECUTIVE) || p.is(k, WordClass.ROLE)) {
        return true;
      }
    }
    return false;
  }

  /** "one of the oldest design firms, X, ", "a chain of shops, X, ". */
  private static boolean isOneOfMany(Passage p, int noun) {
    for (int k = noun - 1; k > Math.max(0, noun - 8) && !p.breaksOff(k + 1); k--) {
      if (p.isWord(k, "of")) {
        return p.isWord(k - 1, "one") || p.isWord(k - 1, "chain") || p.isWord(k - 1, "string");
      }
    }
    return false;
  }

  /** "a restaurant in Lynton called X". */
  private static boolean isCalled(Passage p, int i) {
    boolean isUnderName = p.isWord(i, "name") && p.isWord(i - 2, "under");
    if (!(p.isWord(i, "called") || p.isWord(i, "named") || isUnderName)) {
      return false;
    }
    if (i > 0
        && p.after(i - 1) == ','
        && BusinessNouns.isCompanyNoun(p, i - 1)
        && !p.is(i - 1, WordClass.WEAK_NOUN)) {
      return true; // "the start-up, called X"
    }
    for (int k = i - 1; k >= Math.max(0, i - 5) && !p.breaksOff(k + 1); k--) {
      if (BusinessNouns.isCompanyNoun(p, k) && !p.isCapital(k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRaised(Passage p, int from) {
    if (!p.isWord(from, "from")) {
      return false;
    }
    boolean isSum = false;
    for (int k = from - 1; k > Math.max(0, from - 8) && !p.breaksOff(k + 1); k--) {
      isSum |= Character.isDigit(p.text().charAt(p.start(k)));
      if (p.isSmall(k, "raised", "raise", "raises", "raising")) {
        return isSum;
      }
    }
    return false;
  }

  private static boolean isDash(Passage p, int i, int next) {
    String between = p.text().substring(p.end(i), p.start(next)).strip();
    return between.equals("\u2014") || between.equals("\u2013") || between.equals("--");
  }

  private static boolean isListWord(Passage p, int i) {
    return p.isWord(i, "like")
        || p.isWord(i, "including")
        || (p.isSmall(i, "include", "included")
            && p.endsWith(i - 1, "s")
            && !p.isWord(i - 1, "brands"))
        || (p.isWord(i, "as") && p.isWord(i - 1, "such"));
  }

  private static boolean isDeal(Passage p, int i) {
    return p.isSmall(i, WordClass.BUYS)
        || (p.isWord(i, "with")
            && p.isSmall(i - 1, "merger", "merge", "merged", "merging", "venture"))
        || (p.isWord(i, "of")
            && p.isSmall(
                i - 1, "acquisition", "takeover", "bankruptcy", "insolvency", "liquidation"))
        || (p.isSmall(i, "for", "by", "from")
            && p.isSmall(i - 1, "bid", "offer")
            && p.isSmall(i - 2, "takeover", "tender", "buyout", "out"));
  }

  /** Nothing that the name is but a part of: "shares of Acme oil tankers". */
  private static boolean isEndOfName(Passage p, int last) {
    int next = last + 1;
    return !p.followsDirectly(next) || p.is(next, WordClass.STOP) || p.is(next, WordClass.MOVED);
  }

  /** "a funding round led by X", "the round was led by X". */
  private static boolean isRound(Passage p, int i) {
    return p.isWord(i, "round") || (p.isWord(i, "was") && p.isWord(i - 1, "round"));
  }

  /** "from Monroe, N.Y." */
  private static boolean isTown(Passage p, int last) {
    int state = last + 1;
    return p.after(last) == ',' && p.isCapital(state) && p.after(state) == '.';
  }

  /** "a 20% stake", "a 20 percent stake". */
  private static boolean isShareOf(Passage p, int i) {
    return p.isSmall(i, "pct", "percent", "cent")
        || (i >= 0 && i + 1 < p.size() && p.after(i) == '%');
  }

  /** "owns about 64 pct of X", "buy the 49 pct of X". */
  private static boolean isHolder(Passage p, int share) {
    for (int k = share - 1; k > Math.max(0, share - 6) && p.followsDirectly(k + 1); k--) {
      if (p.isSmall(k, WordClass.HOLDS)) {
        return true;
      }
    }
    return false;
  }

  /** "for $20 million", "for an undisclosed sum". */
  private static boolean isPriced(Passage p, int i) {
    if (!p.isWord(i, "for") || !p.followsDirectly(i) || i + 1 >= p.size()) {
      return false;
    }
    return Character.isDigit(p.text().charAt(p.start(i + 1))) || p.isWord(i + 2, "undisclosed");
  }

  private static boolean isChief(Passage p, int i) {
    return p.is(i, WordClass.EXECUTIVE)
        || (p.isWord(i, "executive") && p.isWord(i - 1, "chief"))
        || (p.isWord(i, "officer") && p.isWord(i - 2, "chief"));
  }
}
