package org.wirefold.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Rules in the order in which they are tried. Nearly every paragraph matches none, so only those
 * are tried that can match a text with its first four characters: mostly none or two of fifty,
 * remembered for each such beginning. Thread-safe.
 */
final class PhraseRules {
  private static final int START_CHARS = 4;
  private static final int MAX_STARTS = 1 << 14;

  private final List<PhraseRule> all;
  private final Map<String, List<PhraseRule>> byStart = new ConcurrentHashMap<>();

  PhraseRules(List<PhraseRule> rules) {
    all = List.copyOf(rules);
  }

  /** The name of the first rule that this whole line matches. */
  Optional<String> match(TextLine line) {
    String lower = line.lower();
    for (PhraseRule rule : candidates(lower)) {
      if (rule.matches(lower)) {
        return Optional.of(rule.name());
      }
    }
    return Optional.empty();
  }

  private List<PhraseRule> candidates(String lower) {
    String start = lower.substring(0, Math.min(START_CHARS, lower.length()));
    List<PhraseRule> known = byStart.get(start);
    if (known != null) {
      return known;
    }
    if (byStart.size() >= MAX_STARTS || endsInHalf(start)) {
      return all;
    }
    List<PhraseRule> candidates = all.stream().filter(rule -> rule.mayStart(start)).toList();
    byStart.put(start, candidates);
    return candidates;
  }

  // Half a surrogate pair is another character than the pair.
  private static boolean endsInHalf(String start) {
    return !start.isEmpty() && Character.isHighSurrogate(start.charAt(start.length() - 1));
  }
}
