package org.wirefold.tag;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
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

  /** What a noun needs before it to be a company's: a hedge fund, not a trust fund. */
  private static final Map<String, Set<String>> COMPOUNDS =
      Map.ofEntries(
          Map.entry("bank", Set.of("investment", "merchant", "commercial", "savings")),
          Map.entry(
              "brand",
              Set.of("sportswear", "fashion", "luxury", "clothing", "car", "cosmetics", "beauty")),
          Map.entry("designer", Set.of("chip")),
          Map.entry("developer", Set.of("game", "games", "indie", "property", "estate")),
          Map.entry("engine", Set.of("search")),
          Map.entry("exchange", Set.of("crypto", "cryptocurrency", "bitcoin", "futures")),
          Map.entry("fund", Set.of("hedge", "equity", "venture")),
          Map.entry("house", Set.of("trading", "fashion", "auction", "brokerage")),
          Map.entry("lab", Set.of("ai")),
          Map.entry("line", Set.of("shipping", "cruise", "container")),
          Map.entry("major", Set.of("oil", "energy", "mining")),
          Map.entry("manager", Set.of("asset", "wealth")),
          Map.entry("platform", Set.of("trading", "gaming", "lending", "cloud", "crypto")),
          Map.entry(
              "provider", Set.of("cloud", "data", "energy", "internet", "software", "broadband")),
          Map.entry(
              "service",
              Set.of("streaming", "messaging", "delivery", "hailing", "dating", "payment")),
          Map.entry("studio", Set.of("game", "games", "indie", "gaming", "animation")),
          Map.entry("supplier", Set.of("parts", "equipment", "chip")));

  private CompanyClues() {}

  /** The clues around the name from {@code first} to {@code last}. */
  static EnumSet<Clue> around(Passage p, int first, int last) {
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    boolean isNumbered = // <Acme Mortgage Fund Two>
        last > first && p.followsDirectly(last + 1) && p.isCapital(last + 1);
    char close = p.after(isNumbered ? last + 1 : last);
    if (p.before(first) == '<' && close == '>' && !isTickerLike(p, first, last)) {
      clues.add(Clue.IN_BRACKETS);
    }
    int end = p.end(last);
    boolean mayBeTicker = p.after(last) == ' ' || p.after(last) == '<' || p.after(last) == '(';
    if (mayBeTicker
        && hasMark(p, end)
        && TICKER_BEHIND
            .matcher(p.text())
            .region(end, Math.min(p.text().length(), end + LONGEST_TICKER))
            .lookingAt()) {
      clues.add(Clue.TICKER);
    }
    if (hasLegalForm(p, first, last)
        || (p.followsDirectly(last + 1)
            && (isLegalForm(p, last + 1) || p.isSmall(last + 1, "corp", "inc", "ltd", "plc")))) {
      clues.add(Clue.LEGAL_FORM);
    }
    int name = beforeSeat(p, first, last);
    while (name > first && p.is(name, WordClass.LEGAL_FORM)) {
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
                  || (name > first + 1
                      && (p.isWord(name - 1, "national")
                          || p.isWord(name - 1, "savings")
                          || p.isWord(name - 1, "state"))
                      && !p.is(name - 2, WordClass.NATIONALITY)));
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
    described(p, first, last, clues);
    CluesBehind.add(p, first, last, clues);
    return clues;
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

  /** The clues before a name alone. */
  static EnumSet<Clue> before(Passage p, int first) {
    EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    described(p, first, first, clues);
    return clues;
  }

  /** "Tulsa-based X", "the state-owned X"; not "a silo-based X". */
  private static boolean isSeatOrOwner(Passage p, int i) {
    if (p.before(i) == '-' && p.isSmall(i, "based", "headquartered")) {
      return p.isCapital(i - 1) && !p.is(i - 1, WordClass.NATIONALITY);
    }
    return (p.before(i) == '-'
            && p.isSmall(i, "owned", "held", "backed")
            && p.isSmall(i - 1, "state", "privately", "family", "venture"))
        || (p.isWord(i, "held") && p.isWord(i - 1, "privately"));
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

  private static void described(Passage p, int first, int last, EnumSet<Clue> clues) {
    int i = first - 1;
    if (i >= 0
        && p.after(i) == ','
        && p.is(i, WordClass.COMPANY_NOUN)
        && (!p.is(i, WordClass.WEAK_NOUN) || p.isSmall(i, "restaurant", "store", "shop"))
        && !p.isCapital(i)
        && (p.endsWith(i, "s")
            ? (p.isWord(last + 1, "and") && p.isCapital(last + 2))
                || (p.after(last) == ',' && isOneOfMany(p, i))
            : (p.after(last) == ',' || p.after(last) == '.') && !isHeaded(p, i))) {
      clues.add(Clue.DESCRIBED); // "the country's gas company, X, and", "two subsidiaries, X and Y"
    }
    if (i >= 0
        && p.after(i) == ':'
        && p.is(i, WordClass.COMPANY_NOUN)
        && p.endsWith(i, "s")
        && (p.after(last) == ',' || p.isWord(last + 1, "and"))) {
      clues.add(Clue.DESCRIBED); // "four insurers: X, Y and Z"
    }
    if (i >= 0 && p.is(i, WordClass.COMPANY_NOUN) && !p.isCapital(i) && isDash(p, i, first)) {
      clues.add(Clue.DESCRIBED); // "an Australian biotechnology company — X"
    }
    if (p.isWord(i, "the") && p.followsDirectly(first) && p.followsDirectly(i)) {
      articled(p, i - 1, clues);
      return;
    }
    if (i < 0 || !(p.followsDirectly(first) || isListWord(p, i))) {
      return;
    }
    if (p.before(i) == '-' && p.isWord(i, "listed") && p.isCapital(i - 1)) {
      clues.add(Clue.DESCRIBED); // "the Nasdaq-listed X"
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
      if (isOf && (isChief(p, i - 1) || isPart(p, i - 1))) {
        boolean isOffice = first == last && p.isAllCapitals(first); // a division of HHS
        Clue part = isOffice ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED;
        clues.add(isPart(p, i - 1) ? part : Clue.CHIEF);
      } else if (p.isWord(i - 1, "shares")
          || p.isWord(i - 1, "stake")
          || (isOf && p.isSmall(i - 1, "shareholder", "shareholders"))) {
        clues.add(Clue.SHARES);
        if (isShareOf(p, i - 2)) {
          clues.add(Clue.PRICED);
        }
        if (p.isWord(i - 1, "shares") && !isClass(p, first) && isEndOfName(p, last)) {
          clues.add(Clue.TRADED);
        }
      } else if (isOf
          && (p.isSmall(i - 1, "president", "chairman", "chairwoman", "head")
              || isEmployed(p, i - 1))) {
        clues.add(Clue.CONTEXT_NEAR); // of a society as well
      }
      return;
    }
    if (p.isWord(i, "by") && p.isWord(i - 1, "led") && isRound(p, i - 2)) {
      clues.add(Clue.FUNDED);
      return;
    }
    if (p.isSmall(i, "at", "with", "from") && isFinancialRole(p, i - 1)) {
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
    }
    if (isBusinessGroup(p, i)) {
      clues.add(Clue.DESCRIBED);
    } else if (p.is(i, WordClass.COMPANY_NOUN) && (!p.isCapital(i) || p.startsSentence(i))) {
      clues.add(p.is(i, WordClass.WEAK_NOUN) ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED);
    }
  }

  /** "the talent agency X", "hotel group X", "hedge fund X"; not "the aid group X". */
  static boolean isBusinessGroup(Passage p, int i) {
    return i > 0
        && !p.isCapital(i)
        && p.followsDirectly(i)
        && (isOnline(p, i)
            || COMPOUNDS.getOrDefault(p.term(i), Set.of()).contains(lowerCase(p.term(i - 1)))
            || (p.isSmall(i, "agency", "group", "giant", "giants", "powerhouse")
                && (p.is(i - 1, WordClass.TRADE)
                    || (p.isWord(i - 1, "agency") && isBusinessGroup(p, i - 1)))));
  }

  /** "the social network X", "the dating app X". */
  private static boolean isOnline(Passage p, int i) {
    return p.is(i - 1, WordClass.ONLINE)
        && p.isSmall(i, "app", "site", "website", "network", "marketplace", "platform");
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** "fundraising firm The X", "companies like The X", "an economist at the X". */
  private static void articled(Passage p, int i, EnumSet<Clue> clues) {
    boolean isName = p.isCapital(i + 1) && !p.startsSentence(i + 1);
    if (p.followsDirectly(i + 1) && p.isSmall(i, "buy", "acquire", "bought", "acquired")) {
      clues.add(Clue.CONTEXT_NEAR);
    }
    if (isName && p.is(i, WordClass.COMPANY_NOUN) && !p.isCapital(i)) {
      clues.add(p.is(i, WordClass.WEAK_NOUN) ? Clue.PERHAPS_DESCRIBED : Clue.DESCRIBED);
    } else if (isName && isListWord(p, i)) {
      int noun = p.isWord(i, "as") ? i - 2 : i - 1;
      if (p.is(noun, WordClass.COMPANY_NOUN)) {
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
    for (int k = at - 1; k > Math.max(0, at - 8) && !p.hasBetween(k + 1, ','); k--) {
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
    for (int k = noun - 1; k >= Math.max(0, noun - 6) && !p.hasBetween(k + 1, ','); k--) {
      if (p.is(k, WordClass.EXECUTIVE) || p.is(k, WordClass.ROLE)) {
        return true;
      }
    }
    return false;
  }

  /** "one of the oldest design firms, X, ", "a chain of shops, X, ". */
  private static boolean isOneOfMany(Passage p, int noun) {
    for (int k = noun - 1; k > Math.max(0, noun - 8) && !p.hasBetween(k + 1, ','); k--) {
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
    for (int k = i - 1; k >= Math.max(0, i - 5) && !p.hasBetween(k + 1, ','); k--) {
      if (p.is(k, WordClass.COMPANY_NOUN) && !p.isCapital(k)) {
        return true;
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
        || (p.isWord(i, "as") && p.isWord(i - 1, "such"));
  }

  private static boolean isDeal(Passage p, int i) {
    return p.isSmall(i, WordClass.BUYS)
        || (p.isWord(i, "with")
            && p.isSmall(i - 1, "merger", "merge", "merged", "merging", "venture"))
        || (p.isWord(i, "of") && p.isSmall(i - 1, "acquisition", "takeover"))
        || (p.isSmall(i, "for", "by", "from")
            && p.isSmall(i - 1, "bid", "offer")
            && p.isSmall(i - 2, "takeover", "tender", "buyout", "out", "buy-out"));
  }

  /** Class A, Preferred: a kind of shares. */
  static boolean isClass(Passage p, int first) {
    return p.isWord(first, "class")
        || p.isWord(first, "series")
        || p.isWord(first, "preferred")
        || p.isWord(first, "adr")
        || p.isWord(first, "ordinary")
        || p.is(first, WordClass.REGION);
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

  /** "a 20% stake", "a 20 percent stake". */
  private static boolean isShareOf(Passage p, int i) {
    return p.isSmall(i, "pct", "percent", "cent")
        || (i >= 0 && i + 1 < p.size() && p.after(i) == '%');
  }

  /** "for $20 million", "for an undisclosed sum". */
  private static boolean isPriced(Passage p, int i) {
    if (!p.isWord(i, "for") || !p.followsDirectly(i) || i + 1 >= p.size()) {
      return false;
    }
    return Character.isDigit(p.text().charAt(p.start(i + 1))) || p.isWord(i + 2, "undisclosed");
  }

  static boolean isFinancialRole(Passage p, int i) {
    boolean isEconomist = p.isWord(i, "economist") && p.isSmall(i - 1, "chief", "senior");
    return isEconomist
        || (p.isWord(i, "director") && p.isWord(i - 1, "managing"))
        || p.isWord(i, "analyst")
        || p.isWord(i, "strategist")
        || p.isWord(i, "trader")
        || (p.isWord(i, "manager") && (p.isWord(i - 1, "portfolio") || p.isWord(i - 1, "fund")))
        || p.isWord(i, "analysts");
  }

  static boolean isPart(Passage p, int i) {
    return p.isWord(i, "unit")
        || p.isWord(i, "units")
        || p.isWord(i, "subsidiary")
        || p.isWord(i, "division");
  }

  private static boolean isChief(Passage p, int i) {
    return p.is(i, WordClass.EXECUTIVE)
        || (p.isWord(i, "executive") && p.isWord(i - 1, "chief"))
        || (p.isWord(i, "officer") && p.isWord(i - 2, "chief"));
  }
}
