package org.wirefold.tag;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells where a name goes on: over a space, and over the signs and small words that names are
 * joined by. {@code Bank of Boston}, {@code Industrial Equity (Pacific) Ltd}, {@code Claire's
 * Stores Inc}, {@code Texas Oil and Gas Corp} are one name each, {@code Exxon and Mobil} are two.
 * Owned by one thread.
 */
final class NameJoints {
  private static final int SHORTEST_WORD = 3;

  /** Given names with a full stop. */
  private static final Set<String> ABBREVIATED = Set.of("Chas", "Wm", "Geo", "Jas", "Thos", "Jos");

  private static final Set<String> BANKERS =
      Set.of("Farmers", "Manufacturers", "Mechanics", "Merchants", "Planters", "Stockmens");

  private final Passage p;
  private final Passage title;
  private final int[] listedTo;

  /** Partners whose full name was read: Harper and Row, of Harper and Row Publishers Inc. */
  private final Set<String> partners = new HashSet<>();

  /**
   * Joints of a passage.
   *
   * @param title the headline, which may tell two names from one
   * @param listedTo for each word, the word behind the listed name of several words that it stands
   *     in, which is never cut; 0 where it stands in none
   */
  NameJoints(Passage p, Passage title, int[] listedTo) {
    this.p = p;
    this.title = title;
    this.listedTo = listedTo;
  }

  private boolean isListed(int i) {
    return listedTo[i] > 0;
  }

  /** Whether a name may begin with this word. */
  boolean canStart(int i) {
    return p.isCapital(i)
        && !p.isHeadline(i)
        && (isListed(i) || !(isCalendar(i) || isNoName(p, i) || isDescription(i)));
  }

  /** A stop word, but for May of May Petroleum. */
  static boolean isNoName(Passage p, int i) {
    return isStop(p, i) && !p.is(i, WordClass.CALENDAR);
  }

  /** "Chipmaker X": the capital is the sentence's. */
  private boolean isDescription(int i) {
    boolean isName = // Publishers Equipment Corp, Telco Systems Inc
        lastInRow(i) == i + 2
            && p.is(i + 2, WordClass.LEGAL_FORM)
            && (p.endsWith(i, "s") || p.is(i + 1, WordClass.COMPANY_ENDING));
    return p.is(i, WordClass.COMPANY_NOUN)
        && !p.is(i, WordClass.COMPANY_ENDING)
        && p.startsSentence(i)
        && !isName;
  }

  /** A month or day that is not a name's: May Petroleum and Sun Co are companies. */
  private boolean isCalendar(int i) {
    boolean isOfName =
        i + 1 < p.size()
            && p.followsDirectly(i + 1)
            && p.isCapital(i + 1)
            && (p.is(i + 1, WordClass.COMPANY_ENDING) || p.is(i + 1, WordClass.LEGAL_FORM))
            && !p.term(i).endsWith("day");
    return p.is(i, WordClass.CALENDAR) && !isOfName;
  }

  // IT and OR are names in capitals; A and MORE are not. On-Line is a name.
  static boolean isStop(Passage p, int i) {
    return p.is(i, WordClass.STOP)
        && !(p.isAllCapitals(i) && p.length(i) <= SHORTEST_WORD)
        && !(p.is(i, WordClass.OPENER) && (!p.startsSentence(i) || p.before(i) == '<'))
        && !beginsFullName(p, i)
        && !(p.after(i) == '-' && p.isCapital(i + 1) && p.start(i + 1) - p.end(i) == 1);
  }

  /** Total Capital Corp, Investors Group Inc. */
  private static boolean beginsFullName(Passage p, int i) {
    return p.is(i, WordClass.OPENER)
        && p.followsDirectly(i + 1)
        && p.followsDirectly(i + 2)
        && p.isCapital(i + 1)
        && p.is(i + 1, WordClass.COMPANY_ENDING)
        && CompanyClues.isLegalForm(p, i + 2);
  }

