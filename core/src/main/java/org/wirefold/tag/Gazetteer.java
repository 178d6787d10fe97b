package org.wirefold.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wirefold.analysis.BloomFilter;
import org.wirefold.analysis.Words;

/**
 * Finds names that are in a list, companies and places alike, in one pass over the words: whole
 * names, the longest first, written as names. What a name means is judged later.
 *
 * <p>O(words of the text), whatever the lists' sizes ({@link PhraseTrie}). Immutable, thread-safe.
 */
final class Gazetteer {
  /** J.C. Penney, also written J. C. Penney and JC Penney. */
  private static final Pattern INITIALS = Pattern.compile("([A-Z])\\.([A-Z])\\.? (.+)");

  /** Names go on behind a full stop that ends one. */
  private static final int LONGEST_ABBREVIATION = 4;

  /** What a name in the lists says. */
  enum Says {
    /** The company is meant. */
    COMPANY,
    /** The company may be meant: the name is a word, or another's name, too. */
    PERHAPS_COMPANY,
    /** Whoever of this name is mentioned is the company. */
    EVIDENCE,
    /** Whoever of this name is mentioned may be something else. */
    OTHERWISE,
    PLACE,
    /** The place may be meant. */
    PERHAPS_PLACE,
    /** An organisation that is no company. */
    ORGANISATION;

    /** Whether it is no name, but tells what one means. */
    boolean isSign() {
      return this == EVIDENCE || this == OTHERWISE;
    }
  }

  /**
   * One name that was found.
   *
   * @param entity the company's id, or the place's name
   * @param first word of the passage
   * @param last word, inclusive
   */
  record Hit(Says says, String entity, Passage passage, int first, int last) {
    boolean isCompany() {
      return says == Says.COMPANY || says == Says.PERHAPS_COMPANY;
    }

    boolean isPlace() {
      return says == Says.PLACE || says == Says.PERHAPS_PLACE;
    }

    boolean overlaps(int from, int to) {
      return first <= to && from <= last;
    }

    /** The same place, meaning another company. */
    Hit of(String other) {
      return new Hit(says, other, passage, first, last);
    }
  }

  /**
   * What a name means.
   *
   * @param isPossessive the name is one: Lowe's, Macy's
   * @param startsSmall its first word has no capital: "advance America" is no Advance America
   * @param endsSmall its last word has no capital: Snap-on; "an American can" is no American Can
   */
  private record Entry(
      Says says, String entity, boolean isPossessive, boolean startsSmall, boolean endsSmall) {}

  private final PhraseTrie trie;
  private final List<Entry> entries = new ArrayList<>();

  /** The first words of what may begin without a capital. */
  private final BloomFilter small = BloomFilter.ofWords(1);

  private final Lexicon lexicon;
  private final Map<Long, Boolean> places = new HashMap<>();

  /** Industries of whose companies the news speaks in the plural. */
  private final Set<String> many;

  /** Industries whose companies' sites go by their names. */
  private final Set<String> online;

  /** Names that end with s or .com by themselves. */
  private final Set<String> taken = new HashSet<>();

  Gazetteer(CompanyRegistry registry, Places gazetteer, Lexicon lexicon) {
    this.lexicon = lexicon;
    many = registry.industries().within(Set.of("Retail", "Hotels", "Vehicles"));
    online = registry.industries().within(Set.of("Retail", "Internet", "Travel and leisure"));
    for (Company company : registry.companies()) {
      Stream.concat(Stream.of(company.name()), company.aliases().stream())
          .filter(name -> name.endsWith("s") || name.endsWith(".com"))
          .forEach(taken::add);
    }
    trie = new PhraseTrie(registry.companies().size() * 3 + gazetteer.all().size() * 2);
    for (Places.Place place : gazetteer.all()) {
      for (String name : place.names()) {
        add(name, place.isAmbiguous() ? Says.PERHAPS_PLACE : Says.PLACE, place.name());
        Words words = Words.of(name);
        if (words.size() == 1) {
          places.put(words.hash(0), true);
        }
      }
    }
    DataFile.lines("organisations.txt").forEach(name -> add(name, Says.ORGANISATION, name));
    for (Company company : registry.companies()) {
      boolean isNews = company.industry().filter(Industries::isSource).isPresent();
      boolean hasSingle =
          isSingle(company.name()) || company.aliases().stream().anyMatch(Gazetteer::isSingle);
      boolean isNameMeant = isSingle(company.name()) || !hasSingle; // Delta, not Delta Air Lines
      addCompany(company.name(), company, isNews || (company.ambiguous() && isNameMeant));
      for (String alias : company.aliases()) {
        addCompany(alias, company, isNews || (company.ambiguous() && isSingle(alias)));
      }
      for (String ticker : company.tickers()) {
        if (ticker.contains(".") && Character.isDigit(ticker.charAt(0))) {
          add(ticker, Says.COMPANY, company.id()); // 0700.HK is nothing else
        }
      }
      company.evidence().forEach(word -> add(word, Says.EVIDENCE, company.id()));
      company.otherwise().forEach(word -> add(word, Says.OTHERWISE, company.id()));
    }
  }

  /** There are many of them: Kmarts, Toyotas. */
  private boolean hasPlural(String name, Company company) {
    return isSingle(name)
        && name.length() > 2
        && Character.isLetter(name.charAt(name.length() - 1))
        && !name.endsWith("s")
        && many.contains(company.industry().orElse(""))
        && !taken.contains(name + "s");
  }

