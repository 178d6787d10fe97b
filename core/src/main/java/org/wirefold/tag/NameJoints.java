package org.wirefold.tag;

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

  private final Passage p;
  private final int[] listedTo;
  private final Partners partners;

  /**
   * Joints of a passage.
   *
   * @param title the headline, which may tell two names from one
   * @param listedTo for each word, the word behind the listed name of several words that it stands
   *     in, which is never cut; 0 where it stands in none
   */
  NameJoints(Passage p, Passage title, int[] listedTo) {
    this.p = p;
    this.listedTo = listedTo;
    partners = new Partners(p, title, listedTo);
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
        p.lastInRow(i) == i + 2
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
            || isRest(p, listedTo, next)
            || (p.isCapital(next) && p.is(next, WordClass.LEGAL_FORM)))) {
      return next;
    }
    if (gap == 2
        && first == last
        && p.isPossessive(last)
        && p.endsWith(last, "s")
        && p.isCapital(next)
        && p.is(next, WordClass.COMPANY_ENDING)
        && p.lastInRow(next) > next
        && p.is(p.lastInRow(next), WordClass.LEGAL_FORM)) {
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
    if (gap == 2 && p.after(last) == ',' && partners.goOn(first, next)) {
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
    if (isSpaced && p.isWord(next, "and") && partners.areOne(first, last, next)) {
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
    int end = p.lastInRow(of + 1);
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
        && CompanyClues.isLegalForm(p, p.lastInRow(next));
  }

  /** C.O.M.B. Co, Revco D.S. Inc, P.A.M. Hauling Inc; not "in the U.S. Bank", nor Newark, N.J. */
  private boolean isStopped(int last, int next) {
    return p.term(last).indexOf('.') > 0
        && p.isAllCapitals(last)
        && !p.is(last, WordClass.NATIONALITY)
        && !p.is(last, WordClass.ORGANISATION)
        && !p.is(last, WordClass.LEGAL_FORM)
        && (last == 0 || p.after(last - 1) != ',')
        && (p.is(next, WordClass.COMPANY_ENDING) || p.is(p.lastInRow(next), WordClass.LEGAL_FORM));
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
  static boolean isRest(Passage p, int[] listedTo, int i) {
    int end = i;
    while (end < p.size()
        && listedTo[end] == 0
        && p.isCapital(end)
        && p.is(end, WordClass.COMPANY_ENDING)
        && !p.is(end, WordClass.LEGAL_FORM)
        && (end == i || p.followsDirectly(end))) {
      end++;
    }
    return end > i
        && end < p.size()
        && p.followsDirectly(end)
        && (CompanyClues.isLegalForm(p, end) || isAssociation(p, end));
  }

  /** Savings and Loan Association. */
  private static boolean isAssociation(Passage p, int i) {
    return p.isWord(i - 1, "loan") && (p.isWord(i, "association") || p.isWord(i, "assn"));
  }

  /** Audio/Video Affiliates Inc; not IBM/Apple. */
  private boolean isSlashed(int i) {
    int end = p.lastInRow(i);
    return end > i && p.isCapital(i) && !isListed(i) && CompanyClues.isLegalForm(p, end);
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
