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
import java.util.regex.Pattern;
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

  /** Legal forms that stand before a name. */
  private static final Set<String> LEADING_FORMS =
      Set.of("AB", "PT", "Pt", "AO", "OAO", "PAO", "PJSC");

  /** Agencies that go by the names of companies. */
  private static final Set<String> STATE_OWNED =
      Set.of(
          "federal deposit insurance",
          "federal savings and loan insurance",
          "federal home loan bank board",
          "commodity credit",
          "pension benefit guaranty",
          "overseas private investment",
          "economic development",
          "canada mortgage and housing",
          "canada deposit insurance",
          "export-import bank");

  private final CompanyRegistry registry;

  CompanyDiscovery(CompanyRegistry registry) {
    this.registry = registry;
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
    Map<Integer, String> keyOfRun = new HashMap<>();
    Map<Integer, List<Hit>> hitsOfRun = new HashMap<>();
    for (Hit hit : listed) {
      if (hit.passage() == body && reading.runOf(hit.first()) >= 0) {
        hitsOfRun.computeIfAbsent(reading.runOf(hit.first()), r -> new ArrayList<>()).add(hit);
      }
    }
    boolean isInList = false;
    for (int r = 0; r < reading.runs().size(); r++) {
      NameRun run = reading.run(r);
      List<Hit> hits = hitsOfRun.getOrDefault(r, List.of());
      boolean goesOn = r > 0 && isInList && isListJoint(body, reading.run(r - 1), run);
      isInList = goesOn || opensList(body, run);
      if (reading.isPerson(r)
          || run.words() > LONGEST
          || isSeat(body, run)
          || Credits.isCredit(body, run.first(), run.last())) {
        isInList = false;
        continue;
      }
      EnumSet<Clue> clues = CompanyClues.around(body, run.first(), run.last());
      boolean isSure = !Collections.disjoint(clues, CompanyCandidate.SURE_FORM);
      if (goesOn) {
        clues.add(Clue.LISTED);
      }
      if (reading.isListedRun(run) || (!hits.isEmpty() && (!isSure || isSame(body, run, hits)))) {
        continue;
      }
      NameRun core = core(body, run, reading, isSure || clues.contains(Clue.ENDING));
      if (core.words() < 1
          || STATE_OWNED.contains(key(body, core))
          || !(tells(body, core, reading) || (isSure && core.words() > 1))
          || isSlogan(body, core, isSure)) {
        continue;
      }
      clues.remove(Clue.OFFICER); // clubs have chairmen, too
      against(body, core, reading, isSure, clues);
      String key = key(body, core);
      CompanyCandidate candidate =
          candidates.computeIfAbsent(key, k -> new CompanyCandidate(name(body, core)));
      candidate.add(clues);
      keyOfRun.put(r, key);
    }
    WireTitle.beginning(title, listed)
        .ifPresent(beginning -> confirm(beginning, listed, candidates));
    Map<String, String> names = names(candidates);
    ShortForms shortForms = new ShortForms(body, reading, candidates, names);
    shortForms.addInitials(keyOfRun, hitsOfRun);
    shortForms.addBeginnings(listed);
    WireTitle.name(title, body, names.keySet(), listed)
        .ifPresent(name -> names.put(key(name), name));
    return mentions(title, body, reading, names, keyOfRun, hitsOfRun);
  }

  /** "start-ups MiniMax and", "companies like A, B and C": what follows is of the same kind. */
  private static boolean opensList(Passage p, NameRun run) {
    EnumSet<Clue> clues = CompanyClues.before(p, run.first());
    boolean isOneAmongCommas =
        p.hasBetween(run.first(), ',') && !p.term(run.first() - 1).endsWith("s");
    return clues.contains(Clue.DESCRIBED)
        && !p.isWord(run.first() - 1, "of")
        && !isOneAmongCommas; // "the oil company, X, Mr Y said"
  }

  private static boolean isListJoint(Passage p, NameRun before, NameRun run) {
    if (run.first() - before.last() > 2) {
      return false;
    }
    String between = p.text().substring(p.end(before.last()), p.start(run.first()));
    if (between.equals(", ")) {
      int next = run.last() + 1; // an item of a list, not the end of a clause
      return next < p.size() && (p.after(run.last()) == ',' || p.isWord(next, "and"));
    }
    return switch (between) {
      case " and ", ", and ", " or ", " & " -> true;
      default -> false;
    };
  }

  /** "the Oporto-based bank". */
  private static boolean isSeat(Passage p, NameRun run) {
    return p.after(run.last()) == '-' && p.isWord(run.last() + 1, "based");
  }

  /** Whether all of it is one listed name; Hoechst Celanese Corp is neither of two. */
  private boolean isSame(Passage p, NameRun run, List<Hit> hits) {
    Hit first = hits.getFirst();
    if (hits.stream()
        .anyMatch(hit -> hit.first() > first.last() && !hit.entity().equals(first.entity()))) {
      return false;
    }
    int of = first.first() - 1; // "500 mln dlrs of Eurodebt of TransCanada Pipelines Ltd"
    boolean isOf = p.isWord(of, "of") && !p.is(of - 1, WordClass.COMPANY_ENDING);
    boolean isTicker = // XOM EXXON MOBIL CORPORATION, in a table
        of == run.first()
            && registry.company(first.entity()).stream()
                .anyMatch(company -> company.tickers().contains(p.term(of)));
    for (int i = isOf || isTicker ? first.first() : run.first(); i <= run.last(); i++) {
      int word = i;
      boolean isNamed = hits.stream().anyMatch(hit -> hit.overlaps(word, word));
      if (!isNamed && !CompanyFinder.isGeneric(p, i) && !p.isWord(i, "and")) {
        return false;
      }
    }
    return true;
  }

  /** The name without its legal forms, and without the nationality that leads up to it. */
  private static NameRun core(Passage p, NameRun run, Reading reading, boolean hasForm) {
    int first = run.first();
    int last = run.last();
    for (int i = first + 1; i + 1 < last; i++) {
      if (CompanyClues.isLegalForm(p, i) && p.isWord(i + 1, "of") && reading.isPlace(i + 2)) {
        last = i; // where it sits
      }
    }
    if (last > first + 1
        && p.is(last - 1, WordClass.LEGAL_FORM)
        && (reading.isPlace(last) || p.is(last, WordClass.NATIONALITY))) {
      last--; // Inc USA
    }
    if (last > first + 1 && p.isWord(last, "partnership") && p.is(last - 1, WordClass.LEGAL_FORM)) {
      last--; // Ltd Partnership
    }
    while (last > first && (p.is(last, WordClass.LEGAL_FORM) || p.isWord(last, "and"))) {
      last--;
    }
    boolean isDescribed = first > 0 && p.is(first - 1, WordClass.COMPANY_NOUN);
    while (first < last && !hasForm && !isDescribed && p.is(first, WordClass.NATIONALITY)) {
      first++;
    }
    if (first < last && LEADING_FORMS.contains(p.term(first))) {
      first++;
    }
    return new NameRun(first, last);
  }

  /** Whether some word of it names something: Holdings Ltd does not, nor does Hong Kong. */
  private static boolean tells(Passage p, NameRun core, Reading reading) {
    for (int i = core.first(); i <= core.last(); i++) {
      if (!reading.isPlace(i)
          && !p.is(i, WordClass.COMPANY_ENDING)
          && !p.is(i, WordClass.LEGAL_FORM)
          && !p.is(i, WordClass.NATIONALITY)
          && !p.is(i, WordClass.CALENDAR)
          && !p.is(i, WordClass.OFFICE)
          && !p.is(i, WordClass.ROLE)
          && !p.is(i, WordClass.COMPANY_NOUN)
          && !p.isWord(i, "of")
          && p.length(i) > 1) {
        return true;
      }
    }
    return core.words() > 1 && hasPlaceAndEnding(p, core, reading);
  }

  /** Texas Air, Bank of Boston. */
  private static boolean hasPlaceAndEnding(Passage p, NameRun core, Reading reading) {
    boolean hasEnding = false;
    boolean hasPlace = false;
    for (int i = core.first(); i <= core.last(); i++) {
      hasEnding |= p.is(i, WordClass.COMPANY_ENDING);
      hasPlace |= reading.isPlace(i) || p.is(i, WordClass.NATIONALITY);
    }
    return hasEnding && hasPlace;
  }

  /** One word in capitals is an abbreviation of anything. */
  private static boolean isSlogan(Passage p, NameRun core, boolean isSure) {
    return core.words() == 1 && !isSure && p.length(core.first()) < 2;
  }

  private static void against(
      Passage p, NameRun core, Reading reading, boolean isSure, EnumSet<Clue> clues) {
    if (isSure) {
      return;
    }
    boolean isOrganisation = false;
    for (int i = core.first(); i <= core.last(); i++) {
      isOrganisation |=
          p.is(i, WordClass.ORGANISATION)
              && !p.isWord(i + 1, "america")
              && !(p.isWord(i, "society") && p.isWord(i - 1, "building"));
    }
    if (isBehindAnd(p, core.first(), reading) && !clues.contains(Clue.LISTED)) {
      clues.add(Clue.PART_OF_LONGER);
    }
    boolean isAid = p.isWord(core.last(), "bank") && p.isWord(core.last() - 1, "development");
    if (isOrganisation || isAid || isCentralBank(p, core, reading)) {
      clues.add(Clue.ORGANISATION);
    }
    int first = core.first();
    if (core.words() > 1 && p.is(first, WordClass.GIVEN_NAME) && !clues.contains(Clue.ENDING)) {
      clues.add(Clue.PERSON);
    } else if (core.words() == 1 && p.is(first, WordClass.GIVEN_NAME) && p.isPossessive(first)) {
      clues.add(Clue.PERSON);
    } else if (first > 0
        && p.isCapital(first - 1)
        && p.start(first) - p.end(first - 1) <= 2
        && (p.is(first - 1, WordClass.HONORIFIC) || p.is(first - 1, WordClass.OFFICE))) {
      clues.add(Clue.PERSON);
    }
    boolean isTold = clues.stream().anyMatch(clue -> clue.weight >= CompanyCandidate.ENOUGH);
    if (core.words() == 1 && p.startsSentence(first) && !isTold) {
      clues.add(Clue.SENTENCE_START);
    }
  }

  /** The rest of Department of Health and Human Services. */
  private static boolean isBehindAnd(Passage p, int first, Reading reading) {
    int before = first - 2;
    if (before < 0 || !p.isWord(first - 1, "and") || !p.followsDirectly(first)) {
      return false;
    }
    int run = reading.runOf(before);
    return run >= 0
        && p.followsDirectly(first - 1)
        && reading.run(run).words() > 1
        && !reading.isPerson(run)
        && !reading.isListedRun(reading.run(run))
        && (p.isWord(before - 1, "of")
            || p.isWord(before - 1, "for")
            || p.isWord(before - 1, "in")
            || p.is(reading.run(run).first(), WordClass.ORGANISATION));
  }

  private static boolean isCentralBank(Passage p, NameRun core, Reading reading) {
    return p.isWord(core.first(), "bank")
        && core.words() > 2
        && p.isWord(core.first() + 1, "of")
        && reading.isPlace(core.last());
  }

  private static String name(Passage p, NameRun core) {
    String name = p.name(core.first(), core.last());
    return name.indexOf('(') > name.indexOf(')') ? name + ")" : name; // Equity (Pacific) Ltd
  }

  static String key(Passage p, NameRun core) {
    return key(p.surface(core.first(), core.last()));
  }

  /** One key for one name, however it is spaced and stopped. */
  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isPlain =
        lower.indexOf('.') < 0 && lower.indexOf(',') < 0 && Passage.hasBlanksAlone(lower);
    return isPlain ? lower : SEPARATORS.matcher(lower).replaceAll(" ");
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
            .anyMatch(key -> key.startsWith(beginning));
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
      Map<Integer, String> keyOfRun,
      Map<Integer, List<Hit>> hitsOfRun) {
    List<Mention> mentions = new ArrayList<>();
    Set<Hit> covered = new HashSet<>();
    titleMentions(title, names, mentions);
    for (int r = 0; r < reading.runs().size(); r++) {
      String key = keyOfRun.get(r);
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
