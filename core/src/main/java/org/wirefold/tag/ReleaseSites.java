package org.wirefold.tag;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Sites that readers are invited to, "For more visit www.acme-grain.com": whose they are. */
final class ReleaseSites {
  /** How many characters before the name of a site its reader may be invited. */
  private static final int INVITATION = 24;

  private ReleaseSites() {}

  /** Marks the candidates that have a site in this text. */
  static void mark(String text, Map<String, CompanyCandidate> candidates) {
    Set<String> hosts = new HashSet<>();
    for (int dot = text.indexOf(".com"); dot >= 0; dot = text.indexOf(".com", dot + 1)) {
      int first = dot;
      while (first > 0 && isOfHost(text.charAt(first - 1))) {
        first--;
      }
      int end = dot + 4;
      boolean isHost = dot - first > 2 && (end == text.length() || !isOfHost(text.charAt(end)));
      if (isHost && isVisited(text, first)) {
        hosts.add(squeeze(text.substring(first, dot)));
      }
    }
    if (!hosts.isEmpty()) {
      candidates.forEach(
          (key, candidate) -> {
            if (hosts.contains(squeeze(key))) {
              candidate.mark(Clue.SITE);
            }
          });
    }
  }

  /** "For more visit", "Visit us at". */
  private static boolean isVisited(String text, int host) {
    String before = text.substring(Math.max(0, host - INVITATION), host);
    return before.toLowerCase(Locale.ROOT).contains("visit");
  }

  private static boolean isOfHost(char c) {
    return c == '-' || Character.isLetterOrDigit(c);
  }

  /** Letters and digits alone: acmegrain, of Acme-Grain. */
  private static String squeeze(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
