package org.wirefold.tag;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.analysis.WordHash;
import org.wirefold.tag.Gazetteer.Hit;
import org.wirefold.tag.Gazetteer.Says;

/**
 * Judges which listed company names mean the company. A name that can mean nothing else counts
 * wherever it is not part of a person's or an organisation's name. An ambiguous one counts once the
 * {@link Clue}s around one of its places, together with what the rest of the article says, weigh at
 * least {@value #ENOUGH}: its evidence from the registry weighs {@value #EVIDENCE}, another name or
 * a ticker of the same company {@value #OTHER_NAME}. Then it counts at all its places but those
 * inside longer names. The news is full of what agencies and newspapers said; those count only
 * where they are spoken of as companies. Immutable, thread-safe.
 */
final class CompanyFinder {
  static final int ENOUGH = 2;
  static final int EVIDENCE = 3;
  static final int OTHER_NAME = 3;
  static final int PEERS = 2;

  /** So many others of its kind tell that a name is a company's in a story about business. */
  private static final int ENOUGH_PEERS = 2;

  private static final int NEAR = 7;

  /** What may follow a company's name without making it another company's. */
  private static final Set<String> SOFT_ENDINGS =
      Set.of(
          "group",
          "holdings",
          "holding",
          "technology",
          "technologies",
          "international",
          "company",
          "motor",
          "motors",
          "computer",
          "companies",
          "worldwide",
          "global");

  /** What may lead to a company's name without making it another company's: Gruppo Acme. */
  private static final Set<String> SOFT_BEGINNINGS = Set.of("gruppo", "groupe", "grupo", "konzern");

  private static final Set<String> PROGRAMMES =
      Set.of("show", "series", "special", "documentary", "drama", "sitcom", "miniseries");

  private static final Set<String> TITLES =
      Set.of("President", "Mayor", "Senator", "Governor", "Judge", "Secretary", "Congressman");

  private final Map<String, Set<Long>> industryWords = new HashMap<>();
  private final Map<String, String> industries = new HashMap<>();

  /** The roots of their industries by companies, but for sources. */
  private final Map<String, String> kinds = new HashMap<>();

  /** Whose ambiguous names seldom mean something else, but in articles with certain words. */
  private final Set<String> seldomOther = new HashSet<>();

  /** Wendy's: whose names are a person's. */
  private final Set<String> possessives = new HashSet<>();

  private final NewsCompanies news;
  private final BusinessClues business;
  private final CompanyFamily family;

  CompanyFinder(CompanyRegistry registry) {
    for (Company company : registry.companies()) {
      company.industry().ifPresent(industry -> industries.put(company.id(), industry));
      company
          .industry()
          .filter(industry -> !Industries.isSource(industry))
          .ifPresent(industry -> kinds.put(company.id(), registry.industries().root(industry)));
      if (!company.otherwise().isEmpty()) {
        seldomOther.add(company.id());
      }
      if (company.name().endsWith("'s")) {
        possessives.add(company.id());
      }
    }
    for (String industry : registry.industries().names()) {
      industryWords.put(
          industry,
          registry.industries().words(industry).stream()
              .map(WordHash::of)
              .collect(Collectors.toSet()));
    }
    news = new NewsCompanies(registry);
    business = new BusinessClues(registry.industries());
    family = new CompanyFamily(registry);
  }

