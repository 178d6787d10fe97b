package org.wirefold.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Agencies, newspapers, broadcasters and pollsters: the news is full of what they said and found,
 * so their names alone prove nothing. They count as companies where they are spoken of as such,
 * bought or sued, act on their own behalf, or are what a headline is about. Immutable, thread-safe.
 */
final class NewsCompanies {
  private static final EnumSet<Clue> OF_COMPANIES =
      EnumSet.of(
          Clue.IN_BRACKETS,
          Clue.TICKER,
          Clue.LEGAL_FORM,
          Clue.DESCRIBED,
          Clue.APPOSED,
          Clue.CHIEF,
          Clue.OFFICER,
          Clue.SHARES,
          Clue.PERSON);

  /** A house of which an article speaks so often is what it is about. */
  private static final int OFTEN = 3;

  /** So many words of newsrooms make an article one about the press. */
  private static final int PRESS_WORDS = 4;

  private static final int ROW = 3;
  private static final int REACH = 6;

  /** Who told a row of houses, or was told by them, or writes for them. */
  private static final Set<String> TELLERS =
      Set.of(
          "reporters",
          "journalists",
          "outlets",
          "contributing",
          "contributor",
          "columnist",
          "commentator",
          "appeared",
          "published",
          "writes",
          "written");

  private static final int LONGEST_JOINT = 4;

  private final Set<String> ids;
  private final Set<String> pollsters;

  NewsCompanies(CompanyRegistry registry) {
    ids = ids(registry, Industries::isSource);
    pollsters = ids(registry, Industries::isPollster);
  }

