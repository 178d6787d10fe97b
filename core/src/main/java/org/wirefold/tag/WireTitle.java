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
  static Optional<String> name(
      Passage title, Passage body, Collection<String> known, List<Hit> listed) {
    int last = lastBeforeTicker(title);
    if (last < 0 || isToldOf(body) || listed.stream().anyMatch(hit -> hit.passage() == title)) {
      return Optional.empty();
    }
    while (last > first(title)
        && title.before(last) != '-' // ORANGE-CO
        && (title.is(last, WordClass.LEGAL_FORM) || title.is(last, WordClass.STOP))) {
      last--; // IN may be an Inc that was cut
    }
    StringBuilder name = new StringBuilder();
    int first = first(title);
    for (int i = first; i <= last; i++) {
      String word = title.term(i);
      if (!word.equals(word.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
      name.append(i == first ? "" : between(title, i))
          .append(capitalised(word, title.is(i, WordClass.STOP), isWord(title, i)));
    }
    if (isPossessive(title, last)) {
      name.append("'s"); // GROSSMAN'S INC
    }
    String key = name.toString().toLowerCase(Locale.ROOT);
    boolean isKnown =
        known.stream()
            .anyMatch(k -> k.startsWith(key) || key.startsWith(k) || key.endsWith(' ' + k));
    return isKnown ? Optional.empty() : Optional.of(name.toString());
  }

  /** The beginning of the name in the body, in small letters; empty where there is no ticker. */
  static Optional<String> beginning(Passage title, List<Hit> listed) {
    int last = lastBeforeTicker(title);
    return last < 0 || listed.stream().anyMatch(hit -> hit.passage() == title)
        ? Optional.empty()
        : Optional.of(CompanyDiscovery.key(title, new NameRun(first(title), last)));
  }

  /** The word before the ticker of whom the headline begins with; -1 where none is there. */
  private static int lastBeforeTicker(Passage title) {
    int first = first(title);
    int last = first;
    while (last + 1 < title.size()
        && (title.followsDirectly(last + 1)
            || isHyphen(title, last)
            || isInitials(title, last)
            || isPossessive(title, last))
        && last < first + LONGEST) {
      last++;
    }
    boolean isTicker =
        title.size() > 1
            && title.text().indexOf(" <") == title.end(last)
            && CompanyClues.around(title, first, last).contains(Clue.TICKER);
    return isTicker ? last : -1;
  }

  /** Behind "World:", which others may have put before it. */
  private static int first(Passage title) {
    return title.size() > 1 && title.after(0) == ':' ? 1 : 0;
  }

  /** PEOPLE'S SAVINGS BANK. */
  private static boolean isPossessive(Passage title, int i) {
    return title.isPossessive(i) && title.start(i + 1) - title.end(i) == 3;
  }

  private static String between(Passage title, int i) {
    return title.text().substring(title.end(i - 1), title.start(i)).toLowerCase(Locale.ROOT);
  }

  /** J.W. MAYS INC. */
  private static boolean isInitials(Passage title, int i) {
    return title.after(i) == '.'
        && title.length(i) <= 3
        && title.start(i + 1) - title.end(i) == 2
        && (title.length(i) == 1 || title.term(i).indexOf('.') > 0);
  }

  /** One name over a hyphen or a stroke: MGM/UA. */
  private static boolean isHyphen(Passage title, int i) {
    return (title.after(i) == '-' || title.after(i) == '/')
        && Character.isLetter(title.text().charAt(title.start(i)))
        && title.start(i + 1) - title.end(i) == 1;
  }

  /** Whether the body begins with a sentence: then it names the company itself. */
  private static boolean isToldOf(Passage body) {
    for (int i = 0; i < body.size() && body.isLead(i); i++) {
      if (body.is(i, WordClass.SAY)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(Passage title, int i) {
    return title.is(i, WordClass.COMPANY_ENDING)
        || title.is(i, WordClass.GIVEN_NAME)
        || title.is(i, WordClass.LEGAL_FORM);
  }

  /** As a body would write it; three letters and less are initials, where they are no word. */
  private static String capitalised(String word, boolean isSmall, boolean isWord) {
    if (isSmall) {
      return word.toLowerCase(Locale.ROOT);
    }
    return word.length() <= 3 && !isWord
        ? word
        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
