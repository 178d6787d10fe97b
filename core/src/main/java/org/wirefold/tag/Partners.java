package org.wirefold.tag;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells where partners joined by commas, {@code &} and "and" are one name: {@code McDermott, Will &
 * Emery}, {@code Rodman and Renshaw}; {@code Exxon and Mobil} are two. Owned by one thread.
 */
final class Partners {
  private static final Set<String> BANKERS =
      Set.of("Farmers", "Manufacturers", "Mechanics", "Merchants", "Planters", "Stockmens");

  private final Passage p;
  private final Passage title;
  private final int[] listedTo;

  /** Whose full name was read: Harper and Row, of Harper and Row Publishers Inc. */
  private final Set<String> pairs = new HashSet<>();

  /** See {@link NameJoints}. */
  Partners(Passage p, Passage title, int[] listedTo) {
    this.p = p;
    this.title = title;
    this.listedTo = listedTo;
  }

  private boolean isListed(int i) {
    return listedTo[i] > 0;
  }

  /** Whether a name goes on over a comma to this word. */
  boolean goOn(int first, int next) {
    return isBeforePartner(next) || isLawyers(first, next);
  }

  /** Whether a name goes on over this "and". */
  boolean areOne(int first, int last, int and) {
    return isPair(first, last, and) || isAbbreviatedBehind(first, and + 1);
  }

  /** The second of partners: McDermott, Will & Emery; Kidder, Peabody and Co. */
  private boolean isBeforePartner(int i) {
    boolean isAndCompany =
        i + 2 < p.size()
            && p.isWord(i + 1, "and")
            && p.followsDirectly(i + 1)
            && p.followsDirectly(i + 2)
            && (p.isWord(i + 2, "co") || p.isWord(i + 2, "company"))
            && p.isCapital(i + 2);
    boolean isAgain = p.hash(i) == p.hash(i - 1); // Jane Roe, Roe and Co chairman
    return p.isCapital(i) && !isAgain && (isAndCompany || isBeforeAmpersand(i));
  }

  /** "the law firm of Katz, Marshall and Banks". */
  private boolean isLawyers(int first, int next) {
    return isLawFirm(first)
        && p.isCapital(next)
        && p.isWord(next + 1, "and")
        && p.followsDirectly(next + 1)
        && p.isCapital(next + 2)
        && !isListed(next);
  }

  private boolean isLawFirm(int first) {
    int noun = p.isWord(first - 1, "of") ? first - 2 : first - 1;
    return p.isWord(noun, "firm") && p.isWord(noun - 1, "law") && p.followsDirectly(first);
  }

  private boolean isBeforeAmpersand(int i) {
    return i + 1 < p.size()
        && p.start(i + 1) - p.end(i) == 3
        && p.text().charAt(p.end(i) + 1) == '&'
        && p.isCapital(i + 1);
  }

  /**
   * {@code <LCP Chemicals and Plastics Inc>} is one name; Rodman and Renshaw Capital Group Inc,
   * too, where Rodman and Renshaw come as a pair again.
   */
  private boolean isPair(int first, int last, int and) {
    int other = and + 1;
    if (other >= p.size() || !p.isCapital(other) || !p.followsDirectly(other)) {
      return false;
    }
    if (p.before(first) == '<' || (p.is(other, WordClass.LEGAL_FORM) && !isInitials(other))) {
      return true; // Dyson and Co
    }
    if (first == last
        && !isListed(last)
        && !isListed(other)
        && (p.isWord(first - 1, "the") || isOfOne(first))
        && p.followsDirectly(other + 1)
        && CompanyClues.isLegalForm(p, other + 1)) {
      return true; // the Foster and Hale Co
    }
    if (isLawFirm(first) && !isListed(last) && !isListed(other)) {
      return true;
    }
    if (first == last
        && BANKERS.contains(p.term(last))
        && BANKERS.contains(p.term(other))
        && p.isWord(p.lastInRow(other), "bank")) {
      return true; // Farmers and Merchants Bank
    }
    if ((p.length(last) == 1 && p.length(other) == 1)
        || (!p.is(last, WordClass.LEGAL_FORM) && NameJoints.isRest(p, listedTo, other))) {
      return true; // A and P; Fire and Casualty Co
    }
    if (last > first
        && !isListed(last)
        && !isListed(other)
        && !p.is(first, WordClass.GIVEN_NAME)
        && !p.is(last, WordClass.LEGAL_FORM)
        && !p.is(last, WordClass.OFFICE)
        && !p.is(last, WordClass.ORGANISATION)
        && p.followsDirectly(other + 1)
        && CompanyClues.isLegalForm(p, other + 1)) {
      return true; // Orvald Oil and Fats Co
    }
    String pair = p.surface(last, other);
    if (pairs.contains(pair)) {
      return true;
    }
    if (first == last && !isListed(last) && !isListed(other) && isSpokenOfAsOne(first, other)) {
      pairs.add(pair);
      return true;
    }
    int end = p.lastInRow(other);
    if (!p.is(end, WordClass.LEGAL_FORM) || isListed(last) || isListed(other)) {
      return false;
    }
    boolean isAgain = p.text().indexOf(pair, p.end(other)) >= 0;
    if ((first == last && isAgain) || isPairInTitle(first, other)) {
      pairs.add(pair);
      return true;
    }
    return false;
  }