  /**
   * The listed names that mean their companies.
   *
   * @param found of all passages
   * @param settled companies whose tickers the text has
   */
  List<Hit> judge(List<Hit> found, Reading reading, Set<String> settled) {
    List<Hit> hits = family.settle(found);
    Map<String, Integer> article = new HashMap<>();
    Set<String> named = new HashSet<>(settled);
    for (Hit hit : hits) {
      if (hit.says() == Says.EVIDENCE) {
        article.merge(hit.entity(), EVIDENCE, Math::max);
        if (hit.last() > hit.first() && isSurname(hit, reading)) {
          named.add(hit.entity()); // by its founder
        }
      } else if (hit.says() == Says.COMPANY && isFree(hit, reading)) {
        named.add(hit.entity());
      }
    }
    named.forEach(id -> article.merge(id, OTHER_NAME, Math::max));
    for (String id : peers(hits, named)) {
      article.merge(id, PEERS, Math::max);
    }
    Set<String> meant = new HashSet<>(settled);
    meant.addAll(news.rows(hits));
    List<Hit> companies = new ArrayList<>(hits);
    companies.removeIf(
        hit -> !hit.isCompany() || !isFree(hit, reading) || isProgramme(hit) || isVenue(hit));
    meant.addAll(news.discussed(companies));
    List<Hit> places = new ArrayList<>();
    Set<String> others = new HashSet<>();
    for (Hit hit : companies) {
      boolean isClear = hit.says() == Says.COMPANY;
      if (isClear && !possessives.contains(hit.entity())) {
        meant.add(hit.entity());
        places.add(hit);
        continue;
      }
      EnumSet<Clue> clues = clues(hit, reading);
      boolean mayBeSomebodys = isClear || !named.contains(hit.entity()); // Michael McDonald's
      boolean isSomebody =
          mayBeSomebodys
              && hit.first() == hit.last()
              && !hit.passage().is(hit.first(), WordClass.BUTTON)
              && isSurname(hit, reading)
              && isWeak(clues);
      if (isClear) {
        if (!isSomebody) {
          meant.add(hit.entity());
          places.add(hit);
        }
        continue;
      }
      if (isSeldomOther(hit, hits)) {
        clues.add(Clue.SELDOM_OTHER);
      }
      int told = article.getOrDefault(hit.entity(), 0);
      boolean isInside = clues.contains(Clue.PART_OF_LONGER) || clues.contains(Clue.PERSON);
      if (!isInside && !isSomebody) {
        places.add(hit);
      } else if (told < EVIDENCE && isInFullName(hit, reading)) {
        others.add(hit.entity());
      }
      if (Clue.sum(clues) + told >= ENOUGH && !isSomebody) {
        meant.add(hit.entity());
      }
    }
    meant.removeAll(others); // United, of United Water Resources Inc
    CompanyRows.tellNext(places, meant, news::contains);
    CompanyRows.tellNext(places.reversed(), meant, news::contains);
    places.removeIf(hit -> !meant.contains(hit.entity()));
    return places;
  }

  /** Apple, where Nvidia and Intel are spoken of in a story that is full of companies. */
  private Set<String> peers(List<Hit> hits, Set<String> named) {
    int words = hits.stream().map(Hit::passage).mapToInt(Passage::size).max().orElse(0);
    Map<String, Integer> times = new HashMap<>();
    int companies = 0;
    for (String id : named) {
      String kind = kinds.get(id);
      if (kind != null) {
        companies++;
        times.merge(kind, 1, Integer::sum);
      }
    }
    Set<String> found = new HashSet<>();
    if (BusinessStory.is(words, companies)) {
      for (Hit hit : hits) {
        String kind = kinds.getOrDefault(hit.entity(), "");
        if (hit.isCompany() && times.getOrDefault(kind, 0) >= ENOUGH_PEERS) {
          found.add(hit.entity());
        }
      }
    }
    return found;
  }

  /** Amazon, with no rainforest around; "the Amazon" and "a Target" are things. */
  private boolean isSeldomOther(Hit hit, List<Hit> hits) {
    Passage p = hit.passage();
    return seldomOther.contains(hit.entity())
        && !p.isTitle()
        && !p.isHeadline(hit.first())
        && !p.isSmall(hit.first() - 1, "the", "a", "an", "his", "her", "their", "my", "our")
        && hits.stream()
            .noneMatch(it -> it.says() == Says.OTHERWISE && it.entity().equals(hit.entity()));
  }

