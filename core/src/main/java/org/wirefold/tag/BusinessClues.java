package org.wirefold.tag;

import java.util.EnumSet;
import java.util.Set;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Reads the {@link Clue}s by which an ambiguous name of the lists is told from the word or person
 * that has it too: "at Target", "a Jeep", "on Kayak", "the Kia dealership". Where every word has a
 * capital they tell nothing. Immutable, thread-safe.
 */
final class BusinessClues {
  private final Set<String> shops;
  private final Set<String> cars;
  private final Set<String> platforms;

  BusinessClues(Industries industries) {
    shops = industries.within(Set.of("Retail", "Hotels"));
    cars = industries.within(Set.of("Vehicles"));
    platforms =
        industries.within(Set.of("Internet", "Software", "Streaming", "Music", "Online travel"));
  }

  void add(Hit hit, String industry, EnumSet<Clue> clues) {
    Passage p = hit.passage();
    int next = hit.last() + 1;
    if (p.isHeadline(hit.first())) {
      return;
    }
    boolean isDirect = p.followsDirectly(next) || p.isPossessive(hit.last());
    boolean isAfterAdjective =
        p.isPossessive(hit.last())
            && p.followsDirectly(next + 1)
            && !p.is(next, WordClass.STOP)
            && !p.isCapital(next)
            && p.is(next + 1, WordClass.BUSINESS);
    if (isAfterAdjective || (isDirect && p.is(next, WordClass.BUSINESS) && !p.isCapital(next))) {
      clues.add(Clue.BUSINESS_BEHIND);
    }
    boolean goesOn = p.followsDirectly(next) && p.isCapital(next);
    if (!goesOn && isAtBusiness(hit, industry)) {
      clues.add(Clue.PLACE_OF_BUSINESS);
    }
    boolean isWhich = p.isWord(next, "which") && p.after(hit.last()) == ',';
    boolean saidIt =
        p.isWord(next, "said") && (p.isWord(next + 1, "it") || p.isWord(next + 1, "its"));
    if (isWhich || saidIt) {
      clues.add(Clue.NO_PERSON);
    }
    if (p.isWord(next, "chief") && p.is(next + 1, WordClass.GIVEN_NAME) && p.isCapital(next + 1)) {
      clues.add(Clue.CHIEF);
    }
    if (clues.contains(Clue.MOVED) && isPercent(p, next + 1)) {
      clues.add(Clue.CONTEXT_NEAR);
    }
  }

  private boolean isAtBusiness(Hit hit, String industry) {
    Passage p = hit.passage();
    int first = hit.first();
    int before = first - 1;
    if (before < 0 || !p.followsDirectly(first) || p.isCapital(before)) {
      return false;
    }
    boolean isShop = shops.contains(industry);
    boolean isPossessive = p.isPossessive(hit.last());
    if (p.is(before, WordClass.COLOUR) && cars.contains(industry)) {
      return true; // a red Pontiac
    }
    return switch (p.term(before)) {
      case "a", "an" -> cars.contains(industry) || (isShop && isPossessive);
      case "the" -> isShop && (isPossessive || isWhere(p, before - 1)); // the Wendy's
      case "at", "to", "from" -> isShop;
      case "his", "her", "their" -> cars.contains(industry);
      case "on", "via", "over" -> platforms.contains(industry);
      default -> false;
    };
  }

  private static boolean isWhere(Passage p, int i) {
    return p.isWord(i, "at") || p.isWord(i, "to") || p.isWord(i, "from") || p.isWord(i, "near");
  }

  /** "4.6%", "4.6 percent". */
  private static boolean isPercent(Passage p, int i) {
    return i < p.size()
        && (p.after(i) == '%' || p.isWord(i + 1, "percent") || p.isWord(i + 1, "pct"));
  }
}
