package org.wirefold.tag;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the {@link Clue}s around a name. A constant number of words is looked at, whatever the
 * article's length. Stateless.
 */
final class CompanyClues {
  private static final Pattern TICKER_BEHIND =
      Pattern.compile(
          "\\s?(?:<[A-Z0-9]{1,6}(?:\\.[A-Z]{1,2})?>|\\((?:(?:[A-Z]{2,8}|Nasdaq(?:GS|GM|CM)?|Nyse|Amex):\\s?[A-Z0-9]{1,6}|[A-Z0-9]{1,6}\\.[A-Z]{1,2})[)\\],;])");
  private static final int LONGEST_TICKER = 24;

  /** Before Bank these make it a central, a helping or no bank. */
  private static final Set<String> OTHER_BANKS =
      Set.of(
          "central",
          "reserve",
          "world",
          "development",
          "export",
          "import",
          "im",
          "national",
          "people's",
          "food",
          "blood",
          "milk",
          "seed",
          "gene",
          "data",
          "piggy",
          "left",
          "right",
          "west",
          "east",
          "north",
          "south",
          "outer",
          "red",
          "river",
          "state",
          "savings",
          "community",
          "and",
          "the",
          "dogger",
          "georges",
          "gaza",
          "occupied",
          "investment",
          "land",
          "tissue",
          "brain",
          "power");

  private CompanyClues() {}

  /** The clues around the name from {@code first} to {@code last}. */
  static EnumSet<Clue> around(Passage p, int first, int last) {
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    if (p.before(first) == '<'
        && (p.after(last) == '>' || isPlaceInBrackets(p, last + 1))
        && !isTickerLike(p, first, last)) {
      clues.add(Clue.IN_BRACKETS);
    }
    int end =
        p.end(last) + (p.isPossessive(last) && p.text().startsWith("s ", p.end(last) + 1) ? 2 : 0);
    char mark = end < p.text().length() ? p.text().charAt(end) : ' ';
    boolean mayBeTicker = mark == ' ' || mark == '<' || mark == '(';
    if (mayBeTicker
        && hasMark(p, end)
        && TICKER_BEHIND
            .matcher(p.text())
            .region(end, Math.min(p.text().length(), end + LONGEST_TICKER))
            .lookingAt()) {
      clues.add(Clue.TICKER);
    }
    if (isQuote(p, first, last)) {
      clues.add(Clue.TICKER);
    }
    boolean isGeneral = // Texas's AG
        last > first && p.isPossessive(last - 1) && p.isWord(last, "ag");
    if ((hasLegalForm(p, first, last) && !isGeneral)
        || (p.followsDirectly(last + 1)
            && (isLegalForm(p, last + 1) || p.isSmall(last + 1, "corp", "inc", "ltd", "plc")))) {
      clues.add(Clue.LEGAL_FORM);
    }
    int name = beforeSeat(p, first, last);
    while (name > first && (p.is(name, WordClass.LEGAL_FORM) || p.isWord(name, "n.a"))) {
      name--;
    }
    boolean isBand = p.isWord(name, "brothers") && p.isWord(first - 1, "the");
    if (name > first && p.is(name, WordClass.COMPANY_ENDING) && !isBand) {
      clues.add(Clue.ENDING);
      boolean isSure = p.is(name, WordClass.SURE_ENDING) && !p.is(first, WordClass.NATIONALITY);
      boolean isLaw = p.isWord(name, "group") && p.isWord(name - 1, "law");
      boolean isSeated = p.isWord(name + 1, "of") && name + 1 < last;
      boolean isBank =
          p.isWord(name, "bank")
              && (isSeated
                  || p.isWord(name + 1, "n.a")
                  || (name > first + 1
                      && (p.isWord(name - 1, "national")
                          || p.isWord(name - 1, "savings")
                          || p.isWord(name - 1, "state"))
                      && !p.is(name - 2, WordClass.NATIONALITY))
                  || !(OTHER_BANKS.contains(p.term(name - 1).toLowerCase(Locale.ROOT))
                      || (name == first + 1 && p.is(first, WordClass.NATIONALITY))));
      if (isSure
          || isLaw
          || isBank
          || (name > first + 1 && p.is(name - 1, WordClass.COMPANY_ENDING))) {
        clues.add(Clue.ENDINGS);
      }
      if (last + 1 < p.size()
          && isCode(p, last + 1)
          && !p.isWord(first - 1, "and") // Leadership in Energy and Environmental Design (LEED)
          && !isOrganisation(p, first, last)
          && !Reading.areInitials(p, new NameRun(first, last), p.term(last + 1))) {
        clues.add(Clue.TICKER);
      }
    }
    if (last > first && isShop(p, last - 1, last)) {
      clues.add(Clue.DESCRIBED);
    }
    if (isThrift(p, first, last)) {
      clues.add(Clue.ENDING);
      clues.add(Clue.ENDINGS);
    }
    if (isBoilerplate(p, first, last)) {
      clues.add(Clue.BOILERPLATE);
    }
    CluesBefore.add(p, first, last, clues);
    CluesBehind.add(p, first, last, clues);
    return clues;
  }

