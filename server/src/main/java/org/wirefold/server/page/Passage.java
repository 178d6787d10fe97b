package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirefold.search.SearchResult.Snippet;

/**
 * A snippet cut into parts that are marked or not, so that a template can escape each by itself.
 * The parts in order are the snippet's text, whatever its highlights say. Immutable.
 */
public record Passage(List<Part> parts) {

  /** A run of text that is highlighted as a whole or not at all. */
  public record Part(String text, boolean isMarked) {}

  /** Highlights that overlap or lie outside the text are cut to what is left of them. */
  public static Passage of(Snippet snippet) {
    String text = snippet.text();
    List<Part> parts = new ArrayList<>();
    int done = 0;
    List<int[]> sorted =
        snippet.highlights().stream().sorted(Comparator.comparingInt(h -> h[0])).toList();
    for (int[] highlight : sorted) {
      int start = Math.clamp(highlight[0], done, text.length());
      int end = Math.clamp(highlight[1], start, text.length());
      add(parts, text.substring(done, start), false);
      add(parts, text.substring(start, end), true);
      done = end;
    }
    add(parts, text.substring(done), false);
    return new Passage(List.copyOf(parts));
  }

  private static void add(List<Part> parts, String text, boolean isMarked) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, isMarked));
    }
  }
}
