package org.wirefold.bench.search;

import java.util.Locale;

/**
 * Somebody's search for one article. Immutable.
 *
 * @param article the id of what is looked for
 */
record KnownItem(Kind kind, String article, String query) {

  /** How people ask. */
  enum Kind {
    KEYWORDS,
    NAME,
    TYPO,
    PHRASE,
    QUESTION,
    OPERATORS,
    PASTED,
    WRITTEN;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
