package org.wirefold.tag;

import java.util.BitSet;

/**
 * Finds headlines of other stories that a page's script set into a sentence behind somebody's name:
 * {@code Sen. Jane Roe Jane Ann RoeBank sues city Airline hires pilots MORE (D)}. They begin where
 * a full name is said a second time and end with {@code MORE}. Where no {@code MORE} stands, costs
 * one search of the text. Stateless.
 */
final class RelatedHeadlines {
  private static final String END = "MORE";
  private static final int LONGEST = 70;
  private static final int LONGEST_NAME = 5;

  private RelatedHeadlines() {}

  /** The words of such headlines. */
  static BitSet of(Passage p) {
    BitSet related = new BitSet();
    if (p.text().indexOf(END) < 0) {
      return related;
    }
    int from = 0;
    for (int i = 0; i < p.size(); i++) {
      if (p.hasBetween(i, '\n')) {
        from = i;
      }
      if (p.term(i).equals(END)) {
        for (int k = Math.max(from, i - LONGEST); k < i; k++) {
          if (isSaidAgain(p, k, from)) {
            related.set(k, i + 1);
            break;
          }
        }
        from = i + 1;
      }
    }
    return related;
  }

  /** Whether a full name ends with this word for the second time: "Jane Roe Jane Ann RoeBank". */
  private static boolean isSaidAgain(Passage p, int k, int from) {
    if (!p.isCapital(k) || k - 3 < from) {
      return false;
    }
    for (int surname = k - 2; surname >= Math.max(from + 1, k - LONGEST_NAME); surname--) {
      if (p.length(surname) > 2
          && p.isCapital(surname)
          && p.term(k).startsWith(p.term(surname))
          && (isGlued(p, k, surname) || isBetween(p, p.term(surname - 1), surname, k))) {
        return true;
      }
    }
    return false;
  }

  /** RoeBank: the name and the headline's first word. */
  private static boolean isGlued(Passage p, int word, int surname) {
    int end = p.length(surname);
    return p.length(word) > end + 1 && Character.isUpperCase(p.term(word).charAt(end));
  }

  private static boolean isBetween(Passage p, String term, int after, int before) {
    for (int i = after + 1; i < before; i++) {
      if (p.term(i).equals(term)) {
        return true;
      }
    }
    return false;
  }
}
