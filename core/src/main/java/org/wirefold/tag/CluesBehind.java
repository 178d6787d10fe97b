package org.wirefold.tag;

import java.util.EnumSet;

/**
 * Reads the {@link Clue}s behind a name: what it has, does, and is said to be. A constant number of
 * words is looked at, whatever the article's length. Stateless.
 */
final class CluesBehind {
  private CluesBehind() {}

  /** Adds what stands behind the name from {@code first} to {@code last}. */
  static void add(Passage p, int first, int last, EnumSet<Clue> clues) {
    int next = last + 1;
    if (next >= p.size()) {
      return;
    }
    boolean isDirect =
        p.followsDirectly(next) || p.isPossessive(last) || isBehindStop(p, last, next);
    kind(p, first, next, clues);
    if (isDirect && clues.contains(Clue.ENDING) && p.isSmall(next, WordClass.BUSINESS)) {
      clues.add(Clue.CONTEXT_NEAR); // armies and ministries have spokesmen, too
    }
    boolean isBrand = isDirect && p.isSmall(next, "brand", "brands");
    if (isBrand || (isSeated(p, last, next) && isBusiness(clues))) {
      clues.add(Clue.CONTEXT_NEAR);
    }
    if (isBorrowing(p, next)) {
      clues.add(Clue.BORROWS);
    }
    BusinessDeeds.add(p, last, clues);
    if (isSubject(p, first) && BusinessDeeds.isPublic(p, next)) {
      clues.add(Clue.PUBLIC);
    }
    int unit = behindInitials(p, next);
    if (isDirect && isChiefBehind(p, next)) {
      clues.add(Clue.CHIEF);
    } else if (isDirect && isShares(p, next)) {
      clues.add(Clue.SHARES);
      if (isTraded(p, next) && !BusinessNouns.isClass(p, first)) {
        clues.add(Clue.TRADED);
      }
    } else if (p.followsDirectly(next) && BusinessDeeds.isFunded(p, next)) {
      clues.add(Clue.FUNDED);
    } else if (p.isPossessive(last)
        ? BusinessDeeds.isResult(p, next)
        : BusinessDeeds.isReporting(p, next)) {
      clues.add(Clue.RESULTS);
    } else if (isDirect && isOfficer(p, next)) {
      clues.add(Clue.OFFICER);
    } else if (unit > 0
        && (BusinessNouns.isPart(p, unit)
            || (p.isWord(unit, "affiliate") && clues.contains(Clue.ENDING)))
        && !(p.isWord(unit, "division") && last > first) // its Consumer Products division
        && isOwner(p, first - 1)) {
      clues.add(Clue.UNIT);
    } else if (isDirect && BusinessNouns.isFinancialRole(p, next) && p.isCapital(next + 1)) {
      clues.add(Clue.CONTEXT_NEAR); // the CIA has analysts as well
    } else if (p.followsDirectly(next) && isMove(p, next)) {
      clues.add(Clue.MOVED);
    } else if (p.followsDirectly(next) && p.is(next, WordClass.SAY)) {
      clues.add(Clue.SAID);
      if (p.isWord(next + 1, "its")
          && p.isSmall(next + 2, "board", "shareholders", "stockholders", "subsidiary")) {
        clues.add(Clue.PUBLIC);
      } else if (p.isWord(next + 1, "it") && BusinessDeeds.isAcquiring(p, next + 2)) {
        clues.add(Clue.ACTS);
      }
    } else if (p.after(last) == ','
        && isServing(p, next)
        && p.is(last, WordClass.COMPANY_ENDING)
        && !p.isWord(last, "services")) {
      clues.add(Clue.PERHAPS_DESCRIBED);
    } else if (p.after(last) == ','
        && !isQuoted(p, first)
        && !isTold(p, first)
        && Apposition.isCompany(p, next)) {
      clues.add(Clue.APPOSED);
    } else if (unit == next + 1
        && p.hasBetween(unit, ',')
        && !isTold(p, first)
        && Apposition.isCompany(p, unit)) {
      clues.add(Clue.APPOSED);
    } else if (isSubject(p, first) && isCopula(p, next) && Apposition.isCompany(p, next + 1)) {
      clues.add(Clue.APPOSED);
    }
  }