  /** Zappos.com. */
  private boolean hasSite(String name, Company company) {
    return isSingle(name)
        && name.indexOf('.') < 0
        && online.contains(company.industry().orElse(""))
        && !taken.contains(name + ".com");
  }

  private static boolean isSingle(String name) {
    return Words.of(name).size() < 2;
  }

  private void addCompany(String name, Company company, boolean isAmbiguous) {
    Words words = Words.of(name);
    boolean isWord =
        words.size() == 1
            && (name.length() <= 2
                || lexicon.isWord(words.hash(0))
                || places.containsKey(words.hash(0)));
    Says says = isAmbiguous || isWord ? Says.PERHAPS_COMPANY : Says.COMPANY;
    add(name, says, company.id());
    String spelled = name.replace(" & ", " and "); // as wires without the sign write it
    if (spelled.indexOf('\'') >= 0 && !spelled.endsWith("'s")) {
      add(spelled.replace('\'', '\u2019'), says, company.id()); // L’Oréal
    }
    Matcher initials = INITIALS.matcher(spelled);
    List<String> forms =
        initials.matches()
            ? List.of(
                spelled,
                initials.group(1) + ". " + initials.group(2) + ". " + initials.group(3),
                initials.group(1) + initials.group(2) + " " + initials.group(3))
            : List.of(spelled);
    for (String form : forms) {
      if (!company.name().equals(form) && !company.aliases().contains(form)) {
        add(form, says, company.id());
      }
    }
    if (hasPlural(name, company)) {
      add(name + "s", says, company.id());
    }
    if (hasSite(name, company)) {
      add(name + ".com", Says.COMPANY, company.id());
    }
  }

  private void add(String name, Says says, String entity) {
    Words words = Words.of(name);
    trie.add(words.hashes(), entries.size());
    boolean endsSmall = words.size() > 0 && words.term(words.size() - 1).matches("[a-z].*");
    boolean startsSmall = words.size() > 0 && words.term(0).matches("[a-z].*");
    if (words.size() > 0 && (says.isSign() || startsSmall || needsNoCapital(words))) {
      small.add(words.hash(0));
    }
    entries.add(new Entry(says, entity, name.endsWith("'s"), startsSmall, endsSmall));
  }

  /** The Gap is the Gap, too, and neither 3M nor a name in Han has to have a capital. */
  private static boolean needsNoCapital(Words name) {
    return name.is(0, "the") || name.term(0).chars().anyMatch(Passage::isNameWithoutCapital);
  }

  /** The names in order; evidence may overlap with names, names do not with one another. */
  List<Hit> find(Passage passage) {
    List<Hit> hits = new ArrayList<>();
    List<Hit> longest = new ArrayList<>(1);
    int free = 0; // words before it belong to a name that was found
    for (int i = 0; i < passage.size(); i++) {
      if (!passage.isCapital(i) && !small.mayHave(passage.hash(i))) {
        continue; // no name begins with it as it is written here
      }
      int node = trie.next(PhraseTrie.ROOT, passage.hash(i));
      for (int j = i; node != PhraseTrie.NONE; ) {
        collect(passage, node, i, j, free, longest, hits);
        j++;
        node = j < passage.size() ? trie.next(node, passage.hash(j)) : PhraseTrie.NONE;
        if (node != PhraseTrie.NONE && !isJoined(passage, j)) {
          break;
        }
      }
      if (!longest.isEmpty()) {
        hits.addAll(longest);
        free = longest.getFirst().last() + 1;
        longest.clear();
      }
    }
    return hits;
  }

  private void collect(
      Passage passage, int node, int i, int j, int free, List<Hit> longest, List<Hit> hits) {
    boolean isName = i >= free && passage.isName(i, j);
    boolean startsAsName = isName && (passage.isName(i, i) || passage.isWord(i, "the"));
    boolean endsAsName = isName && passage.isName(j, j);
    boolean isFirst = true;
    for (int e = trie.firstEntry(node); e != PhraseTrie.NONE; e = trie.nextEntry(e)) {
      Entry entry = entries.get(trie.value(e));
      if (entry.says().isSign()) {
        hits.add(new Hit(entry.says(), entry.entity(), passage, i, j));
      } else if (isName
          && (startsAsName || entry.startsSmall())
          && (endsAsName || entry.endsSmall())
          && (!entry.isPossessive() || passage.isPossessive(j))) {
        if (isFirst) {
          longest.clear();
          isFirst = false;
        }
        longest.add(new Hit(entry.says(), entry.entity(), passage, i, j));
      }
    }
  }

  /** Whether word {@code j} belongs with the one before: on one line, a mark or two between. */
  private static boolean isJoined(Passage p, int j) {
    if (p.start(j) - p.end(j - 1) > 3) {
      return false;
    }
    return !p.hasBetween(j, '\n')
        && !p.hasBetween(j, ';')
        && !p.hasBetween(j, '?')
        && !isSentenceEnd(p, j - 1)
        && (!p.hasBetween(j, ',') || isList(p, j));
  }

  /** "Johnson. Johnson said"; not Warner Bros. Discovery, F.A.O. Schwarz, ProSiebenSat.1. */
  private static boolean isSentenceEnd(Passage p, int i) {
    return p.after(i) == '.'
        && p.start(i + 1) - p.end(i) > 1
        && p.length(i) > LONGEST_ABBREVIATION
        && p.term(i).indexOf('.') < 0;
  }

  /** Paul, Weiss; McLeod, Young Weir. */
  private static boolean isList(Passage p, int j) {
    return p.start(j) - p.end(j - 1) == 2 && p.isCapital(j) && p.isCapital(j - 1);
  }
}
