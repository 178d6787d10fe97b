package org.wirefold.tag;

import java.util.Locale;

/** What a word tells about the name it stands in or beside; the sections of {@code lexicon.txt}. */
enum WordClass {
  /** Ends a company's full name: Inc, plc. */
  LEGAL_FORM,
  /** Ends many companies' names, and other names too: Technologies, Bank. */
  COMPANY_ENDING,
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
  NATIONALITY,
  CALENDAR,
  /** Has a capital letter only because a sentence begins. */
  STOP,
  GIVEN_NAME,
  EAST_ASIAN_SURNAME;

  int bit() {
    return 1 << ordinal();
  }

  /** By its name in the lexicon: {@code legal-form}. */
  static WordClass of(String section) {
    return valueOf(section.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
