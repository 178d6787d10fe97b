package org.wirefold.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.tag.Gazetteer.Hit;
import org.wirefold.tag.Gazetteer.Says;

/**
 * Finds the companies, people and places of an article: what is in the lists first, then people,
 * whose names hold words of the lists, then which listed companies are meant, then companies that
 * are in no list, and places last, where nothing else has taken the words. Each step is one pass,
 * so the cost follows the article's length alone. Immutable, thread-safe.
 */
final class EntityFinder {
  private static final Set<String> SHORT_COUNTRIES = Set.of("US", "U.S", "UK", "U.K");

  private final Lexicon lexicon = new Lexicon();
  private final Gazetteer gazetteer;
  private final Tickers tickers;
  private final PersonFinder persons = new PersonFinder();
  private final CompanyFinder companies;
  private final CompanyDiscovery discovery;

  EntityFinder(CompanyRegistry registry) {
    gazetteer = new Gazetteer(registry, new Places(), lexicon);
    tickers = new Tickers(registry);
    companies = new CompanyFinder(registry);
    discovery = new CompanyDiscovery(registry);
  }

  /** The mentions in order; offsets count in title + {@code \n\n} + body. */
  List<Mention> find(AnalyzedText title, AnalyzedText body) {
    Passage head = new Passage(title, lexicon, 0, true);
    int offset = title.text().length() + 2;
    Passage text = new Passage(body, lexicon, offset, false);
    List<Hit> inBody = gazetteer.find(text);
    List<Hit> hits = new ArrayList<>(gazetteer.find(head));
    hits.addAll(inBody);
    Reading reading = new Reading(head, text, inBody);
    List<Mention> mentions = new ArrayList<>(persons.find(head, text, reading));
    Set<String> settled = tickers(text, offset, mentions);
    List<Hit> meant = companies.judge(hits, reading, settled);
    CompanyDiscovery.Found found = discovery.find(head, text, reading, meant);
    mentions.addAll(found.mentions());
    Taken taken = new Taken(mentions);
    for (Hit hit : meant) {
      if (!found.covered().contains(hit)) {
        taken.add(
            hit.passage().mention(Mention.Kind.COMPANY, hit.entity(), hit.first(), hit.last()));
      }
    }
    for (Hit hit : hits) {
      if (hit.isPlace() && isPlace(hit, reading)) {
        taken.add(hit.passage().mention(Mention.Kind.PLACE, hit.entity(), hit.first(), hit.last()));
      }
    }
    shortCountries(text, taken);
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  private Set<String> tickers(Passage text, int offset, List<Mention> mentions) {
    Set<String> settled = new HashSet<>();
    for (Tickers.Found ticker : tickers.find(text)) {
      if (!ticker.isBehindName()) {
        settled.add(ticker.company());
        mentions.add(
            new Mention(
                Mention.Kind.COMPANY,
                ticker.company(),
                text.text().substring(ticker.start(), ticker.end()),
                offset + ticker.start(),
                offset + ticker.end()));
      }
    }
    return settled;
  }

  /** Mentions that keep off the places of others. */
  private record Taken(List<Mention> mentions, BitSet places) {
    Taken(List<Mention> mentions) {
      this(mentions, new BitSet());
      mentions.forEach(mention -> places.set(mention.start(), mention.end()));
    }

    void add(Mention mention) {
      int next = places.nextSetBit(mention.start());
      if (next < 0 || next >= mention.end()) {
        mentions.add(mention);
        places.set(mention.start(), mention.end());
      }
    }
  }

  /** Whether the place itself is meant, not a name that has it: Hong Kong Stock Exchange. */
  private static boolean isPlace(Hit hit, Reading reading) {
    Passage p = hit.passage();
    if (hit.says() == Says.PERHAPS_PLACE && !isLocated(hit)) {
      return false;
    }
    int run = p.isTitle() ? -1 : reading.runOf(hit.first());
    return run < 0 || reading.isPlaceRun(reading.run(run));
  }

  private static boolean isLocated(Hit hit) {
    Passage p = hit.passage();
    int before = hit.first() - 1;
    return p.isWord(before, "in")
        || p.isWord(before, "at")
        || p.isWord(before, "from")
        || p.isWord(before, "near")
        || (p.isWord(before, "to") && !p.isTitle());
  }

  /** "the US" and "in the UK"; in "US chips" it is no noun. */
  private static void shortCountries(Passage p, Taken taken) {
    for (int i = 1; i < p.size(); i++) {
      if (!p.is(i, WordClass.NATIONALITY)
          || p.length(i) > 3
          || !SHORT_COUNTRIES.contains(p.term(i))) {
        continue;
      }
      boolean isNoun =
          i + 1 == p.size()
              || p.hasBetween(i + 1, '.')
              || (p.is(i + 1, WordClass.STOP) && !p.isCapital(i + 1))
              || p.hasBetween(i + 1, ',')
              || p.isPossessive(i);
      if (isNoun && (p.isWord(i - 1, "the") || p.isWord(i - 1, "in") || p.isWord(i - 1, "to"))) {
        String country =
            p.term(i).startsWith("US") || p.term(i).equals("U.S")
                ? "United States"
                : "United Kingdom";
        taken.add(p.mention(Mention.Kind.PLACE, country, i, i));
      }
    }
  }
}
