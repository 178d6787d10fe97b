package org.wirefold.tag;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wirefold.analysis.AnalyzedText;
import org.wirefold.analysis.WordHash;
import org.wirefold.analysis.Words;

/**
 * Finds the registry's companies in a text, in one pass: whole names, the longest first. A name
 * must be written as a name, with a capital or a digit; an ambiguous one also needs its evidence
 * somewhere in the text, a legal form behind it, or a ticker.
 *
 * <p>A trie of word hashes: O(words of the text), whatever the registry's size. Immutable,
 * thread-safe.
 */
final class Gazetteer {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?i)inc|incorporated|corp|corporation|ltd|limited|plc|ag|sa|nv|se|co|company|group|holdings");

  /** As Reuters writes tickers of American exchanges, of which the registry has none: NVDA.O. */
  private static final Pattern LISTED_IN_AMERICA = Pattern.compile("([A-Z]{1,5})\\.(?:O|OQ|N|K|A)");

  private static final Pattern TICKER_BEFORE =
      Pattern.compile("(?:[<$]|\\b(?:NYSE|NASDAQ|Nasdaq|LSE|HKEX|TSE|SSE|SZSE|KRX|NSE|BSE):\\s?)$");

  /** What a name or word in the trie says. */
  private enum Says {
    /** The company is meant. */
    NAME,
    /** The company is meant if there is evidence. */
    PERHAPS,
    /** The company is meant if the text marks it as a ticker. */
    TICKER,
    /** Whoever of this name is mentioned is the company. */
    EVIDENCE
  }

  private record Entry(String company, Says says) {}

  private static final class Node {
    final LongObjectHashMap<Node> next = new LongObjectHashMap<>(2);
    final List<Entry> entries = new ArrayList<>(1);
  }

  private record Found(
      String company, Says says, AnalyzedText text, int offset, int first, int last) {}

  private final Node root = new Node();
  private final WordFilter first = new WordFilter();

  Gazetteer(CompanyRegistry registry) {
    for (Company company : registry.companies()) {
      add(company.name(), company, company.ambiguous() ? Says.PERHAPS : Says.NAME);
      for (String alias : company.aliases()) {
        boolean single = Words.of(alias).size() < 2;
        add(alias, company, company.ambiguous() && single ? Says.PERHAPS : Says.NAME);
      }
      company.tickers().forEach(ticker -> add(ticker, company, Says.TICKER));
      company.evidence().forEach(word -> add(word, company, Says.EVIDENCE));
    }
  }

  private void add(String name, Company company, Says says) {
    Words words = Words.of(name);
    if (words.size() == 0) {
      return;
    }
    first.add(words.hash(0));
    Node node = root;
    for (int i = 0; i < words.size(); i++) {
      long word = words.hash(i);
      Node next = node.next.get(word);
      if (next == null) {
        next = new Node();
        node.next.put(word, next);
      }
      node = next;
    }
    node.entries.add(new Entry(company.id(), says));
  }

  /** The mentions in order; offsets count in title + {@code \n\n} + body. */
  List<Mention> find(AnalyzedText title, AnalyzedText body) {
    List<Found> names = new ArrayList<>();
    Set<String> settled = new HashSet<>();
    scan(title, 0, names, settled);
    scan(body, title.text().length() + 2, names, settled);
    for (Found found : names) {
      if (found.says() != Says.PERHAPS || hasLegalForm(found)) {
        settled.add(found.company());
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Found found : names) {
      if (settled.contains(found.company())) {
        int start = found.text().words().start(found.first());
        int end = found.text().words().end(found.last());
        mentions.add(
            new Mention(
                found.company(),
                found.text().text().substring(start, end),
                found.offset() + start,
                found.offset() + end));
      }
    }
    return mentions;
  }

  private void scan(AnalyzedText text, int offset, List<Found> names, Set<String> settled) {
    Words words = text.words();
    for (int i = 0; i < words.size(); i++) {
      Node node = nodeOf(words, i);
      if (node != null) {
        List<Found> longest = longestAt(text, node, offset, i, settled);
        names.addAll(longest);
        i = longest.isEmpty() ? i : longest.getFirst().last();
      }
    }
  }

  /**
   * The longest name that begins at word {@code i}; all of that length, where companies share it.
   * Notes evidence.
   */
  private static List<Found> longestAt(
      AnalyzedText text, Node start, int offset, int i, Set<String> settled) {
    Words words = text.words();
    Node node = start;
    List<Found> longest = List.of();
    for (int j = i; node != null; ) {
      List<Found> here = new ArrayList<>(1);
      for (Entry entry : node.entries) {
        if (entry.says() == Says.EVIDENCE) {
          settled.add(entry.company());
        } else if (entry.says() == Says.TICKER
            ? isTicker(text.text(), words, i, j)
            : isName(text.text(), words.start(i), words.end(j))) {
          here.add(new Found(entry.company(), entry.says(), text, offset, i, j));
        }
      }
      longest = here.isEmpty() ? longest : here;
      j++;
      node =
          j < words.size() && isJoined(text.text(), words, j) ? node.next.get(words.hash(j)) : null;
    }
    return longest;
  }

  private @Nullable Node nodeOf(Words words, int i) {
    Node node = first.mayContain(words.hash(i)) ? root.next.get(words.hash(i)) : null;
    if (node != null || !Character.isUpperCase(words.firstChar(i)) || !words.contains(i, '.')) {
      return node;
    }
    Matcher listed = LISTED_IN_AMERICA.matcher(words.term(i));
    return listed.matches() ? root.next.get(WordHash.of(listed.group(1))) : null;
  }

  /**
   * Whether word {@code j} belongs with the one before: on the same line, a mark or two between at
   * most.
   */
  private static boolean isJoined(String text, Words words, int j) {
    int from = words.end(j - 1);
    int to = words.start(j);
    if (to - from > 3) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if (text.charAt(k) == '\n' || text.charAt(k) == ',' || text.charAt(k) == ';') {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String text, int from, int to) {
    return text.substring(from, to)
        .chars()
        .anyMatch(
            c -> Character.isUpperCase(c) || Character.isDigit(c) || Character.isIdeographic(c));
  }

  private static boolean isTicker(String text, Words words, int first, int last) {
    int start = words.start(first);
    String surface = text.substring(start, words.end(last));
    return surface.chars().noneMatch(Character::isLowerCase)
        && TICKER_BEFORE.matcher(text.substring(Math.max(0, start - 10), start)).find();
  }

  private static boolean hasLegalForm(Found found) {
    Words words = found.text().words();
    return found.last() + 1 < words.size()
        && Character.isUpperCase(words.firstChar(found.last() + 1))
        && LEGAL_FORM.matcher(words.term(found.last() + 1)).matches();
  }
}
