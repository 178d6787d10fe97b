package org.wirefold.tag;

import java.util.Collections;
import java.util.EnumSet;

/** A name that may be a company's, while it is being judged: what all its places tell together. */
final class CompanyCandidate {
  /** The sum of {@link Clue}s from which a name in no list is a company's. */
  static final int ENOUGH = 3;

  static final EnumSet<Clue> SURE_FORM = EnumSet.of(Clue.IN_BRACKETS, Clue.TICKER, Clue.LEGAL_FORM);

  private static final EnumSet<Clue> AGAINST =
      EnumSet.of(Clue.ORGANISATION, Clue.PART_OF_LONGER, Clue.PERSON);

  final String name;
  private final EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
  private int times;

  CompanyCandidate(String name) {
    this.name = name;
  }

  /** Its capital letter tells nothing only where it begins a sentence each time. */
  void add(EnumSet<Clue> found) {
    boolean isAtStart =
        found.contains(Clue.SENTENCE_START) && (times == 0 || clues.contains(Clue.SENTENCE_START));
    clues.addAll(found);
    if (!isAtStart) {
      clues.remove(Clue.SENTENCE_START);
    }
    times++;
  }

  /** Something that no place of it alone tells. */
  void mark(Clue clue) {
    clues.add(clue);
  }

  boolean hasAny(EnumSet<Clue> some) {
    return !Collections.disjoint(clues, some);
  }

  boolean isCompany() {
    if (times > 1) {
      clues.add(Clue.REPEATED);
    }
    if (isFullName()) {
      clues.removeAll(AGAINST); // a shorter form of it was taken for something else
    }
    boolean isSaidOnly = clues.contains(Clue.ENDING) && clues.size() == 2;
    return Clue.sum(clues) >= ENOUGH && !(isSaidOnly && clues.contains(Clue.REPEATED));
  }

  /** Whether it is written as a company's full name somewhere. */
  boolean isFullName() {
    return !Collections.disjoint(clues, SURE_FORM);
  }

  /** Whether it may stand for a company of a longer name. */
  boolean isShortForm() {
    return !isFullName()
        && !clues.contains(Clue.SENTENCE_START)
        && !clues.contains(Clue.PERSON)
        && !clues.contains(Clue.ORGANISATION);
  }
}
