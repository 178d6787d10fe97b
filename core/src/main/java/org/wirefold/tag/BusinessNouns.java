package org.wirefold.tag;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Nouns that say what a company is, of one word and of two, and nouns of those who work for
 * companies, of their parts and their shares. Stateless.
 */
final class BusinessNouns {
  /** What a noun needs before it to be a company's: a hedge fund, not a trust fund. */
  private static final Map<String, Set<String>> COMPOUNDS =
      Map.ofEntries(
          Map.entry("bank", Set.of("investment", "merchant", "commercial", "savings")),
          Map.entry(
              "brand",
              Set.of("sportswear", "fashion", "luxury", "clothing", "car", "cosmetics", "beauty")),
          Map.entry("carrier", Set.of("budget", "cost", "flag", "wireless", "discount")),
          Map.entry("designer", Set.of("chip")),
          Map.entry("developer", Set.of("game", "games", "indie", "property", "estate")),
          Map.entry("engine", Set.of("search")),
          Map.entry("exchange", Set.of("crypto", "cryptocurrency", "bitcoin", "futures")),
          Map.entry("fund", Set.of("hedge", "equity", "venture")),
          Map.entry("house", Set.of("trading", "fashion", "auction", "brokerage")),
          Map.entry("lab", Set.of("ai")),
          Map.entry("line", Set.of("shipping", "cruise", "container")),
          Map.entry("major", Set.of("oil", "energy", "mining")),
          Map.entry("manager", Set.of("asset", "wealth")),
          Map.entry("platform", Set.of("trading", "gaming", "lending", "cloud", "crypto")),
          Map.entry(
              "provider", Set.of("cloud", "data", "energy", "internet", "software", "broadband")),
          Map.entry(
              "service",
              Set.of("streaming", "messaging", "delivery", "hailing", "dating", "payment")),
          Map.entry("studio", Set.of("game", "games", "indie", "gaming", "animation")),
          Map.entry("supplier", Set.of("parts", "equipment", "chip")));

  /** With these before it a noun is another's: a bulk carrier, a bomb-maker, a police unit. */
  private static final Map<String, Set<String>> OTHERS =
      Map.of(
          "bank", Set.of("blood", "data", "food", "left", "right", "seed", "west"),
          "broker", Set.of("peace", "power"),
          "carrier",
              Set.of("aircraft", "bulk", "car", "crude", "gas", "letter", "mail", "ore", "troop"),
          "chain", Set.of("island", "mountain"),
          "maker", Set.of("bomb", "film", "kit", "law", "policy", "shirt", "trouble"),
          "operator", Set.of("camera", "crane", "machine", "party", "political", "radio"),
          "platform", Set.of("drilling", "oil", "party", "production"),
          "unit",
              Set.of("army", "care", "combat", "crime", "elite", "infantry", "military", "police"));

  private BusinessNouns() {}

  /** Whether this noun says of a name beside it that it is a company's. */
  static boolean isCompanyNoun(Passage p, int i) {
    return p.is(i, WordClass.COMPANY_NOUN) && !isOthers(p, i);
  }

  private static boolean isOthers(Passage p, int i) {
    if (i == 0) {
      return false;
    }
    String noun = p.term(i).toLowerCase(Locale.ROOT);
    String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return OTHERS.getOrDefault(one, Set.of()).contains(p.term(i - 1).toLowerCase(Locale.ROOT));
  }

  /** "the talent agency X", "hotel group X", "hedge fund X"; not "the aid group X". */
  static boolean isBusinessGroup(Passage p, int i) {
    return i > 0
        && !p.isCapital(i)
        && p.followsDirectly(i)
        && (isOnline(p, i)
            || COMPOUNDS
                .getOrDefault(p.term(i), Set.of())
                .contains(p.term(i - 1).toLowerCase(Locale.ROOT))
            || (p.isSmall(i, "agency", "group", "giant", "giants", "powerhouse")
                && (p.is(i - 1, WordClass.TRADE)
                    || (p.isWord(i - 1, "agency") && isBusinessGroup(p, i - 1)))));
  }

  /** "the social network X", "the dating app X". */
  private static boolean isOnline(Passage p, int i) {
    return p.is(i - 1, WordClass.ONLINE)
        && p.isSmall(i, "app", "site", "website", "network", "marketplace", "platform");
  }

  static boolean isFinancialRole(Passage p, int i) {
    boolean isEconomist = p.isWord(i, "economist") && p.isSmall(i - 1, "chief", "senior");
    return isEconomist
        || (p.isWord(i, "director") && p.isWord(i - 1, "managing"))
        || p.isWord(i, "analyst")
        || p.isWord(i, "strategist")
        || p.isWord(i, "trader")
        || (p.isWord(i, "manager") && (p.isWord(i - 1, "portfolio") || p.isWord(i - 1, "fund")))
        || p.isWord(i, "analysts");
  }

  static boolean isPart(Passage p, int i) {
    boolean isUnit = p.isWord(i, "unit") || p.isWord(i, "units");
    return (isUnit && !isOthers(p, i)) || p.isWord(i, "subsidiary") || p.isWord(i, "division");
  }

  /** Class A, Preferred: a kind of shares. */
  static boolean isClass(Passage p, int first) {
    return p.isWord(first, "class")
        || p.isWord(first, "series")
        || p.isWord(first, "preferred")
        || p.isWord(first, "adr")
        || p.isWord(first, "ordinary")
        || p.is(first, WordClass.REGION);
  }
}
