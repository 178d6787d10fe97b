package org.wirefold.tag;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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

  private static final Set<String> DEALS =
      Set.of(
          "owns",
          "owned",
          "owner",
          "acquire",
          "acquired",
          "takeover",
          "merger",
          "bought",
          "buying",
          "stake",
          "lawsuit");

  private static final Set<String> OWN_DEEDS =
      Set.of(
          "suspended",
          "suspends",
          "fired",
          "fires",
          "hired",
          "hires",
          "apologized",
          "apologised",
          "apologizes",
          "retracted",
          "retracts",
          "canceled",
          "cancelled",
          "filed",
          "files",
          "declined",
          "declines",
          "refused",
          "refuses",
          "launched",
          "sued",
          "sues");

  private static final Set<String> DONE_TO =
      Set.of(
          "sued",
          "sues",
          "suing",
          "against",
          "blames",
          "blamed",
          "blasts",
          "blasted",
          "slams",
          "slammed",
          "rips",
          "ripped",
          "attacks",
          "attacked",
          "bashes",
          "bashed",
          "mocks",
          "mocked",
          "accuses",
          "accused",
          "accusing",
          "boycott",
          "boycotts",
          "bans",
          "banned",
          "criticizes",
          "criticized",
          "criticised",
          "condemns",
          "condemned",
          "targets",
          "trashes",
          "hits");

  /** What a house has, not its stories: "CNN's lawyer". */
  private static final Set<String> BELONGINGS =
      Set.of(
          "lawyer",
          "lawyers",
          "attorney",
          "attorneys",
          "parent",
          "owner",
          "executives",
          "chief",
          "boss",
          "management",
          "newsroom",
          "ratings",
          "audience",
          "staff",
          "employees",
          "lawsuit",
          "viewership",
          "subscribers",
          "advertisers",
          "shareholders");

  /** Behind the name in a headline, these make it the source of the story. */
  private static final Set<String> OF_SOURCES =
      Set.of(
          "poll",
          "polls",
          "polling",
          "survey",
          "analysis",
          "fact",
          "exclusive",
          "interview",
          "report",
          "reports",
          "reported",
          "says",
          "said",
          "finds",
          "news",
          "host",
          "anchor",
          "contributor",
          "reporter",
          "commentator",
          "correspondent",
          "analyst",
          "debate",
          "town");

  private static final Set<String> TO_SOURCES =
      Set.of("on", "at", "to", "via", "for", "in", "tells", "told", "read", "per");

  /** Before the name these make it whom somebody told, or who told it. */
  private static final Set<String> SOURCED =
      Set.of(
          "on",
          "via",
          "per",
          "by",
          "according",
          "interview",
          "interviews",
          "with",
          "for",
          "from",
          "told",
          "tells",
          "read",
          "reported",
          "poll",
          "reporter",
          "host",
          "editor",
          "writer",
          "columnist",
          "correspondent",
          "anchor",
          "contributor",
          "analyst",
          "in",
          "at",
          "obtained",
          "article",
          "op-ed",
          "watch",
          "watching",
          "wrote",
          "published",
          "quoted",
          "copyright");

  private final Set<String> ids;

  NewsCompanies(CompanyRegistry registry) {
    ids =
        registry.companies().stream()
            .filter(company -> company.industry().filter(Industries::isSource).isPresent())
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
    Passage p = hit.passage();
    int next = hit.last() + 1;
    int before = p.isWord(hit.first() - 1, "the") ? hit.first() - 2 : hit.first() - 1;
    boolean isTold = before >= 0 && (p.isWord(before, "told") || p.isWord(before, "tells"));
    if ((isDealNear(p, hit) && !isTold)
        || (next < p.size() && p.followsDirectly(next) && OWN_DEEDS.contains(p.term(next)))
        || (next < p.size() && p.isPossessive(hit.last()) && BELONGINGS.contains(p.term(next)))
        || (before >= 0
            && DONE_TO.contains(p.term(before).toLowerCase(Locale.ROOT))
            && !(next < p.size() && OF_SOURCES.contains(p.term(next))))) { // its host
      clues.add(Clue.SHARES);
    }
    if (p.isTitle() && isSubject(p, hit)) {
      clues.add(Clue.HEADLINE);
    }
    return clues;
  }

  /** "WashPost blames party, Fox News". */
  private static boolean isBlamed(Passage p, int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (DONE_TO.contains(p.term(i).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether this place tells of the house, not of its story: it is neither told nor credited. */
  boolean isDiscussed(Hit hit) {
    Passage p = hit.passage();
    if (p.isTitle() || p.isHeadline(hit.first())) {
      return false;
    }
    int next = hit.last() + 1;
    int before = p.isWord(hit.first() - 1, "the") ? hit.first() - 2 : hit.first() - 1;
    for (int i = before; i >= Math.max(0, before - 2); i--) {
      if (SOURCED.contains(p.term(i)) || p.is(i, WordClass.SAY)) {
        return false;
      }
    }
    for (int i = next; i < Math.min(p.size(), next + 3); i++) {
      if (OF_SOURCES.contains(p.term(i))
          || p.is(i, WordClass.ROLE)
          || p.is(i, WordClass.SAY)
          || p.isCapital(i)) {
        return false;
      }
    }
    char mark = p.before(hit.first());
    return p.after(hit.last()) != '/' && mark != '/' && mark != '(';
  }

  private static boolean isDealNear(Passage p, Hit hit) {
    int to = Math.min(p.size() - 1, hit.last() + 4);
    for (int i = Math.max(0, hit.first() - 4); i <= to; i++) {
      if (DEALS.contains(p.term(i))) {
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
            || (next < p.size() && OF_SOURCES.contains(p.term(next).toLowerCase(Locale.ROOT)));
    boolean isLed = before >= 0 && TO_SOURCES.contains(p.term(before).toLowerCase(Locale.ROOT));
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
