package org.wirefold.tag;

/** What the text around a name says for or against its being a company's, with its weight. */
enum Clue {
  /** {@code <Viacom International Inc>}, as wires mark companies. */
  IN_BRACKETS(4),
  /** {@code <GM>} or {@code (NYSE: GM)} behind it. */
  TICKER(4),
  /** Inc, Ltd or plc at its end. */
  LEGAL_FORM(4),
  /** "chipmaker X", "companies such as X", "a unit of X". */
  DESCRIBED(3),
  /** "supplier X", which a person might be, too. */
  PERHAPS_DESCRIBED(2),
  /** "X, a Beijing start-up". */
  APPOSED(3),
  /** Beside a company in a list of such. */
  LISTED(3),
  /** "X CEO", "chief executive of X". */
  CHIEF(3),
  /** "shares of X", "X stock". */
  SHARES(2),
  /** "X shares", which few others have. */
  TRADED(1),
  /** "X raised $20 million in a funding round". */
  FUNDED(3),
  /** "X's revenue", "X posted a profit". */
  RESULTS(2),
  /** "X went public", "X is listed in", "X filed for bankruptcy", "X said its board". */
  PUBLIC(2),
  /** "X laid off 120 people", "X cancelled 40 flights", "X said it agreed to acquire". */
  ACTS(2),
  /** "bought X for $20 million", "a 20% stake in X", "owns 20% of X". */
  PRICED(1),
  /** Technologies, Bank at its end. */
  ENDING(2),
  /** Two such words, or one that others seldom have: Asset Management, Airlines. */
  ENDINGS(1),
  /** "an analyst at X". */
  EMPLOYER(3),
  /** "its X unit". */
  UNIT(3),
  /** "About X", as a release ends, and what X does. */
  BOILERPLATE(2),
  /** A site goes by it: www.x.com. */
  SITE(2),
  /** "X chairman", who may be a club's as well. */
  OFFICER(2),
  /** "merger with X", "acquisition of X". */
  DEAL(2),
  /** A newspaper that a headline is about. */
  HEADLINE(2),
  /** "X and Acme", which is a company. */
  PAIRED(2),
  /** "X's Jane Roe", "Jane Roe at X". */
  AFFILIATED(2),
  /** In a story that is full of companies. */
  STORY(1),
  /** "X rose 3 to 18", as shares do. */
  MOVED(1),
  /** "X is issuing a 50 mln dlr bond", as places and banks of nations do as well. */
  BORROWS(3),
  /** "X said". */
  SAID(1),
  /** More than once in the article. */
  REPEATED(1),
  /** Words that are said of companies stand near. */
  CONTEXT_NEAR(1),
  /** "a Ford sedan": a word of its industry right behind it. */
  PRODUCT(2),
  /** "the X dealership", "X spokesman Y": what businesses have. */
  BUSINESS_BEHIND(2),
  /** "at X" of a shop, "a X" of a car, "on X" of a platform. */
  PLACE_OF_BUSINESS(2),
  /** Its name has a capital, and nothing in the article tells of what else has that name. */
  SELDOM_OTHER(2),
  /** "X said it", "X, which": no person. */
  NO_PERSON(1),
  /** Words of its industry stand near. */
  INDUSTRY_NEAR(1),
  /** First in its sentence and one word: the capital letter tells nothing. */
  SENTENCE_START(-1),
  /** Another name goes on from it or leads to it. */
  PART_OF_LONGER(-3),
  /** Mr, President or a given name before it. */
  PERSON(-5),
  /** University, Ministry: something else than a company. */
  ORGANISATION(-6);

  final int weight;

  Clue(int weight) {
    this.weight = weight;
  }

  static int sum(Iterable<Clue> clues) {
    int sum = 0;
    for (Clue clue : clues) {
      sum += clue.weight;
    }
    return sum;
  }
}
