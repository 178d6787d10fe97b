package org.wirefold.tag;

import java.util.Locale;

/** What a word tells about the name it stands in or beside; the sections of {@code lexicon.txt}. */
enum WordClass {
  /** Ends a company's full name: Inc, plc. */
  LEGAL_FORM(1 << 0),
  /** Ends many companies' names, and other names too: Technologies, Bank. */
  COMPANY_ENDING(1 << 1),
  /** A company ending that little else has: Bancorp. */
  SURE_ENDING(1 << 17),
  /** Says of what is named next, or was just named, that it is a company: chipmaker. */
  COMPANY_NOUN(1 << 2),
  /** A company noun that may speak of people or things as well: developer. */
  WEAK_NOUN(1 << 3),
  /** Is said of companies: shares, acquired. */
  COMPANY_CONTEXT(1 << 4),
  /** CEO and its kin. */
  EXECUTIVE(1 << 5),
  /** Stands before a person's name only: Mr. */
  HONORIFIC(1 << 6),
  /** Stands before a person's name when written with a capital: President. */
  OFFICE(1 << 7),
  /** Stands beside a person's name when written small: economist. */
  ROLE(1 << 8),
  /** Tells that somebody speaks. */
  SAY(1 << 9),
  /** Makes a name that of something else than a company or person: University. */
  ORGANISATION(1 << 10),
  /** Behind a name says that it is a company's: firm, chain. */
  KIND(1 << 28),
  /** Behind a name says that it is where a company is at home: restaurant, pharmacy. */
  HOUSE(1 << 29),
  /** What an agency, a group or a giant that is a company does: hotel, advertising. */
  TRADE(1 << 30),
  /** Ends the names of such, and stands within companies' as well: North, House, Law. */
  INNER(1 << 27),
  /** A large part of the world, which is no company's name by itself. */
  REGION(1 << 25),
  /** Of buying and owning: takeover. */
  DEAL(1 << 18),
  /** What a news house does on its own behalf: suspends. */
  OWN_DEED(1 << 19),
  /** What is done to it: sues. */
  DONE_TO(1 << 20),
  /** What it has, besides its stories: its lawyer. */
  BELONGING(1 << 21),
  /** Behind its name these make it a source: poll, host. */
  BEHIND_SOURCE(1 << 22),
  /** Before its name in a headline these do. */
  HEADLINE_SOURCE(1 << 23),
  /** Before its name in a text these do. */
  BEFORE_SOURCE(1 << 24),
  /** What a business has and others seldom: dealership, spokesman, shoppers. */
  BUSINESS(1 << 26),
  NATIONALITY(1 << 11),
  CALENDAR(1 << 12),
  /** Has a capital letter only because a sentence begins. */
  STOP(1 << 13),
  /** A stop word that stands within names as well: Sales, Investors. */
  OPENER(1 << 16),
  GIVEN_NAME(1 << 14),
  EAST_ASIAN_SURNAME(1 << 15);

  private final int bit;

  WordClass(int bit) {
    this.bit = bit;
  }

  int bit() {
    return bit;
  }

  /** By its name in the lexicon: {@code legal-form}. */
  static WordClass of(String section) {
    return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
