package org.wirefold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.article.Furniture;
import org.wirefold.read.QuoteFinder.Quote;

/**
 * Drops what a page says twice: a quote that is pulled out of the text to be set large, and a
 * paragraph that is there once for small screens and once for large ones. Only what is said
 * literally, in some words, and without adding anything is taken for a repetition.
 */
final class Repetitions implements CleaningStep {
  private static final int MIN_QUOTE_WORDS = 5;
  private static final int MAX_QUOTE_WORDS = 60;

  /** Shorter lines may be a refrain, or the points of a recipe. */
  private static final int MIN_SAME_WORDS = 16;

  @Override
  public void apply(ArticleDraft draft) {
    List<TextLine> lines = draft.lines;
    List<Optional<Quote>> quotes = lines.stream().map(Repetitions::quote).toList();
    Map<Quote, Integer> lastIn = lastHolders(lines, quotes);
    // What is pulled out of a later line goes whatever else goes; of earlier lines one must stay.
    QuoteFinder earlier = new QuoteFinder(lastIn.keySet());
    Set<Quote> heldEarlier = new HashSet<>();
    Set<String> seen = new HashSet<>();
    List<TextLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int at = i;
      boolean pulled =
          quotes
              .get(i)
              .filter(q -> heldEarlier.contains(q) || lastIn.getOrDefault(q, -1) > at)
              .isPresent();
      if (line.words() >= MIN_SAME_WORDS && line.isProse() && !seen.add(line.text())) {
        draft.furniture.add(new Furniture(line.text(), "repeated"));
      } else if (pulled) {
        draft.furniture.add(new Furniture(line.text(), "pull-quote"));
      } else {
        kept.add(line);
        earlier.find(line, heldEarlier::add);
      }
    }
    draft.lines = kept;
  }

  /** The last line that holds each quote, where any does. */
  private static Map<Quote, Integer> lastHolders(
      List<TextLine> lines, List<Optional<Quote>> quotes) {
    Map<Quote, Integer> last = new HashMap<>();
    QuoteFinder finder =
        new QuoteFinder(quotes.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
    for (int i = lines.size() - 1; i >= 0; i--) {
      int at = i;
      finder.find(lines.get(i), quote -> last.put(quote, at));
    }
    return last;
  }

  /** The line as a quote; empty where it is none that anybody would pull out. */
  private static Optional<Quote> quote(TextLine line) {
    String text = line.text();
    if (!isOpening(text.charAt(0))
        || line.words() < MIN_QUOTE_WORDS
        || line.words() > MAX_QUOTE_WORDS) {
      return Optional.empty();
    }
    int end = text.length();
    while (end > 1 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    int start = 1;
    while (start < end && !TextLine.isOfWord(text.charAt(start))) {
      start++;
    }
    String words = text.substring(start, end);
    return words.isEmpty() ? Optional.empty() : Optional.of(new Quote(text, words));
  }

  private static boolean isOpening(char c) {
    return switch (c) {
      case '"', '“', '„', '«', '‘', '\'', '「' -> true;
      default -> false;
    };
  }

  // The comma before "he said" becomes a full stop, or goes.
  private static boolean isClosing(char c) {
    return switch (c) {
      case '"', '”', '“', '»', '’', '\'', '」', '.', ',', '!' -> true;
      default -> false;
    };
  }
}
