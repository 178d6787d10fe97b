package org.wirefold.tag;

import java.util.Locale;
import java.util.Set;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Tells what a listed name is inside of: another's ticker, somebody's name, a foundation's or a
 * hall's, an index, an exchange, a place with a hyphen, a verb. Looks at the words right beside it.
 * Stateless.
 */
final class OtherNames {
  private static final Set<String> INDEX_ENDS =
      Set.of("index", "indexes", "indices", "composite", "average", "averages", "futures");

  private static final Set<String> INDEX_HOUSES = Set.of("P", "Poor", "Poor's", "Poors", "Fortune");

  private static final Set<String> OBJECTS = Set.of("the", "this", "that", "it", "your", "my");

  private static final Set<String> PREFIXES =
      Set.of("Anti", "Ex", "Non", "Pro", "Pre", "Post", "Then", "US", "U.S");

  private OtherNames() {}

  /** Whether an index goes by a name that ends so: Shanghai Composite. */
  static boolean isIndexEnd(String word) {
    return INDEX_ENDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the name at this place is another's, or part of such, in a text. */
  static boolean isOther(Hit hit, Reading reading) {
    Passage p = hit.passage();
    int first = hit.first();
    int last = hit.last();
    return (p.before(first) == '(' && p.after(last) == ':') // (HKEX: 700) names the exchange
        || isIndexCode(p, first)
        || p.isWord(last + 1, "privacy")
        || p.isWord(first - 1, "reserve") // Federal Reserve Bank of New York
        || isIndex(p, last)
        || isCase(p, first, last)
        || isExchange(p, last)
        || isVerb(p, first, last)
        || isHyphened(hit, reading)
        || isTitled(p, first)
        || isTown(hit, reading)
        || isCredited(p, last)
        || (!p.isTitle() && isSponsor(p, last)); // there every word may have a capital
  }

  /** {@code GRUEN MARKETING <GMC>}. */
  static boolean isTicker(Hit hit) {
    Passage p = hit.passage();
    return hit.first() == hit.last()
        && p.before(hit.first()) == '<'
        && p.after(hit.last()) == '>'
        && p.length(hit.first()) < 6
        && p.isAllCapitals(hit.first());
  }

  /** "the Standard & Poor's 500", "S&P 500", "the Nikkei index"; not the Fiat 500. */
  private static boolean isIndex(Passage p, int last) {
    int next = last + 1;
    boolean isList = // and no new sentence
        p.isWord(next, "500") && !p.hasBetween(next, '.') && INDEX_HOUSES.contains(p.term(last));
    boolean isNumbered =
        next < p.size()
            && Character.isDigit(p.text().charAt(p.start(next)))
            && (INDEX_ENDS.contains(p.term(Math.min(next + 1, p.size() - 1))) || isList);
    return isNumbered || (p.followsDirectly(next) && INDEX_ENDS.contains(p.term(next)));
  }

  /** "the Dow Jones .DJI", as Reuters writes the codes of indexes. */
  private static boolean isIndexCode(Passage p, int first) {
    int dot = p.start(first) - 1;
    return dot > 0
        && p.text().charAt(dot) == '.'
        && Character.isWhitespace(p.text().charAt(dot - 1));
  }

  /** "Acme Corp. v. Roe". */
  static boolean isCase(Passage p, int first, int last) {
    int next = p.is(last + 1, WordClass.LEGAL_FORM) ? last + 2 : last + 1;
    return p.isWord(first - 1, "v") || (p.isWord(next, "v") && !p.isCapital(next));
  }

  /** "on the AMEX stock exchange". */
  private static boolean isExchange(Passage p, int last) {
    return p.isWord(last + 1, "stock") && p.isWord(last + 2, "exchange");
  }

  /** "Google the phrase": no company has an article behind it. */
  private static boolean isVerb(Passage p, int first, int last) {
    if (p.isTitle() && first > 0 && p.isWord(first, "ups") && p.isAllCapitals(first - 1)) {
      return true; // ROE UPS STAKE
    }
    return first == last
        && !p.isTitle()
        && p.followsDirectly(last + 1)
        && OBJECTS.contains(p.term(last + 1))
        && p.startsSentence(first);
  }

  /** Rouyn-Noranda; not AOL-Time Warner nor Ex-Google. */
  private static boolean isHyphened(Hit hit, Reading reading) {
    Passage p = hit.passage();
    int before = hit.first() - 1;
    if (before < 0
        || p.before(hit.first()) != '-'
        || p.after(before) != '-'
        || !p.isCapital(before)
        || (!p.isTitle() && reading.isListed(before))) {
      return false;
    }
    return hit.last() > hit.first() || !PREFIXES.contains(p.term(before)); // Anti-Trump Media
  }

  /** "derailed in DuPont, Washington". */
  private static boolean isTown(Hit hit, Reading reading) {
    Passage p = hit.passage();
    int place = hit.last() + 1;
    return !p.isTitle()
        && hit.first() == hit.last()
        && p.isWord(hit.first() - 1, "in")
        && p.after(hit.last()) == ','
        && place < p.size()
        && p.start(place) - p.end(hit.last()) == 2
        && reading.isPlace(place);
  }

  /** "...,” Yahoo reported." tells of the source. */
  private static boolean isCredited(Passage p, int last) {
    int next = last + 1;
    return p.followsDirectly(next)
        && p.isSmall(next, "reported", "reports")
        && (p.after(next) == '.' || p.after(next) == ',')
        && !p.isTitle();
  }

  /** "Mr. McDonald's predecessor". */
  private static boolean isTitled(Passage p, int first) {
    return first > 0
        && p.is(first - 1, WordClass.HONORIFIC)
        && p.isCapital(first - 1)
        && p.start(first) - p.end(first - 1) <= 2;
  }

  /**
   * Whether the name goes on to an organisation's, a hall's or an index's: Ford Foundation, PNC
   * Music Pavilion, MSCI All-Country World Index.
   */
  private static boolean isSponsor(Passage p, int last) {
    boolean isOrganisation = false;
    if (p.isWord(last + 1, "building") && p.isWord(last + 2, "society")) {
      return false; // a bank
    }
    for (int i = last + 1; i <= last + 4 && i < p.size(); i++) {
      boolean isJoined = p.followsDirectly(i) || (i > last + 1 && p.before(i) == '-');
      if (!isJoined || !p.isCapital(i)) {
        break;
      }
      if (p.is(i, WordClass.LEGAL_FORM)) {
        return false;
      }
      isOrganisation =
          (isOrganisation || p.is(i, WordClass.ORGANISATION)) // Belgian World Airlines
              && !(p.is(i - 1, WordClass.INNER) && p.is(i, WordClass.COMPANY_ENDING));
    }
    return isOrganisation;
  }
}
