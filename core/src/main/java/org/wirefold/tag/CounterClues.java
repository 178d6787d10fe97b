package org.wirefold.tag;

import java.util.EnumSet;

/**
 * Reads what speaks against a discovered name being a company's: parts of longer names, persons,
 * organisations, central banks, pollsters. A constant number of words is looked at. Stateless.
 */
final class CounterClues {
  /** How far the noun of an apposition may stand from its article. */
  private static final int APPOSITION = 9;

  private CounterClues() {}

  /** Adds what speaks against this name being a company's. */
  static void add(Passage p, NameRun core, Reading reading, boolean isSure, EnumSet<Clue> clues) {
    if (isSure) {
      return;
    }
    boolean isTold =
        clues.contains(Clue.APPOSED)
            || clues.contains(Clue.DESCRIBED)
            || (clues.contains(Clue.UNIT) && clues.contains(Clue.ENDING));
    boolean isOrganisation = isFor(p, core.last() + 1) || isMinisters(p, core.last() + 1);
    boolean isThrift = CompanyClues.isThrift(p, core.first(), core.last());
    int end = beforeSeat(p, core);
    for (int i = core.first(); i <= end; i++) {
      isOrganisation |=
          p.is(i, WordClass.ORGANISATION)
              && !isThrift
              && !(p.isWord(i, "county") && p.is(i + 1, WordClass.SURE_ENDING)) // County Bancorp
              && !(p.is(i, WordClass.INNER) && (isTold || isInner(p, core, i)))
              && !p.isWord(i + 1, "america")
              && !(p.isWord(i + 1, "savings") && (p.isWord(i, "federal") || p.isWord(i, "state")))
              && !(p.isWord(i, "society") && p.isWord(i - 1, "building"));
    }
    if ((isBehindAnd(p, core.first(), reading) && !clues.contains(Clue.LISTED))
        || isTail(p, core.first())) {
      clues.add(Clue.PART_OF_LONGER);
    }
    boolean isAid = p.isWord(core.last(), "bank") && p.isWord(core.last() - 1, "development");
    if (isOrganisation
        || isAid
        || isCentralBank(p, core, reading)
        || isPollster(p, core)
        || isNonprofit(p, core)
        || isStation(p, core)
        || p.endsWith(core.last(), ".gov")
        || isTickerInText(p, core)
        || isPlural(p, core)) {
      clues.add(Clue.ORGANISATION);
    }
    int first = core.first();
    if (core.words() > 1 && p.is(first, WordClass.GIVEN_NAME) && !clues.contains(Clue.ENDING)) {
      clues.add(Clue.PERSON);
    } else if ((core.words() == 1 && p.is(first, WordClass.GIVEN_NAME) && p.isPossessive(first))
        || isSomebody(p, core)) {
      clues.add(Clue.PERSON);
    } else if (first > 0
        && p.isCapital(first - 1)
        && p.start(first) - p.end(first - 1) <= 2
        && (p.is(first - 1, WordClass.HONORIFIC) || p.is(first - 1, WordClass.OFFICE))) {
      clues.add(Clue.PERSON);
    }
    boolean speaks = clues.contains(Clue.SAID) && clues.size() > 1; // "X said its board"
    if (core.words() == 1 && p.startsSentence(first) && !isClear(clues) && !speaks) {
      clues.add(Clue.SENTENCE_START);
    }
  }

  /** The last word but for where it sits: First National Bank of Schiller Park. */
  private static int beforeSeat(Passage p, NameRun core) {
    for (int i = core.first() + 2; i < core.last(); i++) {
      if (p.isWord(i, "of") && p.isWord(i - 1, "bank")) {
        return i - 1;
      }
    }
    return core.last();
  }

  private static boolean isClear(EnumSet<Clue> clues) {
    return clues.stream().anyMatch(clue -> clue.weight >= CompanyCandidate.ENOUGH);
  }

