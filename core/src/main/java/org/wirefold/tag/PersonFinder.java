package org.wirefold.tag;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds people: full names by their form and by what stands beside them, then their short forms.
 *
 * <p>A name of two to four words is a person's when what is known of it weighs at least {@value
 * #ENOUGH}: Mr or President before it {@value #TITLED}, a given name first {@value #GIVEN}, a
 * Chinese or Korean surname first with syllables of such a given name behind it {@value
 * #EAST_ASIAN}, an initial in it {@value #INITIAL}, and {@value #BESIDE} each for an occupation
 * before it, for an occupation or age behind it, and for speaking; places and words of companies
 * and organisations in it speak against it. A single word counts where it is the surname of exactly
 * one person named in full: {@code Mr Xu} is {@code Xu Bing}. Hong Kong's {@code Harry Shum
 * Heung-yeung} goes by the name the world knows, {@code Harry Shum}. Immutable, thread-safe.
 */
final class PersonFinder {
  static final int ENOUGH = 3;
  static final int TITLED = 3;
  static final int GIVEN = 3;
  static final int EAST_ASIAN = 3;
  static final int INITIAL = 2;
  static final int BESIDE = 2;

  private static final int LONGEST = 5;

  /** Surnames that end companies' names, too. */
  private static final Set<String> SURNAMES =
      Set.of("Power", "Powers", "Gold", "Steel", "Waters", "Price", "Brand", "Cable", "Banks");

  private static final String SYLLABLE =
      "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en"
          + "|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u|v)";
  private static final Pattern PINYIN = Pattern.compile("(?:" + SYLLABLE + "){1,2}");

  /**
   * What people are called, by what names lead to them; an empty one stands for several of that
   * name.
   */
  private static final class Known {
    final Map<String, String> byFull = new LinkedHashMap<>();

    /** By their {@link org.wirefold.analysis.WordHash}. */
    final LongObjectHashMap<String> bySurname = new LongObjectHashMap<>();

    void add(String full, String key, long surname) {
      byFull.putIfAbsent(key, full);
      String name = byFull.getOrDefault(key, full);
      String other = bySurname.getOrDefault(surname, name);
      bySurname.put(surname, other.equals(name) ? name : "");
    }
  }