  /** The word the name goes on to from {@code last}; {@code last} where it ends. */
  int next(int first, int last) {
    int next = last + 1;
    if (next >= p.size()) {
      return last;
    }
    if (listedTo[last] > next) {
      return next;
    }
    int gap = p.start(next) - p.end(last);
    if (gap == 3
        && p.isPossessive(last)
        && !isListed(last)
        && !p.is(last, WordClass.LEGAL_FORM) // "Acme Inc's Credit Corp" are two
        && (CompanyClues.isShop(p, last, next)
            || isRest(next)
            || (p.isCapital(next) && p.is(next, WordClass.LEGAL_FORM)))) {
      return next;
    }
    if (gap == 2
        && first == last
        && p.isPossessive(last)
        && p.endsWith(last, "s")
        && p.isCapital(next)
        && p.is(next, WordClass.COMPANY_ENDING)
        && lastInRow(next) > next
        && p.is(lastInRow(next), WordClass.LEGAL_FORM)) {
      return next; // Consumers' Gas Co
    }
    if (gap == 2 && p.before(next) == '(') {
      return formBehindBrackets(next, last);
    }
    if (gap > 3) {
      return last;
    }
    if (gap == 1 && p.after(last) == '-') {
      return p.isCapital(next) || isGivenNamesTail(next) ? next : last;
    }
    if (gap == 1 && p.after(last) == '&' && p.isCapital(next)) {
      return next; // K&L Gates
    }
    if (gap == 1
        && p.after(last) == '/'
        && !isListed(last)
        && !p.is(first, WordClass.GIVEN_NAME)
        && isSlashed(next)) {
      return next;
    }
    boolean isSpaced = p.followsDirectly(next);
    if (gap == 2 && p.after(last) == ',' && (isBeforePartner(next) || isLawyers(first, next))) {
      return next; // McDermott, Will & Emery
    }
    if (p.isCapital(next) && (isListed(next) || !(isCalendar(next) || isStop(p, next)))) {
      boolean isAnd = gap == 3 && p.text().charAt(p.end(last) + 1) == '&';
      boolean isInitial =
          gap == 2 && p.after(last) == '.' && (isInitial(first, last) || isStopped(last, next));
      boolean isForm = gap == 2 && p.after(last) == ',' && isForm(next);
      boolean isAbroad =
          gap == 2 && (last > first || p.startsSentence(first)) && isAbroad(last, next);
      return isSpaced || isAnd || isInitial || isForm || isAbroad ? next : last;
    }
    if (isSpaced
        && p.isWord(next, "and")
        && (joinsPartners(first, last, next) || isAbbreviatedBehind(first, next + 1))) {
      return next + 1;
    }
    boolean isPersonOf =
        p.isWord(next, "of")
            && (p.is(first, WordClass.GIVEN_NAME) || isOtherThanCompany(first, last, next));
    boolean isInOf = // in Chile of Acme Co, "Creditors of Acme", the Group of Seven
        p.isWord(next, "of")
            && (p.isWord(first - 1, "in")
                || isPlural(first, last)
                || p.is(next + 1, WordClass.OPENER));
    boolean isParticle =
        isSpaced && isParticle(p, next) && !isPersonOf && !isInOf && p.followsDirectly(next + 1);
    return isParticle && p.isCapital(next + 1) && !isStop(p, next + 1) ? next + 1 : last;
  }

  /** One word that has a capital for the sentence's sake: "Creditors of". */
  private boolean isPlural(int first, int last) {
    return first == last
        && p.startsSentence(first)
        && p.endsWith(first, "s")
        && !p.isWord(first, "banks")
        && !p.is(first, WordClass.COMPANY_ENDING)
        && !p.is(first, WordClass.ORGANISATION);
  }

  /** Somebody of a company: Orsolo Margos of Corvell Petroleum Inc. */
  private boolean isOtherThanCompany(int first, int last, int of) {
    boolean isTitled = last > first && p.is(first, WordClass.OFFICE);
    int name = isTitled ? first + 1 : first;
    if (last > name + 1 || isListed(last) || isTelling(name) || isTelling(last)) {
      return false;
    }
    if (isTitled || last == name) {
      return isTitled;
    }
    int end = lastInRow(of + 1);
    while (p.is(end, WordClass.LEGAL_FORM)) {
      end--;
    }
    return end > of + 1
        && p.is(end, WordClass.COMPANY_ENDING)
        && !p.is(of + 1, WordClass.NATIONALITY)
        && p.followsDirectly(of + 1);
  }

  private boolean isTelling(int i) {
    return p.is(i, WordClass.COMPANY_ENDING)
        || p.is(i, WordClass.COMPANY_NOUN)
        || p.is(i, WordClass.ORGANISATION)
        || p.is(i, WordClass.OFFICE)
        || p.is(i, WordClass.LEGAL_FORM);
  }

  /** Harrow Grain, Inc; not Reno, NV. */
  private boolean isForm(int i) {
    return p.is(i, WordClass.LEGAL_FORM) && !p.term(i).equals("NV") && !p.term(i).equals("CO");
  }

  /** J. Smith, G.D. Searle; not Austin, N.C. */
  private boolean isInitial(int first, int last) {
    if (p.length(last) == 1
        || ABBREVIATED.contains(p.term(last))
        || (first == last && p.isWord(last, "st"))) {
      return true;
    }
    return first == last
        && p.length(last) == 3
        && p.term(last).charAt(1) == '.'
        && p.isAllCapitals(last)
        && !p.is(last, WordClass.NATIONALITY)
        && !p.is(last, WordClass.ORGANISATION)
        && !p.is(last, WordClass.LEGAL_FORM)
        && (last == 0 || p.after(last - 1) != ',');
  }

