package org.wirefold.tag;

import java.util.Locale;

/** What a word tells about the name it stands in or beside; the sections of {@code lexicon.txt}. */
enum WordClass {
  /** Ends a company's full name: Inc, plc. */
  LEGAL_FORM,
  /** Ends many companies' names, and other names too: Technologies, Bank. */
  COMPANY_ENDING,
  /** Such an ending with a place behind it in the name: Bank of Ohio. */
  SEATED_ENDING,
  /** A company ending that little else has: Bancorp. */
  SURE_ENDING,
  /** Says of what is named next, or was just named, that it is a company: chipmaker. */
  COMPANY_NOUN,
  /** A company noun that may speak of people or things as well: developer. */
  WEAK_NOUN,
  /** Is said of companies: shares, acquired. */
  COMPANY_CONTEXT,
  /** CEO and its kin. */
  EXECUTIVE,
  /** Stands before a person's name only: Mr. */
  HONORIFIC,
  /** Stands before a person's name when written with a capital: President. */
  OFFICE,
  /** Stands beside a person's name when written small: economist. */
  ROLE,
  /** Tells that somebody speaks. */
  SAY,
  /** Makes a name that of something else than a company or person: University. */
  ORGANISATION,
  /** Behind a name says that it is a company's: firm, chain. */
  KIND,
  /** Behind a name says that it is where a company is at home: restaurant, pharmacy. */
  HOUSE,
  /** Where people eat, drink and buy, when it ends a name with a capital: Pub. */
  INN,
  /** What an agency, a group or a giant that is a company does: hotel, advertising. */
  TRADE,
  /** What an app, a site or a network that is a company's does: social, dating, messaging. */
  ONLINE,
  /** Ends the names of such, and stands within companies' as well: North, House, Law. */
  INNER,
  /** A large part of the world, which is no company's name by itself. */
  REGION,
  /** Of buying and owning: takeover. */
  DEAL,
  /** What a news house does on its own behalf: suspends. */
  OWN_DEED,
  /** What is done to it: sues. */
  DONE_TO,
  /** What it has, besides its stories: its lawyer. */
  BELONGING,
  /** Behind its name these make it a source: poll, host, obtained. */
  BEHIND_SOURCE,
  /** What articles about the press are full of: newsroom, anchor. */
  PRESS,
  /** Before its name in a headline these do. */
  HEADLINE_SOURCE,
  /** Before its name in a text these do. */
  BEFORE_SOURCE,
  /** What a business has and others seldom: dealership, spokesman, shoppers. */
  BUSINESS,
  NATIONALITY,
  CALENDAR,
  /** Has a capital letter only because a sentence begins. */
  STOP,
  /** A stop word that stands within names as well: Sales, Investors. */
  OPENER,
  GIVEN_NAME,
  EAST_ASIAN_SURNAME,
  /** Stands small within a name: of, van. */
  PARTICLE,
  /** Buys a company when written small: acquires. */
  BUYS,
  /** Has or gets a share of a company, when written small: owns, acquired. */
  HOLDS,
  /** Whoever works at a company, or began or owns it, when written small. */
  EMPLOYED,
  /** Leads to what somebody does: will, plans, to. */
  AUXILIARY,
  /** What companies do to jobs and flights: cut, cancelled. */
  DEED,
  /** What companies do, and others may, behind which "by" follows: operated. */
  MADE,
  /** What a share's price did, when written small: gained. */
  MOVED,
  /** Goes on, written small, from a noun that says what a company is: "a firm making lenses". */
  GOES_ON,
  /** Is said, behind "which", of what a company does: supplies. */
  SERVES,
  /** A car may be: red. */
  COLOUR,
  /** Is no business. */
  NONPROFIT,
  /** With a capital a button for sharing, as they stand in rows. */
  BUTTON,
  /** With a capital the label before such buttons. */
  SHARE,
  /** May stand small between that label and a button: "Share this story on". */
  BEHIND_SHARE,
  /** Invites to look for us: follow. */
  INVITATION;

  /** A bit of its own, which no file keeps. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  /** By its name in the lexicon: {@code legal-form}. */
  static WordClass of(String section) {
    return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
