package org.wirefold.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * Finds companies that are in no list, by the form of their names and by what the text says of
 * them. The {@link Clue}s of all places where a name stands are joined; a name is a company's when
 * they weigh at least {@value CompanyCandidate#ENOUGH}. Later short forms lead to the full name:
 * {@code Champion Products Inc} is meant by {@code Champion}.
 *
 * <p>What goes by the name of a listed company and adds but a legal form or the like is that
 * company; what adds more, and has a legal form, is another one: {@code Citicorp Mortgage Inc}.
 * Reads bodies only, since headlines write every word with a capital; there it finds again what the
 * body told. Immutable, thread-safe.
 */
final class CompanyDiscovery {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.,]+");

  private static final int LONGEST = 12;

  /** What a state may have as well. */
  private static final Set<String> STATE_SERVICES =
      Set.of("radio", "broadcasting", "television", "paper", "loan", "utilities", "services");

  private static final Set<String> FIGURES = Set.of("Inc", "INC", "Incorporated", "Co");

  private static final EnumSet<Clue> OF_COMPANIES_ALONE =
      EnumSet.of(
          Clue.IN_BRACKETS,
          Clue.TICKER,
          Clue.APPOSED,
          Clue.CHIEF,
          Clue.EMPLOYER,
          Clue.DESCRIBED,
          Clue.ENDING,
          Clue.SHARES,
          Clue.UNIT,
          Clue.DEAL);

  private final CompanyRegistry registry;
  private final CompanyRows rows;

  CompanyDiscovery(CompanyRegistry registry) {
    this.registry = registry;
    rows = new CompanyRows(registry);
  }

  /**
   * What was discovered.
   *
   * @param mentions in order
   * @param covered places of listed names that turned out to be parts of these
   */
  record Found(List<Mention> mentions, Set<Hit> covered) {}

  Found find(Passage title, Passage body, Reading reading, List<Hit> listed) {
    Map<String, CompanyCandidate> candidates = new LinkedHashMap<>();
    @Nullable String[] keyOfRun = new String[reading.runs().size()];
    Map<Integer, List<Hit>> hitsOfRun = new HashMap<>();
    for (Hit hit : listed) {
      if (hit.passage() == body && reading.runOf(hit.first()) >= 0) {
        hitsOfRun.computeIfAbsent(reading.runOf(hit.first()), r -> new ArrayList<>()).add(hit);
      }
    }
    boolean mayOpenList = false;
    boolean goesOn = false;
    for (int r = 0; r < reading.runs().size(); r++) {
      NameRun run = reading.run(r);
      List<Hit> hits = hitsOfRun.getOrDefault(r, List.of());
      goesOn =
          mayOpenList
              && CompanyRows.isJoint(body, reading.run(r - 1), run)
              && (goesOn || CompanyRows.opens(body, reading.run(r - 1)));
      mayOpenList = true;
      if (reading.isPerson(r)
          || OtherNames.isCase(body, run.first(), run.last())
          || run.words() > LONGEST
          || isSeat(body, run)
          || reading.isOrganisation(run)
          || NameFurniture.isCredit(body, run.first(), run.last())) {
        mayOpenList = false;
        continue;
      }
      boolean isNothing = run.words() == 1 && !NameCore.tells(body, run, reading);
      if (isNothing || reading.isListedRun(run)) {
        continue; // whatever stands around it
      }
      EnumSet<Clue> clues = CompanyClues.around(body, run.first(), run.last());
      boolean isSure = !Collections.disjoint(clues, CompanyCandidate.SURE_FORM);
      if (clues.contains(Clue.ENDING) && isSeated(body, run, reading)) {
        clues.add(Clue.ENDINGS);
      }
      if (clues.contains(Clue.ENDING) && isOfPlace(body, run, reading)) {
        clues.add(Clue.CONTEXT_NEAR);
      }
      if ((goesOn && !CompanyRows.isInitials(body, run))
          || isOwnedByListed(body, run, reading)
          || (clues.contains(Clue.DEAL) && isBoughtByListed(r, run, reading))) {
        clues.add(Clue.LISTED);
      }
      if (!hits.isEmpty() && (!isPart(clues, isSure) || isSame(body, run, hits))) {
        continue;
      }
      NameRun core = NameCore.of(body, run, reading, isSure || clues.contains(Clue.ENDING));
      if (core.words() < 1
          || !(NameCore.tells(body, core, reading)
              || (isSure && NameCore.tellsWithForm(body, core, reading)))
          || NameCore.isLetter(body, core, isSure)) {
        continue;
      }
      String key = key(body, core);
      if (isVenue(body, core) || key.equals("government")) {
        continue;
      }
      clues.remove(Clue.OFFICER); // clubs have chairmen, too
      if (isFigure(body, core, reading, clues)) {
        continue;
      }
      CounterClues.add(body, core, reading, isSure, clues);
      CompanyCandidate candidate =
          candidates.computeIfAbsent(key, k -> new CompanyCandidate(name(body, core)));
      candidate.add(clues);
      keyOfRun[r] = key;
    }
    WireTitle.beginning(title, listed)
        .ifPresent(beginning -> confirm(beginning, listed, candidates));
    rows.tellEachOther(body, reading, candidates, keyOfRun, hitsOfRun);
    ReleaseSites.mark(body.text(), candidates);
    IntPredicate isCompany =
        r -> {
          CompanyCandidate candidate = keyOfRun[r] == null ? null : candidates.get(keyOfRun[r]);
          return candidate == null
              ? hitsOfRun.getOrDefault(r, List.of()).stream().anyMatch(rows::isNoSource)
              : candidate.isCompany();
        };
    long companies =
        listed.stream().filter(rows::isNoSource).map(Hit::entity).distinct().count()
            + candidates.values().stream().filter(CompanyCandidate::isCompany).count();
    if (BusinessStory.is(body.size(), companies)) {
      BusinessStory.weigh(body, reading, candidates, keyOfRun, isCompany, registry);
    }
    Map<String, String> names = names(candidates);
    ShortForms shortForms = new ShortForms(body, reading, candidates, names);
    shortForms.addInitials(keyOfRun, hitsOfRun);
    shortForms.addBeginnings(listed);
    shortForms.addSurnames(keyOfRun, hitsOfRun);
    WireTitle.name(title, body, names.keySet(), listed)
        .ifPresent(
            name ->
                names.putIfAbsent(
                    key(name.endsWith("'s") ? name.substring(0, name.length() - 2) : name), name));
    return mentions(title, body, reading, names, keyOfRun, hitsOfRun);
  }

  /**
   * Whether a name that holds a listed one may be another company's: Acme Air Express, a unit of
   * Acme.
   */
  private static boolean isPart(EnumSet<Clue> clues, boolean isSure) {
    boolean isTold =
        clues.contains(Clue.APPOSED) || clues.contains(Clue.DESCRIBED) || clues.contains(Clue.UNIT);
    return isSure || clues.contains(Clue.UNIT) || (isTold && clues.contains(Clue.ENDING));
  }

  /**
   * "South Asia Inc", "Roe & Co" where Jane Roe is spoken of: a figure; not "Jane Roe Inc said".
   */
  private static boolean isFigure(Passage p, NameRun core, Reading reading, EnumSet<Clue> clues) {
    return clues.contains(Clue.LEGAL_FORM)
        && Collections.disjoint(clues, OF_COMPANIES_ALONE)
        && core.words() <= 2
        && FIGURES.contains(p.term(core.last() + 1 < p.size() ? core.last() + 1 : 0))
        && (isRegion(p, core, reading)
            || (reading.isSurname(p, core.last())
                && !(p.is(core.first(), WordClass.GIVEN_NAME) && clues.contains(Clue.SAID))));
  }

  /** China, South Asia; not Yugo America. */
  private static boolean isRegion(Passage p, NameRun core, Reading reading) {
    boolean isWhole =
        core.words() == 1
            || p.is(core.first(), WordClass.INNER)
            || (core.words() == 2 && reading.isPlace(core.first())); // New York
    return isWhole && (p.is(core.last(), WordClass.REGION) || reading.isPlace(core.last()));
  }

  /** South Korea's Acme Chemical. */
  private static boolean isOfPlace(Passage p, NameRun run, Reading reading) {
    int place = run.first() - 1;
    return place >= 0
        && p.isPossessive(place)
        && reading.isPlace(place)
        && p.start(run.first()) - p.end(place) == 3;
  }

  /** Shenzhen Acme Technology; not Georgia Public Radio. */
  private static boolean isSeated(Passage p, NameRun run, Reading reading) {
    return run.words() > 2
        && reading.isPlace(run.first())
        && !reading.isPlace(run.first() + 1)
        && !p.isAllCapitals(run.first())
        && !p.isWord(run.first() + 1, "public")
        && !STATE_SERVICES.contains(p.term(run.last()).toLowerCase(Locale.ROOT));
  }

  /** "the Aetna-backed X". */
  private static boolean isOwnedByListed(Passage p, NameRun run, Reading reading) {
    int owned = run.first() - 1;
    return owned > 0
        && p.before(owned) == '-'
        && p.isSmall(owned, "owned", "backed", "controlled")
        && p.followsDirectly(run.first())
        && reading.isListed(owned - 1);
  }

  /** "Aetna acquired X". */
  private static boolean isBoughtByListed(int r, NameRun run, Reading reading) {
    return r > 0
        && reading.run(r - 1).last() == run.first() - 2
        && reading.isListedRun(reading.run(r - 1));
  }

  /** "on the Selby Stock Exchange". */
  private static boolean isVenue(Passage p, NameRun core) {
    boolean isExchange =
        (p.isWord(core.last(), "exchange") && p.isWord(core.last() - 1, "stock"))
            || (p.isWord(core.first(), "stock") && p.isWord(core.first() + 1, "exchange"));
    return isExchange && CompanyFinder.isVenue(p, core.first(), core.last());
  }

  /** "the Oporto-based bank". */
  private static boolean isSeat(Passage p, NameRun run) {
    return p.after(run.last()) == '-' && p.isWord(run.last() + 1, "based");
  }

  /** Whether all of it is one listed name; Hoechst Celanese Corp is neither of two. */
  private boolean isSame(Passage p, NameRun run, List<Hit> hits) {
    Hit first = hits.getFirst();
    if (hits.size() > 1 && isTwo(p, first, hits.get(1))) {
      return true; // neither goes on to the other
    }
    if (hits.stream()
        .anyMatch(hit -> hit.first() > first.last() && !hit.entity().equals(first.entity()))) {
      return false;
    }
    int of = first.first() - 1; // "500 mln dlrs of Eurodebt of TransCanada Pipelines Ltd"
    boolean isOf = p.isWord(of, "of") && !p.is(of - 1, WordClass.COMPANY_ENDING);
    boolean isProduct = // an Acme Corp PC
        first.first() == run.first()
            && run.last() == first.last() + 2
            && CompanyClues.isLegalForm(p, first.last() + 1)
            && p.length(run.last()) == 2;
    if (isProduct) {
      return true;
    }
    boolean isTicker = // XOM EXXON MOBIL CORPORATION, in a table
        of == run.first()
            && registry.company(first.entity()).stream()
                .anyMatch(company -> company.tickers().contains(p.term(of)));
    for (int i = isOf || isTicker ? first.first() : run.first(); i <= run.last(); i++) {
      int word = i;
      boolean isNamed = hits.stream().anyMatch(hit -> hit.overlaps(word, word));
      boolean isCode = // Microsoft Corp MSFT
          i == run.last()
              && registry.company(first.entity()).stream()
                  .anyMatch(company -> company.tickers().contains(p.term(word)));
      boolean isInBrackets = p.before(i) == '(' && p.after(i) == ')'; // Acme (Securities) Ltd
      if (!isNamed
          && !isCode
          && !isInBrackets
          && !CompanyFinder.isGeneric(p, i)
          && !(i < first.first() && CompanyFinder.isBeginning(p, i))
          && !p.isWord(i, "and")) {
        return false;
      }
    }
    return true;
  }

  /** "Acme Corp Bolt Inc", "Acme. Bolt": two that stand beside each other. */
  private static boolean isTwo(Passage p, Hit one, Hit other) {
    boolean isFormBetween =
        other.first() - one.last() == 2 && CompanyClues.isLegalForm(p, one.last() + 1);
    return isFormBetween
        || (other.first() == one.last() + 1
            && (p.hasBetween(other.first(), '.') || p.hasBetween(other.first(), ',')));
  }

  private static String name(Passage p, NameRun core) {
    String name = p.name(core.first(), core.last());
    int next = core.last() + 1;
    if (next < p.size() && p.isPossessive(core.last()) && p.start(next) - p.end(core.last()) == 3) {
      return CompanyClues.isLegalForm(p, next) ? name + "'s" : name; // Pantera's Corp
    }
    return name.indexOf('(') > name.indexOf(')') ? name + ")" : name; // Equity (Pacific) Ltd
  }

  static String key(Passage p, NameRun core) {
    return key(p.surface(core.first(), core.last()));
  }

  /** One key for one name, however it is spaced and stopped. */
  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean isDouble = c == ' ' && i > 0 && lower.charAt(i - 1) == ' ';
      if (c < ' ' || c == '.' || c == ',' || isDouble) {
        return SEPARATORS.matcher(lower).replaceAll(" ");
      }
    }
    return lower; // as nearly always
  }

  /** The headline's ticker is the first one's that begins so, where none has its full name. */
  private static void confirm(
      String beginning, List<Hit> listed, Map<String, CompanyCandidate> candidates) {
    List<CompanyCandidate> same =
        candidates.entrySet().stream()
            .filter(entry -> (entry.getKey() + " ").startsWith(beginning + " "))
            .map(Map.Entry::getValue)
            .toList();
    boolean isListed =
        listed.stream()
            .map(hit -> key(hit.passage(), new NameRun(hit.first(), hit.last())))
            .anyMatch(key -> key.startsWith(beginning) || key.endsWith(" " + beginning));
    if (!isListed && !same.isEmpty() && same.stream().noneMatch(CompanyCandidate::isFullName)) {
      same.getFirst().add(EnumSet.of(Clue.TICKER));
    }
  }

  /** The names of candidates that are companies' by their keys. */
  private Map<String, String> names(Map<String, CompanyCandidate> candidates) {
    Map<String, String> names = new LinkedHashMap<>();
    candidates.forEach(
        (key, candidate) -> {
          if (candidate.isCompany()) {
            names.put(
                key,
                registry.find(candidate.name).or(() -> registry.find(key)).orElse(candidate.name));
          }
        });
    return names;
  }

  private static Found mentions(
      Passage title,
      Passage body,
      Reading reading,
      Map<String, String> names,
      @Nullable String[] keyOfRun,
      Map<Integer, List<Hit>> hitsOfRun) {
    List<Mention> mentions = new ArrayList<>();
    Set<Hit> covered = new HashSet<>();
    titleMentions(title, names, mentions);
    for (int r = 0; r < reading.runs().size(); r++) {
      String key = keyOfRun[r];
      String name = key == null ? null : names.get(key);
      if (name != null) {
        NameRun run = reading.run(r);
        mentions.add(body.mention(Mention.Kind.COMPANY, name, run.first(), run.last()));
        covered.addAll(hitsOfRun.getOrDefault(r, List.of()));
      }
    }
    return new Found(mentions, covered);
  }

  private static void titleMentions(
      Passage title, Map<String, String> names, List<Mention> mentions) {
    for (int i = 0; i < title.size() && !names.isEmpty(); i++) {
      if (!title.isCapital(i)) {
        continue;
      }
      for (int j = Math.min(title.size() - 1, i + LONGEST); j >= i; j--) {
        String name = names.get(key(title, new NameRun(i, j)));
        if (name != null && (j > i || title.length(i) > 2)) {
          mentions.add(title.mention(Mention.Kind.COMPANY, name, i, j));
          i = j;
          break;
        }
      }
    }
  }
}
