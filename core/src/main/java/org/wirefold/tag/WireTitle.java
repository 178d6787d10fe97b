package org.wirefold.tag;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Reads the company off a wire's headline in capitals, {@code MINSTAR INC <MNST> 4TH QTR NET} or
 * {@code <CRIME CONTROL INC> YEAR LOSS}: where a table of figures is all there is, its name stands
 * nowhere else. Stateless.
 */
final class WireTitle {
  private static final int LONGEST = 6;

  private WireTitle() {}

  /**
   * The name that the headline begins with, in brackets or before its ticker; empty where the body
   * or a list tells who that is.
   *
   * @param known names of the body, in small letters
   */
  static Optional<String> name(
      Passage title, Passage body, Collection<String> known, List<Hit> listed) {
    NameRun subject = subject(title);
    if (subject == null
        || isToldOf(body)
        || listed.stream().anyMatch(hit -> hit.passage() == title)) {
      return Optional.empty();
    }
    int first = subject.first();
    int last = subject.last();
    if (first < last && title.isWord(first, "the")) {
      first++;
    }
    while (last > first
        && title.before(last) != '-' // ORANGE-CO
        && (title.is(last, WordClass.LEGAL_FORM) || title.is(last, WordClass.STOP))) {
      last--; // IN may be an Inc that was cut
    }
    StringBuilder name = new StringBuilder();
    for (int i = first; i <= last; i++) {
      String word = title.term(i);
      boolean isSentence = i > first && title.isWord(i, "on"); // AUDITORS PASS ON ACME <ACM>
      if (isSentence || !word.equals(word.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
      name.append(i == first ? "" : between(title, i))
          .append(capitalised(word, i > first && title.is(i, WordClass.STOP), isWord(title, i)));
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

  /** The beginning of the name in the body, in small letters; empty where nobody is marked. */
  static Optional<String> beginning(Passage title, List<Hit> listed) {
    NameRun subject = subject(title);
    return subject == null || listed.stream().anyMatch(hit -> hit.passage() == title)
        ? Optional.empty()
        : Optional.of(CompanyDiscovery.key(title, subject));
  }

  /** Whom the headline begins with, in brackets or before its ticker; null where neither is. */
  private static @Nullable NameRun subject(Passage title) {
    int first = first(title);
    if (title.size() > first && title.before(first) == '<') {
      int close = title.text().indexOf('>', title.start(first));
      int last = first;
      while (last + 1 < title.size()
          && title.end(last + 1) <= close
          && !title.hasBetween(last + 1, ',')) { // ACME, A DELAWARE CORP
        last++;
      }
      return close > 0 ? new NameRun(first, last) : null;
    }
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
    return isTicker ? new NameRun(first, last) : null;
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
    return title.is(i, WordClass.STOP)
        || title.is(i, WordClass.COMPANY_ENDING)
        || title.is(i, WordClass.GIVEN_NAME)
        || title.is(i, WordClass.LEGAL_FORM);
  }

  /** As a body would write it; three letters and less are initials, where they are no word. */
  private static String capitalised(String word, boolean isSmall, boolean isWord) {
    if (isSmall) {
      return word.toLowerCase(Locale.ROOT);
    }
    return (word.length() <= 3 && !isWord) || word.indexOf('.') > 0
        ? word
        : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
