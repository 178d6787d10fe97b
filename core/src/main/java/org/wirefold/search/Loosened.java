package org.wirefold.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wirefold.query.Node;

/**
 * Readings of a query that ask for less, the strictest first: phrases become words, then fewer of
 * the words need to stand in an article. What filters (values, dates, exclusions) stays. Immutable.
 *
 * @param needed of which fewer may do
 * @param kept what must hold all the same
 */
record Loosened(List<Node> needed, List<Node> kept, boolean hadPhrases) {
  static Loosened of(Node query) {
    List<Node> needed = new ArrayList<>();
    List<Node> kept = new ArrayList<>();
    boolean phrases = false;
    for (Node part : parts(query)) {
      switch (part) {
        case Node.Not not -> kept.add(part);
        case Node.Value value -> kept.add(part);
        case Node.Dates dates -> kept.add(part);
        case Node.Phrase phrase -> {
          phrases = true;
          words(phrase).forEach(needed::add);
        }
        case Node.Word word -> needed.add(word);
        case Node.AtLeast some -> needed.addAll(some.parts());
        case Node.All all -> needed.add(part);
        case Node.Any any -> needed.add(part);
        case Node.Prefix prefix -> needed.add(part);
        case Node.Wildcard wildcard -> needed.add(part);
        case Node.Fuzzy fuzzy -> needed.add(part);
        case Node.Everything everything -> kept.add(part);
      }
    }
    List<Node> telling =
        needed.stream()
            .filter(part -> !(part instanceof Node.Word word && word.isFunctionWord()))
            .toList();
    return new Loosened(telling.isEmpty() ? needed : telling, kept, phrases);
  }

  private static List<Node> parts(Node query) {
    if (!(query instanceof Node.All all)) {
      return List.of(query);
    }
    List<Node> parts = new ArrayList<>();
    all.parts()
        .forEach(part -> parts.addAll(part instanceof Node.All ? parts(part) : List.of(part)));
    return parts;
  }

  private static List<Node> words(Node.Phrase phrase) {
    return Arrays.stream(phrase.text().split("\\s+"))
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .<Node>map(word -> new Node.Word(phrase.scope(), word))
        .toList();
  }

  /** How many there are to lose. */
  int size() {
    return needed.size();
  }

  /** The reading in which so many of the words are needed; empty where it is no other. */
  Optional<Node> needing(int count) {
    if (needed.size() < 2 || (count == needed.size() && !hadPhrases)) {
      return Optional.empty();
    }
    List<Node> all = new ArrayList<>(kept);
    if (count == needed.size()) {
      all.addAll(needed);
    } else {
      all.add(new Node.AtLeast(count, needed));
    }
    return Optional.of(all.size() == 1 ? all.getFirst() : new Node.All(all));
  }

  /** Whether there is a word in it that could be mended. */
  static boolean isText(Node query) {
    return parts(query).stream()
        .anyMatch(
            part ->
                !(part instanceof Node.Not
                    || part instanceof Node.Value
                    || part instanceof Node.Dates
                    || part instanceof Node.Everything));
  }
}
