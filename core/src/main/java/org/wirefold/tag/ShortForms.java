package org.wirefold.tag;

import com.carrotsearch.hppc.LongHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.WordHash;
import org.wirefold.tag.Gazetteer.Hit;

/**
 * The shorter forms by which an article goes on to speak of a company that it named in full: the
 * beginning of its name ({@code Champion} for Champion Products Inc, {@code Cathay} for Cathay
 * Pacific Airways), and initials that stand behind it ({@code Brierley Investments Ltd (BIL)}).
 * Where two companies begin alike, the beginning means neither, or the first of them where it is
 * spoken of as a company. Owned by one thread.
 */
final class ShortForms {
  private static final int LONGEST_INITIALS = 6;

  /** A ticker may stand between a name and its initials. */
  private static final int LONGEST_GAP = 14;

  private final Passage body;
  private final Reading reading;
  private final Map<String, CompanyCandidate> candidates;

  /** From every form that leads to a company to its name or id. */
  private final Map<String, String> names;

  ShortForms(
      Passage body,
      Reading reading,
      Map<String, CompanyCandidate> candidates,
      Map<String, String> names) {
    this.body = body;
    this.reading = reading;
    this.candidates = candidates;
    this.names = names;
  }

  /** Adds the beginnings of the names that were discovered and of those in lists. */
  void addBeginnings(List<Hit> listed) {
    Map<String, String> discovered = new HashMap<>();
    Map<String, String> firsts = new HashMap<>();
    names.forEach(
        (key, name) -> {
          beginnings(key, name, "", discovered);
          beginnings(key, name, name, firsts);
        });
    Map<String, String> known = new HashMap<>();
    for (Hit hit : listed) {
      if (hit.first() < hit.last() && !hit.passage().is(hit.first(), WordClass.GIVEN_NAME)) {
        beginnings(
            CompanyDiscovery.key(hit.passage(), new NameRun(hit.first(), hit.last())),
            hit.entity(),
            "",
            known);
        addBehindInitials(hit, known);
      }
    }
    if (discovered.isEmpty() && known.isEmpty()) {
      return;
    }
    // What stands without a capital, too, is no name, nor is a place's; what leads to a company of
    // a list must not be somebody's, either.
    LongHashSet keys = new LongHashSet();
    discovered.keySet().forEach(key -> keys.add(WordHash.of(key)));
    known.keySet().forEach(key -> keys.add(WordHash.of(key)));
    LongHashSet others =
        among(keys, i -> !body.isCapital(i) || reading.isPlace(i) || body.is(i, WordClass.REGION));
    discovered.forEach(
        (key, name) -> {
          CompanyCandidate candidate = candidates.get(key);
          boolean isFree = candidate == null || !candidate.isFullName();
          boolean isClear = !name.isEmpty() || !names.containsKey(key);
          add(key, isClear ? name : firsts.getOrDefault(key, ""), isFree, others);
        });
    others.addAll(among(keys, this::isSurname));
    known.forEach(
        (key, id) -> {
          CompanyCandidate candidate = candidates.get(key);
          add(key, id, candidate != null && candidate.isShortForm(), others);
        });
  }

  /** Penney is J.C. Penney. */
  private static void addBehindInitials(Hit hit, Map<String, String> into) {
    Passage p = hit.passage();
    int from = hit.first();
    while (from < hit.last() && (p.length(from) == 1 || p.term(from).indexOf('.') == 1)) {
      from++;
    }
    if (from > hit.first()) {
      into.merge(
          CompanyDiscovery.key(p, new NameRun(from, hit.last())),
          hit.entity(),
          (a, b) -> a.equals(b) ? a : "");
    }
  }

  private void add(String key, String entity, boolean isFree, LongHashSet others) {
    boolean isOther = others.contains(WordHash.of(key)) && !names.containsKey(key);
    if (!entity.isEmpty() && isFree && !isOther) {
      names.put(key, entity);
    }
  }

  /** Whether somebody goes by it: President Trump, the Trump administration. */
  private boolean isSurname(int i) {
    return body.is(i - 1, WordClass.OFFICE)
        || body.is(i - 1, WordClass.HONORIFIC)
        || body.is(i - 1, WordClass.GIVEN_NAME)
        || body.isWord(i + 1, "administration")
        || body.isWord(i + 1, "campaign");
  }

  /** Those of these words for which this holds somewhere in the body. */
  private LongHashSet among(LongHashSet wanted, IntPredicate holds) {
    LongHashSet words = new LongHashSet();
    for (int i = 0; i < body.size(); i++) {
      if (wanted.contains(body.hash(i)) && holds.test(i)) {
        words.add(body.hash(i));
      }
    }
    return words;
  }

