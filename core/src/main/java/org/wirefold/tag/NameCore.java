package org.wirefold.tag;

import java.util.Set;

/**
 * What of the words written as one name is the name itself, and whether it names anything.
 * Stateless.
 */
final class NameCore {
  /** Legal forms that stand before a name. */
  private static final Set<String> LEADING_FORMS =
      Set.of("AB", "PT", "Pt", "AO", "OAO", "PAO", "PJSC");

  private NameCore() {}

  /** The name without its legal forms, and without a U.S. that leads up to it. */
  static NameRun of(Passage p, NameRun run, Reading reading, boolean hasForm) {
    int first = run.first();
    int last = run.last();
    for (int i = first + 1; i + 1 < last; i++) {
      if (CompanyClues.isLegalForm(p, i)
          && p.isWord(i + 1, "of")
          && !CompanyClues.isLegalForm(p, run.last()) // Insurance Co of Canada Ltd
          && (p.isWord(i, "inc") || reading.isPlace(i + 2))) {
        last = i; // where it sits
      }
    }
    for (int i = first + 2; i < last; i++) {
      if (p.isWord(i, "of")
          && p.is(i - 1, WordClass.COMPANY_ENDING)
          && !p.is(i - 1, WordClass.SEATED_ENDING)
          && !p.is(last, WordClass.LEGAL_FORM)
          && (reading.isPlace(i + 1) || p.after(last) == ',')
          && !p.is(i + 1, WordClass.REGION)) {
        last = i - 1; // Acme Foods of Leeds; not Acme Bank of Leeds
      }
    }
    if (last > first + 1
        && p.is(last - 1, WordClass.LEGAL_FORM)
        && (reading.isPlace(last) || p.is(last, WordClass.NATIONALITY))) {
      last--; // Inc USA
    }
    if (CompanyClues.isQuote(p, first, last)) {
      last--; // the ticker
    }
    if (last > first + 1 && p.isWord(last, "partnership") && p.is(last - 1, WordClass.LEGAL_FORM)) {
      last--; // Ltd Partnership
    }
    while (last > first
        && (p.is(last, WordClass.LEGAL_FORM)
            || p.isSmall(last, "and", "en")
            || p.isWord(last, "n.a"))) {
      last--; // a bank's N.A.
    }
    boolean isDescribed = first > 0 && p.is(first - 1, WordClass.COMPANY_NOUN);
    while (first < last
        && !hasForm
        && !isDescribed
        && p.is(first, WordClass.NATIONALITY)
        && p.term(first).indexOf('.') > 0) {
      first++;
    }
    if (first < last && LEADING_FORMS.contains(p.term(first))) {
      first++;
    }
    return new NameRun(first, last);
  }

  /** Whether some word of it names something: Holdings Ltd does not, nor does Hong Kong. */
  static boolean tells(Passage p, NameRun core, Reading reading) {
    for (int i = core.first(); i <= core.last(); i++) {
      if (!reading.isPlace(i)
          && !p.is(i, WordClass.COMPANY_ENDING)
          && !p.is(i, WordClass.LEGAL_FORM)
          && !p.is(i, WordClass.NATIONALITY)
          && !p.is(i, WordClass.CALENDAR)
          && !p.is(i, WordClass.REGION)
          && !(p.is(i, WordClass.STOP) && core.words() == 1)
          && !p.is(i, WordClass.OFFICE)
          && !p.is(i, WordClass.ROLE)
          && !p.is(i, WordClass.COMPANY_NOUN)
          && !p.isWord(i, "of")
          && (p.length(i) > 1 || (core.words() == 2 && isJoined(p, core.first())))) {
        return true;
      }
    }
    return core.words() > 1 && hasPlaceAndEnding(p, core, reading);
  }

  /**
   * Whether it tells at least with its legal form or in brackets: Chancellor Corp, Eastern Co,
   * {@code <Users Inc>}; not Group Inc.
   */
  static boolean tellsWithForm(Passage p, NameRun core, Reading reading) {
    int first = core.first();
    boolean isNamed =
        (p.before(first) == '<' && p.is(first, WordClass.STOP))
            || (p.isWord(first - 1, "the") // the Chicago Corp
                && reading.isPlace(first)
                && (p.isWord(core.last() + 1, "corp") || p.isWord(core.last() + 1, "co")));
    return core.words() > 1
        || isNamed
        || (p.followsDirectly(core.last() + 1)
            && (p.is(core.first(), WordClass.ROLE)
                || (p.is(core.first(), WordClass.NATIONALITY) && p.endsWith(core.first(), "ern"))));
  }

  /** Texas Air, Bank of Boston, Anchor Savings Bank. */
  private static boolean hasPlaceAndEnding(Passage p, NameRun core, Reading reading) {
    int endings = 0;
    boolean hasPlace = false;
    for (int i = core.first(); i <= core.last(); i++) {
      endings += p.is(i, WordClass.COMPANY_ENDING) ? 1 : 0;
      hasPlace |= reading.isPlace(i) || p.is(i, WordClass.NATIONALITY);
    }
    return (endings > 0 && hasPlace) || (endings > 1 && p.is(core.first(), WordClass.ROLE));
  }

  /** Y&R, E-Systems. */
  private static boolean isJoined(Passage p, int i) {
    return p.after(i) == '&' || p.after(i) == '-';
  }

  /** A single letter is anything, and so is Class A. */
  static boolean isLetter(Passage p, NameRun core, boolean isSure) {
    boolean isClass = core.words() == 2 && p.isWord(core.first(), "class");
    return (core.words() == 1 || isClass) && !isSure && p.length(core.last()) < 2;
  }
}
