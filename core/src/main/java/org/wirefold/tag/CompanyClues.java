package org.wirefold.tag;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * Reads the {@link Clue}s around a name. A constant number of words is looked at, whatever the
 * article's length. Stateless.
 */
final class CompanyClues {
  /**
   * How far the head of an apposition may stand from its article: "a Beijing-based AI start-up".
   */
  private static final int APPOSITION = 9;

  private static final Pattern TICKER_BEHIND =
      Pattern.compile(
          "\\s?(?:<[A-Z0-9]{1,6}(?:\\.[A-Z]{1,2})?>|\\((?:[A-Z][A-Za-z]{1,7}:\\s?[A-Z0-9]{1,6}|[A-Z0-9]{1,6}\\.[A-Z]{1,2})[.)\\],;])");
  private static final int LONGEST_TICKER = 24;

  private CompanyClues() {}

  /** The clues around the name from {@code first} to {@code last}. */
  static EnumSet<Clue> around(Passage p, int first, int last) {
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    if (p.before(first) == '<' && p.after(last) == '>' && !isTickerLike(p, first, last)) {
      clues.add(Clue.IN_BRACKETS);
    }
    int end = p.end(last);
    if (TICKER_BEHIND
        .matcher(p.text())
        .region(end, Math.min(p.text().length(), end + LONGEST_TICKER))
        .lookingAt()) {
      clues.add(Clue.TICKER);
    }
    if (hasLegalForm(p, first, last)
        || (last + 1 < p.size() && p.followsDirectly(last + 1) && isLegalForm(p, last + 1))) {
      clues.add(Clue.LEGAL_FORM);
    }
    int name = last;
    while (name > first && p.is(name, WordClass.LEGAL_FORM)) {
      name--;
    }
    if (name > first && p.is(name, WordClass.COMPANY_ENDING)) {
      clues.add(Clue.ENDING);
      if (name > first + 1 && p.is(name - 1, WordClass.COMPANY_ENDING)) {
        clues.add(Clue.ENDINGS);
      }
      if (last + 1 < p.size() && isCode(p, last + 1)) {
        clues.add(Clue.TICKER);
      }
    }
    described(p, first, last, clues);
    followed(p, last, clues);
    return clues;
  }