  /** Mansion House Securities; not House Budget, Bank of the South, South Korean. */
  private static boolean isInner(Passage p, NameRun core, int i) {
    boolean isWhole = // House Budget, Central Bank
        (i == core.first()
                && (p.isWord(i, "house") || (p.isWord(i, "federal") && !isRealty(p, core))))
            || (p.isWord(i, "central") && p.isWord(i + 1, "bank"));
    if (i == core.last() || p.isWord(i + 1, "of") || isWhole) {
      return false;
    }
    boolean isCompanys = core.words() > 2 || p.is(core.last(), WordClass.COMPANY_ENDING);
    boolean isOffices = p.isWord(i, "state") && !p.isWord(i + 1, "bank");
    return isCompanys && !isOffices;
  }

  /** Federal Realty Investment Trust. */
  private static boolean isRealty(Passage p, NameRun core) {
    return core.words() > 2
        && p.is(core.last(), WordClass.COMPANY_ENDING)
        && p.is(core.last() - 1, WordClass.COMPANY_ENDING)
        && !p.isWord(core.last(), "bank");
  }

  /** Primary Industries Minister Jane Roe. */
  private static boolean isMinisters(Passage p, int i) {
    return p.followsDirectly(i)
        && p.isCapital(i)
        && (p.isWord(i, "minister") || p.isWord(i, "secretary") || p.isWord(i, "commissioner"));
  }

  /** Citizens for Cleaner Air. */
  private static boolean isFor(Passage p, int i) {
    return p.isWord(i, "for")
        && p.followsDirectly(i)
        && p.followsDirectly(i + 1)
        && p.isCapital(i + 1);
  }

  /** The rest of Department of Health and Human Services. */
  private static boolean isBehindAnd(Passage p, int first, Reading reading) {
    int before = first - 2;
    if (before < 0 || !p.isWord(first - 1, "and") || !p.followsDirectly(first)) {
      return false;
    }
    boolean isOwned = before > 0 && p.isPossessive(before - 1); // Acme's Truck and Bus Group
    int run = reading.runOf(before);
    return run >= 0
        && p.followsDirectly(first - 1)
        && (reading.run(run).words() > 1 || isOwned)
        && !reading.isPerson(run)
        && !reading.isListedRun(reading.run(run))
        && (p.isWord(before - 1, "of")
            || isOwned
            || p.isWord(before - 1, "for")
            || p.isWord(before - 1, "in")
            || p.is(reading.run(run).first(), WordClass.ORGANISATION));
  }

  private static boolean isCentralBank(Passage p, NameRun core, Reading reading) {
    boolean isNational = // the Swiss National Bank
        p.isWord(core.last(), "bank")
            && p.isWord(core.last() - 1, "national")
            && (core.words() == 2
                || (core.words() == 3
                    && p.is(core.first(), WordClass.NATIONALITY)
                    && !p.isWord(core.first(), "american")));
    boolean isOfNation = // National Bank of Hungary
        p.isWord(core.first(), "national")
            && p.isWord(core.first() + 1, "bank")
            && p.isWord(core.first() + 2, "of")
            && reading.isPlace(core.first() + 3);
    if (isNational || isOfNation) {
      return true;
    }
    return p.isWord(core.first(), "bank")
        && core.words() > 2
        && p.isWord(core.first() + 1, "of")
        && (reading.isPlace(core.first() + 2) || reading.isPlace(core.last()));
  }

  /** The rest of Center for Political Analysis, of As You Sow. */
  private static boolean isTail(Passage p, int first) {
    int joint = first - 1;
    if (joint < 1 || !p.followsDirectly(first) || p.isHeadline(joint)) {
      return false;
    }
    if (p.isCapital(joint)) {
      return p.is(joint, WordClass.STOP)
          && !p.is(joint, WordClass.CALENDAR) // in May Acme
          && !p.startsSentence(joint)
          && !p.isWord(joint, "the");
    }
    return (p.isWord(joint, "for") || p.isWord(joint, "on"))
        && p.followsDirectly(joint)
        && p.isCapital(joint - 1)
        && p.is(joint - 1, WordClass.ORGANISATION);
  }