  /**
   * Adds the beginnings of a name.
   *
   * @param second what a beginning means that another name has as well: nothing, or the first
   */
  private static void beginnings(
      String key, String entity, String second, Map<String, String> into) {
    for (int space = key.lastIndexOf(' '); space > 2; space = key.lastIndexOf(' ', space - 1)) {
      into.merge(
          key.substring(0, space), entity, (a, b) -> a.equals(b) || !second.isEmpty() ? a : "");
    }
  }

  /**
   * Adds initials: those that stand behind a company's name, in brackets or between commas, and
   * those that all words of a full name begin with.
   */
  void addInitials(@Nullable String[] keyOfRun, Map<Integer, List<Hit>> hitsOfRun) {
    Map<String, String> byInitials = new HashMap<>();
    String before = null;
    for (int r = 0; r < reading.runs().size(); r++) {
      NameRun run = reading.run(r);
      String key = keyOfRun[r];
      if (key != null
          && before != null
          && run.words() == 1
          && areInitials(reading.run(r - 1), run)) {
        names.put(key, before);
      }
      List<Hit> hits = hitsOfRun.getOrDefault(r, List.of());
      before = key != null ? names.get(key) : null;
      if (before == null && hits.size() == 1) {
        before = hits.getFirst().entity();
      }
      if (before != null && run.words() > 2) {
        byInitials.merge(firsts(run), before, (a, b) -> a.equals(b) ? a : "");
      }
    }
    byInitials.forEach(
        (initials, entity) -> {
          CompanyCandidate candidate = candidates.get(initials.toLowerCase(Locale.ROOT));
          if (!entity.isEmpty() && candidate != null && candidate.name.equals(initials)) {
            names.put(initials.toLowerCase(Locale.ROOT), entity);
          }
        });
  }

  /** Hutton, for E.F. Hutton Group; Roach, for Hal Roach Studios. */
  void addSurnames(@Nullable String[] keyOfRun, Map<Integer, List<Hit>> hitsOfRun) {
    for (int r = 0; r < keyOfRun.length; r++) {
      NameRun run = reading.run(r);
      int word = run.first();
      while (word <= run.last() && isForename(word)) {
        word++;
      }
      if (word == run.first()
          || word > run.last()
          || body.is(word, WordClass.COMPANY_ENDING)
          || body.is(word, WordClass.LEGAL_FORM)) {
        continue;
      }
      List<Hit> hits = hitsOfRun.getOrDefault(r, List.of());
      String name = keyOfRun[r] == null ? null : names.get(keyOfRun[r]);
      if (name == null && hits.size() == 1) {
        name = hits.getFirst().entity();
      }
      String key = body.term(word).toLowerCase(Locale.ROOT);
      CompanyCandidate candidate = candidates.get(key);
      if (name != null && candidate != null && candidate.isShortForm()) {
        names.put(key, name);
      }
    }
  }

  private boolean isForename(int i) {
    return body.length(i) == 1
        || body.is(i, WordClass.GIVEN_NAME)
        || (body.term(i).indexOf('.') > 0 && body.isAllCapitals(i));
  }

  private String firsts(NameRun run) {
    StringBuilder firsts = new StringBuilder();
    for (int i = run.first(); i <= run.last(); i++) {
      if (body.isCapital(i)) {
        firsts.append(body.term(i).charAt(0));
      }
    }
    return firsts.toString().toUpperCase(Locale.ROOT);
  }

  private boolean areInitials(NameRun name, NameRun initials) {
    int word = initials.first();
    int gap = body.start(word) - body.end(name.last());
    if (gap > LONGEST_GAP || body.length(word) > LONGEST_INITIALS || !body.isAllCapitals(word)) {
      return false;
    }
    String between = body.text().substring(body.end(name.last()), body.start(word));
    boolean isBracketed = between.endsWith("(") && body.after(word) == ')';
    boolean isNext = gap <= 4 || (isBracketed && between.startsWith(" <"));
    if (!isNext || (!isBracketed && !between.endsWith(", "))) {
      return false;
    }
    String letters = isBracketed ? body.surface(name.first(), name.last()) : firsts(name);
    return hasInOrder(letters.toUpperCase(Locale.ROOT), body.term(word));
  }

  private static boolean hasInOrder(String letters, String initials) {
    int at = letters.charAt(0) == initials.charAt(0) ? 0 : -1;
    for (int i = 1; i < initials.length() && at >= 0; i++) {
      at = letters.indexOf(initials.charAt(i), at + 1);
    }
    return at >= 0;
  }
}
