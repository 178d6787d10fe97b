package org.wirefold.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wirefold.query.Node;

/**
 * Mends the spelling of a query: each word that no article has becomes the likeliest one that
 * articles have together with the other words. For one request.
 */
final class Mending {
  private static final int MOST_WORDS = 8;
  private static final int TRIED = 6;

  /** That an article has it beside all other words outweighs a letter more that differs. */
  private static final double TOGETHER = 6;

  private final Speller speller;
  private final Count count;

  /** How many articles a reading finds. */
  interface Count {
    int of(Node query) throws IOException;
  }

  Mending(Speller speller, Count count) {
    this.speller = speller;
    this.count = count;
  }

  /** The query with its words mended; empty where there is nothing to mend. */
  Optional<Node> of(Node query) throws IOException {
    List<String> words = new ArrayList<>();
    collect(query, words);
    List<String> unknown = new ArrayList<>();
    List<Node> known = new ArrayList<>();
    for (String word : words.stream().distinct().toList()) {
      if (unknown.size() < MOST_WORDS && speller.isUnknown(word)) {
        unknown.add(word);
      } else {
        known.add(new Node.Word(Node.Scope.ANYWHERE, word));
      }
    }
    Map<String, String> mended = new LinkedHashMap<>();
    for (String word : unknown) {
      mend(word, known).ifPresent(better -> mended.put(word, better));
    }
    return mended.isEmpty() ? Optional.empty() : Optional.of(replaced(query, mended));
  }

  /** The likeliest word, by itself and by whether articles have it beside the others. */
  private Optional<String> mend(String word, List<Node> known) throws IOException {
    Optional<String> best = Optional.empty();
    double most = Double.NEGATIVE_INFINITY;
    for (Speller.Candidate candidate : speller.candidates(word, TRIED)) {
      double weight = candidate.weight();
      if (!known.isEmpty()) {
        Node with = new Node.Word(Node.Scope.ANYWHERE, candidate.word());
        int all = count.of(new Node.All(List.of(with, new Node.AtLeast(known.size(), known))));
        Node some = new Node.AtLeast((known.size() + 1) / 2, known);
        weight +=
            all > 0
                ? TOGETHER + Math.log(1 + all)
                : Math.log(1 + count.of(new Node.All(List.of(with, some))));
      }
      if (weight > most) {
        most = weight;
        best = Optional.of(candidate.word());
      }
    }
    return best;
  }

  private static void collect(Node node, List<String> words) {
    switch (node) {
      case Node.Word word -> words.add(word.text());
      case Node.Phrase phrase -> words.addAll(Arrays.asList(phrase.text().split("\\s+")));
      case Node.All all -> all.parts().forEach(part -> collect(part, words));
      case Node.Any any -> any.parts().forEach(part -> collect(part, words));
      case Node.AtLeast some -> some.parts().forEach(part -> collect(part, words));
      case Node.Not not -> {}
      case Node.Value value -> {}
      case Node.Dates dates -> {}
      case Node.Prefix prefix -> {}
      case Node.Wildcard wildcard -> {}
      case Node.Fuzzy fuzzy -> {}
      case Node.Everything everything -> {}
    }
  }

  private static Node replaced(Node node, Map<String, String> mended) {
    return switch (node) {
      case Node.Word word ->
          new Node.Word(word.scope(), mended.getOrDefault(word.text(), word.text()));
      case Node.Phrase phrase ->
          new Node.Phrase(
              phrase.scope(),
              String.join(
                  " ",
                  Arrays.stream(phrase.text().split("\\s+"))
                      .map(word -> mended.getOrDefault(word, word))
                      .toList()),
              phrase.slop());
      case Node.All all -> new Node.All(replaced(all.parts(), mended));
      case Node.Any any -> new Node.Any(replaced(any.parts(), mended));
      case Node.AtLeast some -> new Node.AtLeast(some.least(), replaced(some.parts(), mended));
      case Node.Not not -> not;
      case Node.Value value -> value;
      case Node.Dates dates -> dates;
      case Node.Prefix prefix -> prefix;
      case Node.Wildcard wildcard -> wildcard;
      case Node.Fuzzy fuzzy -> fuzzy;
      case Node.Everything everything -> everything;
    };
  }

  private static List<Node> replaced(List<Node> parts, Map<String, String> mended) {
    return parts.stream().map(part -> replaced(part, mended)).toList();
  }
}