  /** Kier, where Grant Kier is spoken of. */
  private static boolean isSurname(Hit hit, Reading reading) {
    Passage p = hit.passage();
    return !p.isTitle() && reading.isSurname(p, hit.last());
  }

  /** Whether the name of another company begins so. */
  private static boolean isInFullName(Hit hit, Reading reading) {
    Passage p = hit.passage();
    int r = p.isTitle() ? -1 : reading.runOf(hit.first());
    if (r < 0 || reading.isPerson(r) || reading.run(r).first() != hit.first()) {
      return false;
    }
    int last = reading.run(r).last();
    if (last > hit.last() && p.is(hit.last() + 1, WordClass.SURE_ENDING)) {
      return true;
    }
    for (int i = hit.last() + 2; i <= last; i++) {
      if (p.is(i, WordClass.LEGAL_FORM) || p.is(i, WordClass.COMPANY_ENDING)) {
        return true;
      }
    }
    return false;
  }

  /** Whether these may be said of a person just as well. */
  private static boolean isWeak(Set<Clue> clues) {
    return clues.stream().allMatch(clue -> clue.weight < ENOUGH);
  }

  /** HBO's "Game of Thrones" tells of the programme, as do HBO's Veep and "an HBO show". */
  private boolean isProgramme(Hit hit) {
    Passage p = hit.passage();
    int next = hit.last() + 1;
    if (next >= p.size()
        || p.isHeadline(hit.first())
        || !Industries.isBroadcaster(industries.getOrDefault(hit.entity(), ""))) {
      return false;
    }
    boolean isQuoted = p.before(next) == '"' || p.before(next) == '\u201c';
    if (p.isPossessive(hit.last()) && p.start(next) - p.end(hit.last()) <= 4) {
      boolean isOfficers = // HBO's Chief Executive
          p.is(next, WordClass.EXECUTIVE)
              || p.isWord(next, "chief")
              || p.isWord(next, "chairman")
              || p.isWord(next, "president");
      return isQuoted || (p.isCapital(next) && !isOfficers);
    }
    boolean isNext = p.start(next) - p.end(hit.last()) <= 2;
    return isNext && (isQuoted || PROGRAMMES.contains(p.term(next)));
  }

  private boolean isVenue(Hit hit) {
    return Industries.isExchange(industries.getOrDefault(hit.entity(), ""))
        && isVenue(hit.passage(), hit.first(), hit.last());
  }

  /** "listed on the NYSE", "a NYSE listing", "per CME Group data": where others trade. */
  static boolean isVenue(Passage p, int first, int last) {
    int before = p.isWord(first - 1, "the") ? first - 2 : first - 1;
    int next = last + 1;
    boolean isIn = p.isWord(before, "on") || p.isWord(before, "in");
    return (p.isWord(before, "on") && !p.isWord(last, "group")) // a fine on CME Group
        || p.isWord(before, "per")
        || p.isWord(next, "listing")
        || p.isWord(next, "symbol")
        || (p.isWord(next, "trading") && isIn)
        || (p.after(last) == ':' && !p.isTitle());
  }

  /** Whether it is not inside a person's, an organisation's or another company's name. */
  private boolean isFree(Hit hit, Reading reading) {
    Passage p = hit.passage();
    if (OtherNames.isTicker(hit)) {
      return false; // another's, by chance
    }
    if (p.isTitle()) {
      return !OtherNames.isOther(hit, reading);
    }
    if (p.isAlone(hit.first(), hit.last()) || p.isFurniture(hit.first())) {
      return false; // a share button
    }
    int run = reading.runOf(hit.first());
    return !(run >= 0 && reading.isPerson(run))
        && !NameFurniture.isCredit(p, hit.first(), hit.last())
        && !OtherNames.isOther(hit, reading)
        && !reading.isAbbreviation(hit);
  }