  /**
   * "the investment firm Kahn and Harris", "its Warner and Swasey subsidiary", "Health and
   * Rehabilitation Trust said it".
   */
  private boolean isSpokenOfAsOne(int first, int other) {
    int noun = first - 1;
    if (p.isSmall(noun, WordClass.COMPANY_NOUN)
        && !p.endsWith(noun, "s")
        && p.followsDirectly(first)
        && !(p.followsDirectly(other + 1) && p.isCapital(other + 1))) {
      return true;
    }
    int end = p.lastInRow(other);
    boolean isOwned =
        p.isWord(noun, "its") || (p.is(noun, WordClass.LEGAL_FORM) && p.isPossessive(noun));
    if (isOwned && p.followsDirectly(end + 1) && p.isSmall(end + 1, "unit", "subsidiary")) {
      return true;
    }
    boolean isOne =
        p.isSmall(end + 1, "is", "was", "has")
            || (p.isWord(end + 1, "said") && p.isSmall(end + 2, "it", "its"));
    boolean startsSentence =
        p.startsSentence(first) || (p.isWord(noun, "the") && p.startsSentence(noun));
    boolean isTold = p.isWord(end + 1, "said") && p.isWord(end + 2, "its") && end == other;
    return startsSentence
        && ((isOne
                && end > other
                && (p.is(end, WordClass.COMPANY_ENDING) || p.isWord(end - 1, "building")))
            || isTold);
  }

  /** "an officer of Foster and Hale Co", who is one's. */
  private boolean isOfOne(int first) {
    return (p.isWord(first - 1, "of") || p.isWord(first - 1, "at"))
        && (p.is(first - 2, WordClass.EXECUTIVE)
            || p.is(first - 2, WordClass.ROLE)
            || p.isWord(first - 2, "officer"));
  }

  /** S.A. Miller is a person. */
  private boolean isInitials(int i) {
    return p.term(i).indexOf('.') > 0 && p.isCapital(i + 1) && p.start(i + 1) - p.end(i) <= 2;
  }

  /** Atmospheric and Environmental Research (AER): all of it has these initials. */
  private boolean isAbbreviatedBehind(int first, int other) {
    int end = other;
    while (p.followsDirectly(end + 1) && p.isCapital(end + 1) && p.isCapital(other)) {
      end++;
    }
    int initials = end + 1;
    if (initials >= p.size() || p.before(initials) != '(' || p.after(initials) != ')') {
      return false;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = first; i <= end; i++) {
      if (p.isCapital(i)) {
        letters.append(p.term(i).charAt(0));
      }
    }
    return p.term(initials).contentEquals(letters);
  }

  /**
   * {@code BOLT BERANEK AND NEWMAN <BBN> UNIT SELLS SYSTEM}, {@code TOWN AND COUNTRY JEWELRY SETS
   * PAYOUT} of Town and Country Jewelry Inc.
   */
  private boolean isPairInTitle(int first, int last) {
    int end = p.lastInRow(last);
    while (end > last && p.is(end, WordClass.LEGAL_FORM)) {
      end--;
    }
    return startsTitle(first, last, " <") || (end > last && startsTitle(first, end, " "));
  }

  private boolean startsTitle(int first, int last, String behind) {
    String name = p.surface(first, last);
    String head = title.text();
    return head.regionMatches(true, 0, name, 0, name.length())
        && head.startsWith(behind, name.length());
  }
}
