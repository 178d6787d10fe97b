package org.wirefold.tag;

import java.util.ArrayList;
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
 * they weigh at least {@value #ENOUGH}. Later short forms lead to the full name: {@code Champion
 * Products Inc} is meant by {@code Champion}.
 *
 * <p>What goes by the name of a listed company and adds but a legal form or the like is that
 * company; what adds more, and has a legal form, is another one: {@code Citicorp Mortgage Inc}.
 * Reads bodies only, since headlines write every word with a capital; there it finds again what the
 * body told. Immutable, thread-safe.
 */
final class CompanyDiscovery {
  private static final Pattern SEPARATORS = Pattern.compile("[\\s.,]+");

  static final int ENOUGH = 3;

  private static final int LONGEST = 8;
  private static final EnumSet<Clue> SURE_FORM =
      EnumSet.of(Clue.IN_BRACKETS, Clue.TICKER, Clue.LEGAL_FORM);

  /** A name while it is being judged. */
  private static final class Candidate {
    final String name;
    final EnumSet<Clue> clues = EnumSet.noneOf(Clue.class);
    int times;

    Candidate(String name) {
      this.name = name;
    }

    /** Its capital letter tells nothing only where it begins a sentence each time. */
    void add(EnumSet<Clue> found) {
      boolean isAtStart =
          found.contains(Clue.SENTENCE_START)
              && (times == 0 || clues.contains(Clue.SENTENCE_START));
      clues.addAll(found);
      if (!isAtStart) {
        clues.remove(Clue.SENTENCE_START);
      }
      times++;
    }

    boolean isCompany() {
      if (times > 1) {
        clues.add(Clue.REPEATED);
      }
      boolean isSaidOnly = clues.contains(Clue.ENDING) && clues.size() == 2;
      return Clue.sum(clues) >= ENOUGH && !(isSaidOnly && clues.contains(Clue.REPEATED));
    }
  }

  /**
   * What was discovered.
   *
   * @param mentions in order
   * @param covered places of listed names that turned out to be parts of these
   */
  record Found(List<Mention> mentions, Set<Hit> covered) {}

  Found find(Passage title, Passage body, Reading reading, List<Hit> listed) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
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
      if (reading.isPerson(r) || run.words() > LONGEST) {
        isInList = false;
        continue;
      }
      EnumSet<Clue> clues = CompanyClues.around(body, run.first(), run.last());
      boolean isSure = clues.stream().anyMatch(SURE_FORM::contains);
      if (goesOn) {
        clues.add(Clue.LISTED);
      }
      if (reading.isListedRun(run) || (!hits.isEmpty() && (!isSure || isSame(body, run, hits)))) {
        continue;
      }
      NameRun core = core(body, run, reading, isSure || clues.contains(Clue.ENDING));
      if (core.words() < 1 || !tells(body, core, reading) || isSlogan(body, core, isSure)) {
        continue;
      }
      against(body, core, reading, isSure, clues);
      String key = key(body, core);
      Candidate candidate =
          candidates.computeIfAbsent(key, k -> new Candidate(body.name(core.first(), core.last())));
      candidate.add(clues);
      keyOfRun.put(r, key);
    }
    Map<String, String> names = names(candidates);
    WireTitle.name(title, names.keySet(), listed)
        .ifPresent(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    return mentions(title, body, reading, names, keyOfRun, hitsOfRun);
  }

  /** "start-ups MiniMax and", "companies like A, B and C": what follows is of the same kind. */
  private static boolean opensList(Passage p, NameRun run) {
    EnumSet<Clue> clues = CompanyClues.before(p, run.first());
    return clues.contains(Clue.DESCRIBED) && !p.isWord(run.first() - 1, "of");
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

  private static boolean isSame(Passage p, NameRun run, List<Hit> hits) {
    for (int i = run.first(); i <= run.last(); i++) {
      int word = i;
      boolean isNamed = hits.stream().anyMatch(hit -> hit.overlaps(word, word));
      if (!isNamed && !CompanyFinder.isGeneric(p, i)) {
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
    while (last > first && (p.is(last, WordClass.LEGAL_FORM) || p.isWord(last, "and"))) {
      last--;
    }
    while (first < last && !hasForm && p.is(first, WordClass.NATIONALITY)) {
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
      isOrganisation |= p.is(i, WordClass.ORGANISATION);
    }
    if (isOrganisation || isCentralBank(p, core, reading)) {
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
    boolean isTold = clues.stream().anyMatch(clue -> clue.weight >= ENOUGH);
    if (core.words() == 1 && p.startsSentence(first) && !isTold) {
      clues.add(Clue.SENTENCE_START);
    }
  }

  private static boolean isCentralBank(Passage p, NameRun core, Reading reading) {
    return p.isWord(core.first(), "bank")
        && core.words() > 2
        && p.isWord(core.first() + 1, "of")
        && reading.isPlace(core.last());
  }

  private static String key(Passage p, NameRun core) {
    String surface = p.surface(core.first(), core.last()).toLowerCase(Locale.ROOT);
    boolean isPlain =
        surface.indexOf('.') < 0
            && (core.words() == 1 || (surface.indexOf(',') < 0 && Passage.hasBlanksAlone(surface)));
    return isPlain ? surface : SEPARATORS.matcher(surface).replaceAll(" ");
  }

  /** From every form that leads to a company to its name. */
  private static Map<String, String> names(Map<String, Candidate> candidates) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> shorter = new HashMap<>();
    for (Map.Entry<String, Candidate> entry : candidates.entrySet()) {
      if (!entry.getValue().isCompany()) {
        continue;
      }
      String key = entry.getKey();
      String name = names.getOrDefault(key, entry.getValue().name);
      names.put(key, name);
      for (int space = key.lastIndexOf(' '); space > 2; space = key.lastIndexOf(' ', space - 1)) {
        shorter.merge(key.substring(0, space), name, (a, b) -> a.equals(b) ? a : "");
      }
    }
    shorter.forEach(
        (key, name) -> {
          Candidate candidate = candidates.get(key);
          boolean standsAlone = candidate != null && isOther(candidate);
          if (!name.isEmpty() && !standsAlone) {
            names.put(key, name);
          }
        });
    return names;
  }

  private static boolean isOther(Candidate candidate) {
    return candidate.clues.stream().anyMatch(SURE_FORM::contains);
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
