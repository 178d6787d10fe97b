package org.wirefold.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wirefold.read.PhraseRule.Kind;

/**
 * Rules in the order in which they are tried. Nearly every paragraph matches none, so only those
 * are tried that can match a text with its first characters: a trie of beginnings, made as they
 * come, where each further character leaves fewer rules, mostly none after two or three. Rules with
 * a word that every match needs are tried where that word is. Thread-safe.
 */
final class PhraseRules {
  /** A rule, and a bit for each word that all its matches hold. */
  private record Needing(PhraseRule rule, long words) {}

  private static final int MAX_START = 16;
  private static final int MAX_STARTS = 1 << 16;
  private static final int MOST_WORDS =
      Stream.of(Kind.values()).mapToInt(kind -> kind.mostWords).max().orElseThrow();

  private final List<PhraseRule> all;
  private final List<Needing> withNeeds;
  private final NeededWords words;
  private final Start start;
  private final AtomicInteger starts = new AtomicInteger();

  PhraseRules(List<PhraseRule> rules) {
    all = List.copyOf(rules);
    List<PhraseRule> needing = all.stream().filter(rule -> !rule.needed().isEmpty()).toList();
    words = new NeededWords(needing.stream().flatMap(r -> r.needed().stream()).distinct().toList());
    withNeeds = needing.stream().map(rule -> new Needing(rule, words.bits(rule.needed()))).toList();
    start = new Start(all.stream().filter(rule -> rule.needed().isEmpty()).toList());
  }

  /** The rules that this whole line matches, in order; mostly none. */
  List<PhraseRule> matching(TextLine line) {
    if (line.words() > MOST_WORDS) {
      return List.of();
    }
    List<PhraseRule> matching = new ArrayList<>(0);
    for (PhraseRule rule : startOf(line).rules) {
      addIfMatching(line, rule, matching);
    }
    long found = words.in(line);
    if (found != 0) {
      for (Needing needing : withNeeds) {
        if ((needing.words & ~found) == 0) {
          addIfMatching(line, needing.rule, matching);
        }
      }
    }
    if (matching.size() > 1) {
      matching.sort(Comparator.comparingInt(all::indexOf));
    }
    return matching;
  }

  private static void addIfMatching(TextLine line, PhraseRule rule, List<PhraseRule> to) {
    if (rule.matches(line)) {
      to.add(rule);
    }
  }

  private Start startOf(TextLine line) {
    Start longest = start;
    int most = Math.min(MAX_START, line.text().length());
    for (int i = 0; i < most && !longest.rules.isEmpty(); i++) {
      char c = line.text().charAt(i);
      if (!TextLine.isLoweredAlone(c)) {
        break;
      }
      Start longer = longest.longer(Character.toLowerCase(c));
      if (longer == null) {
        if (starts.incrementAndGet() > MAX_STARTS) {
          break;
        }
        longer = longest.with(line.lower().substring(0, i + 1));
      }
      longest = longer;
    }
    return longest;
  }

  /** The rules that can match a text that begins so, and the beginnings that go on from it. */
  private static final class Start {
    private static final Start OF_NONE = new Start(List.of());

    final List<PhraseRule> rules;
    private final Map<Character, Start> longer = new ConcurrentHashMap<>(1);

    /**
     * The same for small letters, which nearly all are; a look that comes too early sees nothing.
     */
    private final @Nullable Start[] letters = new Start['z' - 'a' + 1];

    Start(List<PhraseRule> rules) {
      this.rules = rules;
    }

    @Nullable Start longer(char c) {
      Start known = c >= 'a' && c <= 'z' ? letters[c - 'a'] : null;
      return known == null ? longer.get(c) : known;
    }

    Start with(String text) {
      List<PhraseRule> left = rules.stream().filter(rule -> rule.mayStart(text)).toList();
      Start next = left.isEmpty() ? OF_NONE : new Start(left);
      char last = text.charAt(text.length() - 1);
      longer.put(last, next);
      if (last >= 'a' && last <= 'z') {
        letters[last - 'a'] = next;
      }
      return next;
    }
  }
}