  /** Acme U.S. Securities Inc, U.S. Acme Inc; not Acme U.S. Inc, which is Acme. */
  private boolean isAbroad(int last, int next) {
    return p.after(last) == '.'
        && !CompanyClues.isLegalForm(p, next)
        && p.term(last).indexOf('.') > 0
        && p.is(last, WordClass.NATIONALITY)
        && CompanyClues.isLegalForm(p, lastInRow(next));
  }

  /** C.O.M.B. Co, Revco D.S. Inc, P.A.M. Hauling Inc; not "in the U.S. Bank", nor Newark, N.J. */
  private boolean isStopped(int last, int next) {
    return p.term(last).indexOf('.') > 0
        && p.isAllCapitals(last)
        && !p.is(last, WordClass.NATIONALITY)
        && !p.is(last, WordClass.ORGANISATION)
        && !p.is(last, WordClass.LEGAL_FORM)
        && (last == 0 || p.after(last - 1) != ',')
        && (p.is(next, WordClass.COMPANY_ENDING) || p.is(lastInRow(next), WordClass.LEGAL_FORM));
  }

  /** The last of the words with capitals that follow each other from here. */
  private int lastInRow(int i) {
    int end = i;
    while (p.followsDirectly(end + 1) && p.isCapital(end + 1)) {
      end++;
    }
    return end;
  }

  /** "(Hong Kong) Ltd" and "(Pty) Ltd" go on to their form. */
  private int formBehindBrackets(int next, int last) {
    int close = next;
    while (close < p.size() && close < next + 2 && p.after(close) != ')' && p.isCapital(close)) {
      close++;
    }
    int form = close + 1;
    boolean isForm =
        form < p.size()
            && p.after(close) == ')'
            && p.start(form) - p.end(close) == 2
            && CompanyClues.isLegalForm(p, form);
    return isForm ? form : last;
  }

  /**
   * Whether what begins here cannot be a name of its own, but the end of a company's: Stores Inc,
   * Loan Insurance Corp.
   */
  private boolean isRest(int i) {
    int end = i;
    while (end < p.size()
        && !isListed(end)
        && p.isCapital(end)
        && p.is(end, WordClass.COMPANY_ENDING)
        && !p.is(end, WordClass.LEGAL_FORM)
        && (end == i || p.followsDirectly(end))) {
      end++;
    }
    return end > i
        && end < p.size()
        && p.followsDirectly(end)
        && (CompanyClues.isLegalForm(p, end) || isAssociation(end));
  }

  /** Savings and Loan Association. */
  private boolean isAssociation(int i) {
    return p.isWord(i - 1, "loan") && (p.isWord(i, "association") || p.isWord(i, "assn"));
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
  private boolean joinsPartners(int first, int last, int and) {
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
        && p.isWord(lastInRow(other), "bank")) {
      return true; // Farmers and Merchants Bank
    }
    if ((p.length(last) == 1 && p.length(other) == 1)
        || (!p.is(last, WordClass.LEGAL_FORM) && isRest(other))) {
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
    if (partners.contains(pair)) {
      return true;
    }
    if (first == last && !isListed(last) && !isListed(other) && isSpokenOfAsOne(first, other)) {
      partners.add(pair);
      return true;
    }
    int end = lastInRow(other);
    if (!p.is(end, WordClass.LEGAL_FORM) || isListed(last) || isListed(other)) {
      return false;
    }
    boolean isAgain = p.text().indexOf(pair, p.end(other)) >= 0;
    if ((first == last && isAgain) || isPairInTitle(first, other)) {
      partners.add(pair);
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
    int end = lastInRow(other);
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

  /** Audio/Video Affiliates Inc; not IBM/Apple. */
  private boolean isSlashed(int i) {
    int end = lastInRow(i);
    return end > i && p.isCapital(i) && !isListed(i) && CompanyClues.isLegalForm(p, end);
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
    int end = lastInRow(last);
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

  /** The second half of Jae-yong; not that of Beijing-based. */
  private boolean isGivenNamesTail(int i) {
    return p.length(i) <= 6
        && !p.isWord(i, "minus") // B-minus, of debt
        && !p.isWord(i, "plus")
        && !p.is(i, WordClass.STOP)
        && !p.is(i, WordClass.COMPANY_NOUN)
        && !p.is(i, WordClass.COMPANY_CONTEXT)
        && !p.is(i, WordClass.ORGANISATION)
        && Character.isLetter(p.text().charAt(p.start(i)));
  }

  static boolean isParticle(Passage p, int i) {
    return p.isSmall(i, WordClass.PARTICLE);
  }
}