  /** The mentions of people; marks their names in the reading. */
  List<Mention> find(Passage title, Passage body, Reading reading) {
    Known known = new Known();
    Map<Integer, String> full = new HashMap<>();
    for (int r = 0; r < reading.runs().size(); r++) {
      NameRun run = reading.run(r);
      if (score(body, run, reading) >= ENOUGH) {
        String name = name(body, run);
        String key = key(name);
        known.add(name, key, surname(body, run));
        full.put(r, known.byFull.getOrDefault(key, name));
        reading.markPerson(body, r);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    titleMentions(title, known, mentions);
    for (int r = 0; r < reading.runs().size(); r++) {
      NameRun run = reading.run(r);
      String name = full.get(r);
      if (name == null && run.words() == 1 && !reading.isListed(run.first())) {
        name = known.bySurname.get(body.hash(run.first()));
      }
      if (name != null && !name.isEmpty()) {
        reading.markPerson(body, r);
        mentions.add(body.mention(Mention.Kind.PERSON, name, run.first(), run.last()));
      }
    }
    return mentions;
  }

  private static void titleMentions(Passage title, Known known, List<Mention> mentions) {
    if (known.byFull.isEmpty()) {
      return;
    }
    for (int i = 0; i < title.size(); i++) {
      if (!title.isCapital(i)) {
        continue;
      }
      String two = i + 1 < title.size() ? key(title.surface(i, i + 1)) : "";
      String name = known.byFull.get(two);
      if (name != null) {
        mentions.add(title.mention(Mention.Kind.PERSON, name, i, i + 1));
        i++;
        continue;
      }
      String surname = known.bySurname.getOrDefault(title.hash(i), "");
      if (!surname.isEmpty()) {
        mentions.add(title.mention(Mention.Kind.PERSON, surname, i, i));
      }
    }
  }

  private static int score(Passage p, NameRun run, Reading reading) {
    int words = run.words();
    int first = run.first();
    if (words < 2
        || words > LONGEST
        || reading.isPlaceRun(run)
        || reading.isOrganisationRun(run)
        || isListed(run, reading)) {
      return 0;
    }
    int score = 0;
    if (isTitled(p, first)) {
      score += TITLED;
    } else if (p.followsDirectly(first) && p.is(first - 1, WordClass.ROLE)) {
      score += BESIDE;
    }
    if (p.is(first, WordClass.GIVEN_NAME)) {
      score += reading.isPlace(first) ? 1 : GIVEN;
    } else if (isEastAsian(p, run)) {
      score += EAST_ASIAN;
    }
    for (int i = first; i <= run.last(); i++) {
      score += i > first && i < run.last() && p.length(i) == 1 ? INITIAL : 0;
      score -= against(p, i, reading, i == run.last());
    }
    score += speaks(p, run) ? BESIDE : 0;
    score += isDescribed(p, run.last() + 1) ? BESIDE : 0;
    return score;
  }

  private static boolean isListed(NameRun run, Reading reading) {
    for (int i = run.first(); i < run.last(); i++) {
      if (reading.isListed(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitled(Passage p, int first) {
    return first > 0
        && p.start(first) - p.end(first - 1) <= 2
        && !p.hasBetween(first, ',')
        && !p.hasBetween(first, '\n')
        && p.isCapital(first - 1)
        && (p.is(first - 1, WordClass.HONORIFIC) || p.is(first - 1, WordClass.OFFICE));
  }

  private static int against(Passage p, int i, Reading reading, boolean isLast) {
    if (isLast && SURNAMES.contains(p.term(i)) && p.is(i - 1, WordClass.GIVEN_NAME)) {
      return 0;
    }
    if (p.is(i, WordClass.LEGAL_FORM) && (p.length(i) > 2 || (isLast && p.isWord(i, "co")))) {
      return 6; // Guy Roe Co; Massachusetts AG is somebody
    }
    if (p.is(i, WordClass.ORGANISATION) || p.is(i, WordClass.NATIONALITY)) {
      return isLast && !p.is(i, WordClass.NATIONALITY) ? 3 : 5;
    }
    if (p.is(i, WordClass.COMPANY_ENDING) || p.is(i, WordClass.COMPANY_NOUN)) {
      return 4;
    }
    if (reading.isPlace(i) && (isLast || !p.is(i, WordClass.GIVEN_NAME))) {
      return 2;
    }
    return p.isAllCapitals(i) && p.length(i) > 2 ? 2 : 0;
  }

  /** A surname, then one or two syllables, or two words with a hyphen: Yao Shunyu, Lee Jae-yong. */
  private static boolean isEastAsian(Passage p, NameRun run) {
    if (!p.is(run.first(), WordClass.EAST_ASIAN_SURNAME)) {
      return false;
    }
    if (run.words() == 2) {
      return PINYIN.matcher(p.term(run.last()).toLowerCase(Locale.ROOT)).matches();
    }
    return run.words() == 3 && p.after(run.first() + 1) == '-';
  }

  private static boolean speaks(Passage p, NameRun run) {
    int next = run.last() + 1;
    return (next < p.size() && p.followsDirectly(next) && p.is(next, WordClass.SAY))
        || (p.followsDirectly(run.first()) && p.isWord(run.first() - 1, "said"));
  }

  /** An age, or an occupation within some words behind a comma. */
  private static boolean isDescribed(Passage p, int i) {
    if (i >= p.size() || !p.hasBetween(i, ',')) {
      return false;
    }
    if (Character.isDigit(p.text().charAt(p.start(i))) && p.length(i) == 2) {
      return p.after(i) == ',';
    }
    for (int k = i; k < Math.min(p.size(), i + 6); k++) {
      if (k > i && (p.hasBetween(k, ',') || p.hasBetween(k, '.'))) {
        return false;
      }
      if (p.is(k, WordClass.ROLE) && !p.isCapital(k)) {
        return true;
      }
    }
    return false;
  }

  private static String name(Passage p, NameRun run) {
    boolean isHongKong =
        run.words() == 4
            && p.is(run.first(), WordClass.GIVEN_NAME)
            && p.is(run.first() + 1, WordClass.EAST_ASIAN_SURNAME)
            && p.after(run.first() + 2) == '-';
    return p.name(run.first(), isHongKong ? run.first() + 1 : run.last());
  }

  /** First and last word: initials come and go. */
  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int first = lower.indexOf(' ');
    int last = lower.lastIndexOf(' ');
    return first < 0 ? lower : lower.substring(0, first) + lower.substring(last);
  }

  private static long surname(Passage p, NameRun run) {
    boolean isFirst = isEastAsian(p, run) && !p.is(run.first(), WordClass.GIVEN_NAME);
    boolean isHongKong = run.words() == 4 && p.after(run.first() + 2) == '-';
    int word = isFirst ? run.first() : isHongKong ? run.first() + 1 : run.last();
    return p.hash(word);
  }
}
