package org.wirefold.tag;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Reads the company off a wire's headline in capitals, {@code MINSTAR INC <MNST> 4TH QTR NET}:
 * where a table of figures is all there is, its name stands nowhere else. Stateless.
 */
final class WireTitle {
  private static final int LONGEST = 6;

  private WireTitle() {}

  /**
   * The name before the ticker that the headline begins with; empty where the body or a list tells
   * who that is.
   *
   * @param known names of the body, in small letters
   */
  static Optional<String> name(Passage title, Collection<String> known, List<Hit> listed) {
    int last = 0;
    while (last + 1 < title.size() && title.followsDirectly(last + 1) && last < LONGEST) {
      last++;
    }
    int bracket = title.text().indexOf(" <");
    if (title.size() < 2
        || bracket != title.end(last)
        || !CompanyClues.around(title, 0, last).contains(Clue.TICKER)
        || listed.stream().anyMatch(hit -> hit.passage() == title)) {
      return Optional.empty();
    }
    while (last > 0 && title.is(last, WordClass.LEGAL_FORM)) {
      last--;
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      String word = title.term(i);
      if (!word.equals(word.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
      name.append(i == 0 ? "" : " ").append(capitalised(word, title.is(i, WordClass.STOP)));
    }
    String key = name.toString().toLowerCase(Locale.ROOT);
    boolean isKnown = known.stream().anyMatch(k -> k.startsWith(key) || key.startsWith(k));
    return isKnown ? Optional.empty() : Optional.of(name.toString());
  }

  /** As a body would write it; three letters and less are initials. */
  private static String capitalised(String word, boolean isSmall) {
    if (isSmall) {
      return word.toLowerCase(Locale.ROOT);
    }
    return word.length() <= 3 ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