  /** "Acme Corp. shares". */
  private static boolean isBehindStop(Passage p, int last, int next) {
    return p.is(last, WordClass.LEGAL_FORM)
        && p.after(last) == '.'
        && p.start(next) - p.end(last) == 2
        && !p.isCapital(next);
  }

  /** "X, of Tacoma", "X, based in Tacoma": as somebody may be, too. */
  private static boolean isSeated(Passage p, int last, int next) {
    int of = p.isWord(next, "based") ? next + 1 : next;
    return p.after(last) == ','
        && p.isSmall(of, "of", "in")
        && (of > next || p.isWord(of, "of"))
        && p.isCapital(of + 1);
  }

  private static boolean isBusiness(EnumSet<Clue> clues) {
    return clues.contains(Clue.ENDING) || clues.contains(Clue.DEAL);
  }

  /** "X is issuing an 80 mln dlr bond". */
  private static boolean isBorrowing(Passage p, int i) {
    if (p.isWord(i - 1, "branch")
        || !p.isWord(i, "is")
        || !p.isSmall(i + 1, "issuing", "raising")
        || !p.followsDirectly(i)) {
      return false;
    }
    int amount = p.isSmall(i + 2, "a", "an") ? i + 3 : i + 2;
    return amount < p.size() && Character.isDigit(p.text().charAt(p.start(amount)));
  }

  /** "X is a company". */
  private static boolean isCopula(Passage p, int i) {
    return p.isSmall(i, "is", "was") && p.followsDirectly(i) && p.followsDirectly(i + 1);
  }

  /** Not what goes by the name of a river or ends another's. */
  private static boolean isSubject(Passage p, int first) {
    return first == 0
        || !(p.isWord(first - 1, "the")
            || p.isWord(first - 1, "and")
            || p.isCapital(first - 1)
            || p.before(first) == '/');
  }

  /** Programmes and products stand in quotation marks. */
  private static boolean isQuoted(Passage p, int first) {
    return p.before(first) == '"' || p.before(first) == '\u201c';
  }

  /** What is said behind a name of its kind: "the X polling firm", "at X seafood restaurant". */
  private static void kind(Passage p, int first, int next, EnumSet<Clue> clues) {
    if (p.isSmall(next, "group")
        && p.followsDirectly(next)
        && p.isWord(first - 1, "the")
        && p.isWord(first - 2, "of")
        && p.isWord(first - 3, "part")) {
      clues.add(Clue.DESCRIBED);
      return;
    }
    int noun = next;
    while (noun < p.size()
        && noun < next + 2
        && p.followsDirectly(noun)
        && !p.isCapital(noun)
        && !p.is(noun, WordClass.STOP)
        && !isKind(p, noun)) {
      noun++;
    }
    boolean isNoun = noun < p.size() && p.followsDirectly(noun) && !p.isCapital(noun);
    if (!isNoun || !isKind(p, noun) || p.isWord(first, "big")) {
      return; // nor is Big Oil a company
    }
    boolean isThe = p.isWord(first - 1, "the") && !p.isCapital(first - 1);
    if (p.is(noun, WordClass.KIND) && (isThe || isOwner(p, first - 1))) {
      boolean isPlace = isThe && noun == next; // "the Selby company", of that town
      clues.add(isPlace ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED);
    } else if (p.is(noun, WordClass.HOUSE)
        && (p.isSmall(first - 1, "at", "of")
            || (isThe && p.isSmall(first - 2, "at", "of", "near", "outside"))
            || (first > 0 && p.isPossessive(first - 1))
            || (p.isWord(first - 1, "the")
                && p.isCapital(first - 1)
                && !p.startsSentence(first - 1)))) {
      clues.add(Clue.DESCRIBED);
    }
  }

  private static boolean isKind(Passage p, int i) {
    return p.is(i, WordClass.KIND) || p.is(i, WordClass.HOUSE);
  }