  /** "a poll conducted by X", "polling agency X", "X (D)". */
  private static boolean isPollster(Passage p, NameRun core) {
    int next = core.last() + 1;
    if (p.before(next < p.size() ? next : core.last()) == '('
        && (p.isWord(next, "d") || p.isWord(next, "r"))) {
      return true;
    }
    if (p.followsDirectly(next)
        && (p.isWord(next, "poll") || p.isWord(next, "polls") || p.isWord(next, "survey"))) {
      return true;
    }
    boolean isBy = // "by Boise-based X"
        p.isWord(core.first() - 1, "by")
            || (p.isWord(core.first() - 1, "based") && p.isWord(core.first() - 3, "by"));
    for (int i = core.first() - 1; i >= Math.max(0, core.first() - (isBy ? 12 : 2)); i--) {
      if (p.isWord(i, "polling")
          || p.isWord(i, "pollster")
          || (isBy && (p.isWord(i, "poll") || p.isWord(i, "survey")))) {
        return true;
      }
      if (p.hasBetween(i, '.')) {
        break;
      }
    }
    return false;
  }

  /** "the think tank X", "the X think-tank", "X, a Berlin charity", "X, a polling firm". */
  private static boolean isNonprofit(Passage p, NameRun core) {
    int next = core.last() + 1;
    boolean isNamed = p.followsDirectly(core.first()) && isNonprofitNoun(p, core.first() - 1);
    int noun = p.isWord(next, "think") || p.isWord(next, "non") ? next + 1 : next;
    if (isNamed || (p.followsDirectly(next) && isNonprofitNoun(p, noun))) {
      return true;
    }
    boolean isApposed =
        p.after(core.last()) == ',' && (p.isWord(next, "a") || p.isWord(next, "an"));
    for (int i = next + 1;
        isApposed
            && i < next + APPOSITION
            && i < p.size()
            && !p.breaksOff(i)
            && !p.is(i - 1, WordClass.COMPANY_NOUN); // a firm that runs charity auctions
        i++) {
      if (isNonprofitNoun(p, i) || p.isWord(i, "polling")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNonprofitNoun(Passage p, int i) {
    if (i < 0 || i >= p.size() || p.isCapital(i)) {
      return false;
    }
    return p.is(i, WordClass.NONPROFIT)
        || (p.isWord(i, "tank") && p.isWord(i - 1, "think"))
        || (p.isWord(i, "profit") && p.isWord(i - 1, "non"));
  }

  /** "the NBC affiliate WQRS". */
  private static boolean isStation(Passage p, NameRun core) {
    int word = core.first();
    return core.words() == 1
        && p.isWord(word - 1, "affiliate")
        && p.isAllCapitals(word)
        && (p.term(word).startsWith("W") || p.term(word).startsWith("K"));
  }

  /** SUVs. */
  private static boolean isPlural(Passage p, NameRun core) {
    String word = p.term(core.first());
    int s = word.length() - 1;
    return core.words() == 1
        && s > 1
        && word.charAt(s) == 's'
        && word.chars().limit(s).allMatch(Character::isUpperCase);
  }

  /** "X, 37," and "X, former head of" are somebody. */
  private static boolean isSomebody(Passage p, NameRun core) {
    int next = core.last() + 1;
    if (p.after(core.last()) != ',' || next >= p.size()) {
      return false;
    }
    boolean isAged =
        p.length(next) == 2
            && p.after(next) == ','
            && Character.isDigit(p.text().charAt(p.start(next)));
    boolean isFormer =
        p.isWord(next, "former")
            && (p.is(next + 1, WordClass.ROLE) || p.is(next + 2, WordClass.ROLE));
    return isAged || isFormer;
  }

  /** "Acme Inc. ACM, +0.06%". */
  private static boolean isTickerInText(Passage p, NameRun core) {
    int end = p.end(core.last());
    return core.words() == 1
        && p.isAllCapitals(core.first())
        && p.text().startsWith(", ", end)
        && end + 2 < p.text().length()
        && "+-\u2212".indexOf(p.text().charAt(end + 2)) >= 0;
  }
}