  private static Set<String> ids(CompanyRegistry registry, Predicate<String> industry) {
    return registry.companies().stream()
        .filter(company -> company.industry().filter(industry).isPresent())
        .map(Company::id)
        .collect(Collectors.toSet());
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  /** What of these clues, and what besides, says that the company is meant. */
  EnumSet<Clue> clues(Hit hit, EnumSet<Clue> around) {
    EnumSet<Clue> clues = EnumSet.copyOf(around);
    clues.retainAll(OF_COMPANIES);
    if (pollsters.contains(hit.entity())) {
      clues.remove(Clue.APPOSED); // "X, a polling firm"
    }
    Passage p = hit.passage();
    int next = hit.last() + 1;
    int before = p.isWord(hit.first() - 1, "the") ? hit.first() - 2 : hit.first() - 1;
    boolean isTold = before >= 0 && (p.isWord(before, "told") || p.isWord(before, "tells"));
    if ((isDealNear(p, hit) && !isTold)
        || isDoing(p, next)
        || isHost(p, before, next)
        || (next < p.size() && p.isPossessive(hit.last()) && p.is(next, WordClass.BELONGING))
        || (p.isWord(before, "called") && p.isWord(next, "out"))
        || (before >= 0
            && p.is(before, WordClass.DONE_TO)
            && !(next < p.size() && p.is(next, WordClass.BEHIND_SOURCE)))) { // its host
      clues.add(Clue.SHARES);
    }
    boolean isOwned = // the staff of X
        (p.isWord(before, "of") || p.isWord(before, "at")) && p.is(before - 1, WordClass.BELONGING);
    if (isOwned && !p.isHeadline(hit.first())) {
      clues.add(Clue.SHARES);
    }
    if (p.isTitle() && isSubject(p, hit)) {
      clues.add(Clue.HEADLINE);
    }
    return clues;
  }

  /** "a debate hosted by X", "X will host". */
  private static boolean isHost(Passage p, int before, int next) {
    boolean isBy =
        p.isWord(before, "by")
            && p.isSmall(before - 1, "hosted", "sponsored", "organized", "organised", "held");
    return isBy || (p.isWord(next, "will") && p.isSmall(next + 1, "host", "hold", "air", "show"));
  }

  /** "X fires", "the X Corporation (XC) fires". */
  private static boolean isDoing(Passage p, int next) {
    if (next >= p.size()) {
      return false;
    }
    boolean isBracketed = p.before(next) == '(' && p.after(next) == ')';
    return isBracketed
        ? p.is(next + 1, WordClass.OWN_DEED)
        : p.followsDirectly(next) && p.is(next, WordClass.OWN_DEED);
  }

  /** "WashPost blames party, Fox News". */
  private static boolean isBlamed(Passage p, int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (p.is(i, WordClass.DONE_TO)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The houses that an article is about: those it discusses often, and any that it discusses where
   * the press is its matter.
   *
   * @param hits of all passages
   */
  Set<String> discussed(List<Hit> hits) {
    Map<String, Integer> times = new HashMap<>();
    boolean isAboutPress = false;
    for (Hit hit : hits) {
      if (contains(hit.entity()) && isDiscussed(hit)) {
        if (times.isEmpty()) {
          isAboutPress = isAboutPress(hit.passage());
        }
        times.merge(hit.entity(), 1, Integer::sum);
      }
    }
    int enough = isAboutPress ? 1 : OFTEN;
    times.values().removeIf(count -> count < enough);
    return times.keySet();
  }

  private static boolean isAboutPress(Passage p) {
    int words = 0;
    for (int i = 0; i < p.size() && words < PRESS_WORDS; i++) {
      if (p.is(i, WordClass.PRESS)) {
        words++;
      }
    }
    return words == PRESS_WORDS;
  }

  /** Whether this place tells of the house, not of its story: it is neither told nor credited. */
  private boolean isDiscussed(Hit hit) {
    Passage p = hit.passage();
    if (p.isTitle() || p.isHeadline(hit.first()) || pollsters.contains(hit.entity())) {
      return false;
    }
    int next = hit.last() + 1;
    int before = p.isWord(hit.first() - 1, "the") ? hit.first() - 2 : hit.first() - 1;
    for (int i = before; i >= Math.max(0, before - 2); i--) {
      if (p.is(i, WordClass.BEFORE_SOURCE) || p.is(i, WordClass.SAY)) {
        return false;
      }
    }
    for (int i = next; i < Math.min(p.size(), next + 3) && !p.startsSentence(i); i++) {
      if (p.is(i, WordClass.BEHIND_SOURCE)
          || p.is(i, WordClass.ROLE)
          || p.is(i, WordClass.SAY)
          || p.isCapital(i)) {
        return false;
      }
    }
    char mark = p.before(hit.first());
    return p.after(hit.last()) != '/' && mark != '/' && mark != '(';
  }

  /**
   * The houses that stand in rows of three and more: "CNN, NPR and the BBC" are seldom all told.
   *
   * @param hits of one passage and others, in order
   */
  Set<String> rows(List<Hit> hits) {
    Set<String> found = new HashSet<>();
    List<Hit> row = new ArrayList<>();
    for (Hit hit : hits) {
      if (!hit.isCompany() || !contains(hit.entity())) {
        continue;
      }
      if (!row.isEmpty() && !isNext(row.getLast(), hit)) {
        addRow(row, found);
        row.clear();
      }
      row.add(hit);
    }
    addRow(row, found);
    return found;
  }

  private void addRow(List<Hit> row, Set<String> found) {
    if (row.size() >= ROW && !isTold(row.getFirst(), row.getLast())) {
      row.forEach(hit -> found.add(hit.entity()));
    }
  }

  /** "according to CNN, NPR and the BBC", "CNN, NPR and the BBC reported". */
  private static boolean isTold(Hit first, Hit last) {
    Passage p = first.passage();
    for (int i = first.first() - 1; i >= Math.max(0, first.first() - 2); i--) {
      if (p.is(i, WordClass.BEFORE_SOURCE) || p.is(i, WordClass.SAY)) {
        return true;
      }
    }
    for (int i = first.first() - 1;
        i >= Math.max(0, first.first() - REACH) && !p.startsSentence(i + 1);
        i--) {
      if (TELLERS.contains(p.term(i))) {
        return true;
      }
    }
    int next = last.last() + 1;
    return p.is(next, WordClass.BEHIND_SOURCE)
        || p.is(next, WordClass.SAY)
        || p.isWord(next, "contributed");
  }

  private static boolean isNext(Hit one, Hit other) {
    Passage p = one.passage();
    int gap = other.first() - one.last();
    if (p != other.passage() || gap < 1 || gap > LONGEST_JOINT || p.isTitle()) {
      return false;
    }
    for (int i = one.last() + 1; i < other.first(); i++) {
      if (!p.isWord(i, "and") && !p.isWord(i, "or") && !p.isWord(i, "the") && !isShare(p, i)) {
        return false;
      }
    }
    String between = p.text().substring(p.end(one.last()), p.start(other.first()));
    return (between.indexOf(',') >= 0 || between.contains(" and ") || between.contains(" or "))
        && between.indexOf('.') < 0
        && between.indexOf('\n') < 0;
  }

  /** "CNN (25%), NPR (14%)". */
  private static boolean isShare(Passage p, int i) {
    return p.before(i) == '(' && Character.isDigit(p.text().charAt(p.start(i)));
  }

  /** "NBC Swing State Polls". */
  private static boolean isPoll(Passage p, int next) {
    for (int i = next; i < Math.min(p.size(), next + REACH / 2) && p.followsDirectly(i); i++) {
      if (p.isWord(i, "poll") || p.isWord(i, "polls") || p.isWord(i, "survey")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDealNear(Passage p, Hit hit) {
    int next = hit.last() + 1;
    if (p.is(next, WordClass.SAY) || p.isWord(next, "reported") || p.isWord(next, "reports")) {
      return false; // of others
    }
    int to = Math.min(p.size() - 1, hit.last() + 4);
    for (int i = Math.max(0, hit.first() - 4); i <= to; i++) {
      if (p.is(i, WordClass.DEAL)) {
        return true;
      }
    }
    return false;
  }

  /** "MSNBC won't air it", not "CNN: War in sight", "First on CNN" or "It rains | Fox News". */
  private static boolean isSubject(Passage p, Hit hit) {
    int next = hit.last() + 1;
    int before = hit.first() - 1;
    char mark = p.after(hit.last());
    boolean isNamedAfter =
        mark == ':'
            || mark == '/'
            || (next < p.size() && p.is(next, WordClass.BEHIND_SOURCE))
            || isPoll(p, next);
    boolean isLed = before >= 0 && p.is(before, WordClass.HEADLINE_SOURCE);
    boolean isMarkedOff =
        before >= 0
            && !isBlamed(p, hit.first())
            && (p.hasBetween(hit.first(), '|')
                || p.hasBetween(hit.first(), ':')
                || p.hasBetween(hit.first(), '/')
                || p.text().startsWith(" - ", p.end(before))
                || p.hasBetween(hit.first(), ','));
    boolean isPerson =
        (p.isWord(hit.last(), "bloomberg") && hit.first() == hit.last())
            || (p.isPossessive(hit.last()) && p.is(next, WordClass.GIVEN_NAME)); // CNN's Jane Roe
    return !isNamedAfter
        && !isLed
        && !isMarkedOff
        && !isPerson
        && p.size() > next - hit.first() + 1;
  }
}