  /** The word behind a name, and behind initials in brackets: "X (XYZ) unit". */
  private static int behindInitials(Passage p, int next) {
    boolean isBracketed = p.before(next) == '(' && p.after(next) == ')' && p.isAllCapitals(next);
    if (isBracketed) {
      return next + 1;
    }
    return p.followsDirectly(next) ? next : -1;
  }

  /** ", which tracks prices". */
  private static boolean isServing(Passage p, int i) {
    return p.isWord(i, "which") && p.is(i + 1, WordClass.SERVES);
  }

  private static boolean isChiefBehind(Passage p, int i) {
    int other = isCoFounder(p, i) ? i + 1 : i;
    boolean isBoth = // founder and chief executive
        p.isSmall(other, "founder", "cofounder", "chairman", "president")
            && p.isWord(other + 1, "and");
    return isChief(p, isBoth ? other + 2 : i);
  }

  private static boolean isChief(Passage p, int i) {
    return p.is(i, WordClass.EXECUTIVE)
        || (p.isWord(i + 1, "chief")
            && p.isSmall(i, "finance", "technology", "marketing", "product", "sales", "design"))
        || (p.isWord(i + 1, "director") && p.isSmall(i, "finance", "managing"))
        || (p.isWord(i, "chief")
            && (p.isWord(i + 1, "executive")
                || p.isWord(i + 1, "financial")
                || p.isWord(i + 1, "operating")
                || p.isWord(i + 1, "technology")));
  }

  /** "gained 7/8 to 27-1/4", "each gained more than 8%"; in a row "Acme 9%". */
  private static boolean isMove(Passage p, int i) {
    int verb = p.isWord(i, "each") ? i + 1 : i;
    int sum = p.isSmall(verb, WordClass.MOVED) ? verb + 1 : i;
    while (p.isSmall(sum, "more", "than", "about", "nearly", "almost", "over", "up")) {
      sum++;
    }
    return sum < p.size()
        && p.followsDirectly(sum)
        && Character.isDigit(p.text().charAt(p.start(sum)))
        && (sum > i || p.after(sum) == '%');
  }

  private static boolean isOfficer(Passage p, int i) {
    return p.isWord(i, "chairman")
        || p.isWord(i, "executive")
        || p.isWord(i, "founder")
        || isCoFounder(p, i);
  }

  private static boolean isCoFounder(Passage p, int i) {
    return p.isWord(i, "co") && p.after(i) == '-' && p.isWord(i + 1, "founder");
  }

  /** "its X unit", "Acme's X unit". */
  private static boolean isOwner(Passage p, int i) {
    boolean isTicker = i > 0 && p.before(i) == '<' && p.after(i) == '>';
    int owner = isTicker ? i - 1 : i;
    return owner >= 0
        && (p.isWord(owner, "its")
            || (p.isPossessive(owner) && !p.is(owner, WordClass.ORGANISATION)));
  }

  private static boolean isShares(Passage p, int i) {
    return p.isWord(i, "shares")
        || (p.isWord(i, "stock")
            && !p.isSmall(i + 1, "market", "markets", "exchange", "index", "sectors", "futures"))
        || p.isWord(i, "shareholders")
        || p.isWord(i, "executives")
        || p.isWord(i, "investors")
        || isOffering(p, i);
  }

  /** "X shares fell", "X's IPO"; a stock may be of copper. */
  private static boolean isTraded(Passage p, int i) {
    return (p.isWord(i, "shares") && !isVerbsObject(p, i + 1)) || isOffering(p, i);
  }

  /** "Roe shares a flat". */
  private static boolean isVerbsObject(Passage p, int i) {
    return p.isSmall(i, "a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "how");
  }

  private static boolean isOffering(Passage p, int i) {
    return p.isWord(i, "ipo") || (p.isWord(i, "initial") && p.isWord(i + 1, "public"));
  }

  /** "It rains, said X, a broker in Shanghai"; not "it added X, a broker". */
  private static boolean isTold(Passage p, int first) {
    return p.is(first - 1, WordClass.SAY) && !p.followsDirectly(first - 1);
  }
}