  private EnumSet<Clue> clues(Hit hit, Reading reading) {
    Passage p = hit.passage();
    EnumSet<Clue> clues = CompanyClues.around(p, hit.first(), hit.last());
    clues.remove(Clue.ENDING);
    if (hit.last() + 1 == p.size() || !CompanyClues.isLegalForm(p, hit.last() + 1)) {
      clues.remove(Clue.LEGAL_FORM); // one inside the listed name proves nothing
    }
    if (news.contains(hit.entity())) {
      return news.clues(hit, clues);
    }
    near(p, hit, clues);
    business.add(hit, industries.getOrDefault(hit.entity(), ""), clues);
    if (hit.first() == hit.last() && p.startsSentence(hit.first()) && !p.isTitle()) {
      clues.add(Clue.SENTENCE_START);
    }
    int run = p.isTitle() ? -1 : reading.runOf(hit.first());
    if (run >= 0) {
      neighbours(p, hit, reading, reading.run(run), clues);
    }
    if (hit.first() > 0
        && (p.is(hit.first() - 1, WordClass.HONORIFIC)
            || TITLES.contains(p.term(hit.first() - 1))
            || isInitials(p, hit.first() - 1)
            || (p.isCapital(hit.first() - 1) && p.is(hit.first() - 1, WordClass.GIVEN_NAME)))
        && p.start(hit.first()) - p.end(hit.first() - 1) <= 2) {
      clues.add(Clue.PERSON);
    }
    return clues;
  }

  /** Anthony J.F. O'Reilly. */
  private static boolean isInitials(Passage p, int i) {
    return i > 0
        && p.isCapital(i - 1)
        && p.after(i) == '.'
        && (p.length(i) == 1 || (p.length(i) == 3 && p.term(i).charAt(1) == '.'));
  }

  private static void neighbours(
      Passage p, Hit hit, Reading reading, NameRun run, EnumSet<Clue> clues) {
    for (int i = run.first(); i < hit.first(); i++) {
      if (!p.is(i, WordClass.NATIONALITY)
          && !isBeginning(p, i)
          && !reading.isPlace(i)
          && !reading.isListed(i)) {
        clues.add(Clue.PART_OF_LONGER);
      }
    }
    for (int i = hit.last() + 1; i <= run.last(); i++) {
      if (!isGeneric(p, i) && !reading.isPlace(i) && !reading.isListed(i)) {
        clues.add(Clue.PART_OF_LONGER);
      }
    }
  }

  /** Whether this word behind a company's name leaves it the same company. */
  static boolean isGeneric(Passage p, int i) {
    return p.is(i, WordClass.LEGAL_FORM)
        || SOFT_ENDINGS.contains(p.term(i).toLowerCase(Locale.ROOT));
  }

  /** Whether this word before a company's name leaves it the same company: NV Acme. */
  static boolean isBeginning(Passage p, int i) {
    return p.is(i, WordClass.LEGAL_FORM)
        || (p.is(i, WordClass.NATIONALITY) && p.isSmall(i - 1, "the")) // the British Acme Plc
        || SOFT_BEGINNINGS.contains(p.term(i).toLowerCase(Locale.ROOT));
  }

  private void near(Passage p, Hit hit, EnumSet<Clue> clues) {
    String industry = industries.get(hit.entity());
    Set<Long> words = industry == null ? Set.of() : industryWords.getOrDefault(industry, Set.of());
    int to = Math.min(p.size() - 1, hit.last() + NEAR);
    for (int i = Math.max(0, hit.first() - NEAR); i <= to; i++) {
      if (i >= hit.first() && i <= hit.last()) {
        continue;
      }
      if (p.is(i, WordClass.COMPANY_CONTEXT)) {
        clues.add(Clue.CONTEXT_NEAR);
      }
      if (words.contains(p.hash(i))) {
        clues.add(i == hit.last() + 1 ? Clue.PRODUCT : Clue.INDUSTRY_NEAR);
      }
    }
  }
}