  /** Corp of America has its form in the middle. */
  private static boolean hasLegalForm(Passage p, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (isLegalForm(p, i) && (i == last || p.length(i) > 2)) {
        return true;
      }
    }
    return false;
  }

  /** (NOPP), as robots write tickers. */
  private static boolean isCode(Passage p, int i) {
    return p.before(i) == '(' && p.after(i) == ')' && p.isAllCapitals(i) && p.length(i) <= 5;
  }

  static boolean isLegalForm(Passage p, int i) {
    return p.is(i, WordClass.LEGAL_FORM) && p.isCapital(i);
  }

  private static boolean isTickerLike(Passage p, int first, int last) {
    return first == last && p.isAllCapitals(first) && p.length(first) <= 10;
  }

  private static void described(Passage p, int first, int last, EnumSet<Clue> clues) {
    int i = first - 1;
    if (i >= 0
        && p.after(i) == ','
        && p.is(i, WordClass.COMPANY_NOUN)
        && !p.is(i, WordClass.WEAK_NOUN)
        && !p.isCapital(i)
        && p.after(last) == ',') {
      clues.add(Clue.DESCRIBED); // "the country's gas company, X, and"
    }
    if (i < 0 || !(p.followsDirectly(first) || isListWord(p, i))) {
      return;
    }
    if (p.isWord(i, "of") || p.isWord(i, "in")) {
      boolean isOf = p.isWord(i, "of");
      if (isOf && (isChief(p, i - 1) || isPart(p, i - 1))) {
        clues.add(isPart(p, i - 1) ? Clue.DESCRIBED : Clue.CHIEF);
      } else if (p.isWord(i - 1, "shares") || p.isWord(i - 1, "stake")) {
        clues.add(Clue.SHARES);
      }
      return;
    }
    if (p.isWord(i, "at") && isFinancialRole(p, i - 1)) {
      clues.add(Clue.EMPLOYER);
      return;
    }
    if (isListWord(p, i)) {
      i -= p.isWord(i, "as") ? 2 : 1;
    }
    if (p.is(i, WordClass.COMPANY_NOUN) && (!p.isCapital(i) || p.startsSentence(i))) {
      clues.add(p.is(i, WordClass.WEAK_NOUN) ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED);
    }
  }

  private static boolean isListWord(Passage p, int i) {
    return p.isWord(i, "like")
        || p.isWord(i, "including")
        || (p.isWord(i, "as") && p.isWord(i - 1, "such"));
  }

  private static boolean isFinancialRole(Passage p, int i) {
    return p.isWord(i, "analyst")
        || p.isWord(i, "strategist")
        || p.isWord(i, "trader")
        || (p.isWord(i, "manager") && (p.isWord(i - 1, "portfolio") || p.isWord(i - 1, "fund")))
        || p.isWord(i, "analysts");
  }

  private static boolean isPart(Passage p, int i) {
    return p.isWord(i, "unit") || p.isWord(i, "subsidiary") || p.isWord(i, "division");
  }

  private static boolean isChief(Passage p, int i) {
    return p.is(i, WordClass.EXECUTIVE)
        || (p.isWord(i, "executive") && p.isWord(i - 1, "chief"))
        || (p.isWord(i, "officer") && p.isWord(i - 2, "chief"));
  }

  private static void followed(Passage p, int last, EnumSet<Clue> clues) {
    int next = last + 1;
    if (next >= p.size()) {
      return;
    }
    boolean isDirect = p.followsDirectly(next) || p.isPossessive(last);
    if (isDirect && isChiefBehind(p, next)) {
      clues.add(Clue.CHIEF);
    } else if (isDirect && isShares(p, next)) {
      clues.add(Clue.SHARES);
    } else if (p.followsDirectly(next) && p.is(next, WordClass.SAY)) {
      clues.add(Clue.SAID);
    } else if (p.after(last) == ',' && isApposed(p, next)) {
      clues.add(Clue.APPOSED);
    }
  }

  private static boolean isChiefBehind(Passage p, int i) {
    return p.is(i, WordClass.EXECUTIVE)
        || (p.isWord(i, "chief")
            && (p.isWord(i + 1, "executive")
                || p.isWord(i + 1, "financial")
                || p.isWord(i + 1, "operating")
                || p.isWord(i + 1, "technology")));
  }

  private static boolean isShares(Passage p, int i) {
    return p.isWord(i, "shares")
        || p.isWord(i, "stock")
        || p.isWord(i, "shareholders")
        || p.isWord(i, "executives")
        || p.isWord(i, "investors");
  }

  /**
   * "a … company," or "the company behind": the noun must be the head, so nothing may lead away
   * from it ("an analyst at a bank"), and no other noun follow ("a bank robber").
   */
  private static boolean isApposed(Passage p, int i) {
    if (p.isWord(i, "which")) {
      return p.isWord(i + 1, "operates")
          || p.isWord(i + 1, "makes")
          || p.isWord(i + 1, "sells")
          || p.isWord(i + 1, "manufactures");
    }
    if (!(p.isWord(i, "a") || p.isWord(i, "an") || p.isWord(i, "the") || p.isWord(i, "one"))) {
      return false;
    }
    for (int k = i + 1; k < Math.min(p.size(), i + 1 + APPOSITION); k++) {
      if (p.hasBetween(k, ',') || p.hasBetween(k, '.') || p.hasBetween(k, '\n')) {
        return false;
      }
      if (p.is(k, WordClass.COMPANY_NOUN) && !p.isCapital(k)) {
        int behind = k + 1;
        if (!p.isPossessive(k)
            && (behind >= p.size()
                || !p.followsDirectly(behind)
                || (p.is(behind, WordClass.STOP) && !p.isCapital(behind)))) {
          return true;
        }
        if (p.isPossessive(k)) {
          return false; // the company's spokesman
        }
      } else if (p.is(k, WordClass.ROLE) || leadsAway(p, k)) {
        return false;
      }
    }
    return false;
  }

  private static boolean leadsAway(Passage p, int k) {
    return p.is(k, WordClass.STOP)
        && !p.isCapital(k)
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