  /** {@code <Acme Sugar (France)>}. */
  private static boolean isPlaceInBrackets(Passage p, int place) {
    return p.before(place) == '(' && p.text().startsWith(")>", p.end(place));
  }

  /** "About Acme", and below: "Acme is a company that". */
  private static boolean isBoilerplate(Passage p, int first, int last) {
    if (!p.isWord(first - 1, "about")
        || !p.isCapital(first - 1)
        || !p.startsSentence(first - 1)
        || p.after(first - 1) != ' ') {
      return false;
    }
    int next = last + 1;
    int does =
        p.hash(first) == p.hash(Math.min(next, p.size() - 1)) ? next + last - first + 1 : next;
    return p.isSmall(
            does, "is", "helps", "delivers", "makes", "designs", "provides", "offers", "operates")
        || p.isSmall(does, WordClass.SERVES);
  }

  /** Kam's Market, Orla's Pub. */
  static boolean isShop(Passage p, int name, int house) {
    return p.isPossessive(name)
        && p.isCapital(name)
        && p.isCapital(house)
        && p.start(house) - p.end(name) == 3
        && (p.is(house, WordClass.HOUSE) || p.is(house, WordClass.INN))
        && !p.is(name, WordClass.STOP)
        && !p.isWord(name, "farmer");
  }

  /** Summit Savings and Loan Association of Ogden, Elevations Credit Union, Bank of Iron County. */
  static boolean isThrift(Passage p, int first, int last) {
    if (last - first > 1 && p.isWord(first, "bank") && p.isWord(first + 1, "of")) {
      return p.isWord(last, "county") || !p.is(last, WordClass.ORGANISATION);
    }
    for (int i = first + 1; i <= last; i++) {
      if ((p.isWord(i, "union") && p.isWord(i - 1, "credit"))
          || ((p.isWord(i, "association") || p.isWord(i, "assn")) && p.isWord(i - 1, "loan"))) {
        return i - first > 1 && (i == last || p.isWord(i + 1, "of"));
      }
    }
    return false;
  }

  /** The last word but for where it sits: Home State Savings Bank of Cincinnati. */
  private static int beforeSeat(Passage p, int first, int last) {
    for (int i = last - 1; i > Math.max(first + 1, last - 3); i--) {
      if (p.isWord(i, "of") && p.is(i - 1, WordClass.COMPANY_ENDING)) {
        return i - 1;
      }
    }
    return last;
  }

  private static boolean hasMark(Passage p, int end) {
    if (end + 1 >= p.text().length()) {
      return false;
    }
    char c = p.text().charAt(end + 1);
    return c == '<' || c == '(' || p.text().charAt(end) != ' ';
  }

  /** Corp of America has its form in the middle, as has Insurance Co of Dallas. */
  private static boolean hasLegalForm(Passage p, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      boolean isShort = p.length(i) <= 2; // AG and Sons
      boolean isClear =
          !isShort || (p.isWord(i, "co") && p.isWord(i + 1, "of") && p.before(i) != '-');
      if (isLegalForm(p, i) && (i == last || (isClear && endsWithin(p, i, last)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOrganisation(Passage p, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (p.is(i, WordClass.ORGANISATION)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithin(Passage p, int form, int last) {
    return p.isWord(form + 1, "of") || p.isWord(form + 1, "and") || form + 1 == last;
  }

  /** "Acme ACM, +0.15%", as market reports write a name, its ticker and its move. */
  static boolean isQuote(Passage p, int first, int last) {
    return last > first
        && p.after(last) == ','
        && p.length(last) <= 5
        && p.isAllCapitals(last)
        && !Character.isDigit(p.text().charAt(p.end(last) - 1)) // futures
        && !p.isAllCapitals(first)
        && !OtherNames.isIndexEnd(p.term(last - 1))
        && isMove(p.text(), p.end(last) + 1);
  }

  private static boolean isMove(String text, int from) {
    return from + 2 < text.length()
        && text.charAt(from) == ' '
        && "+-\u2212\u2013".indexOf(text.charAt(from + 1)) >= 0
        && Character.isDigit(text.charAt(from + 2));
  }

  /** (NOPP), as robots write tickers. */
  private static boolean isCode(Passage p, int i) {
    return p.before(i) == '(' && p.after(i) == ')' && p.isAllCapitals(i) && p.length(i) <= 5;
  }

  static boolean isLegalForm(Passage p, int i) {
    return p.is(i, WordClass.LEGAL_FORM) && p.isCapital(i) && p.after(i) != '-'; // Co-operation
  }

  private static boolean isTickerLike(Passage p, int first, int last) {
    boolean isCode = first == last && p.isAllCapitals(first) && p.length(first) <= 10;
    boolean isCodeOfPlace = // <SABS ST>
        last == first + 1
            && p.isAllCapitals(first)
            && p.isAllCapitals(last)
            && p.length(first) <= 5
            && p.length(last) <= 2;
    return isCode || isCodeOfPlace;
  }
}
