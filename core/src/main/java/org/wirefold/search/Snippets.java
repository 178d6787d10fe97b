package org.wirefold.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.wirefold.analysis.NewsAnalyzer;
import org.wirefold.schema.StorySchema;
import org.wirefold.search.SearchResult.Snippet;

/**
 * The passages of a body that show the match, as text and offsets, never as markup; the beginning
 * where nothing is to be shown. Analyses the body once more, which for a page of results costs less
 * than keeping offsets of everything. For one thread.
 */
final class Snippets {
  private static final int PASSAGES = 2;
  private static final int BEGINNING_CHARS = 240;
  private static final int MOST_CHARS = 400;
  private static final int LONGEST_WORD = 40;

  private final Query query;
  private final UnifiedHighlighter highlighter;
  private final UnifiedHighlighter titles;

  Snippets(Query query) {
    this.query = query;
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(new NewsAnalyzer())
            .withFormatter(new Passages())
            .withMaxNoHighlightPassages(0)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ENGLISH))
            .withMaxLength(1_000_000)
            .build();
    this.titles =
        UnifiedHighlighter.builderWithoutSearcher(new NewsAnalyzer())
            .withFormatter(new WholeTitle())
            .withMaxNoHighlightPassages(0)
            .withBreakIterator(WholeBreakIterator::new)
            .build();
  }

  List<Snippet> of(String body) throws IOException {
    if (body.isBlank()) {
      return List.of();
    }
    if (!(query instanceof MatchAllDocsQuery)) {
      Object found = highlighter.highlightWithoutSearcher(StorySchema.BODY, query, body, PASSAGES);
      if (found instanceof Found passages && !passages.snippets().isEmpty()) {
        return passages.snippets();
      }
    }
    String beginning =
        body.length() <= BEGINNING_CHARS ? line(body) : shortened(body, 0, BEGINNING_CHARS);
    return List.of(new Snippet(beginning, List.of()));
  }

  /** What of a headline shows the match. */
  List<int[]> inTitle(String title) throws IOException {
    if (title.isBlank() || query instanceof MatchAllDocsQuery) {
      return List.of();
    }
    Object found = titles.highlightWithoutSearcher(StorySchema.TITLE, query, title, 1);
    return found instanceof Spans spans ? spans.highlights() : List.of();
  }

  private record Spans(List<int[]> highlights) {}

  private record Found(List<Snippet> snippets) {}

  /** The text on one line. */
  private static String line(String text) {
    return text.replace('\n', ' ').stripTrailing();
  }

  /**
   * The text between, on one line, the last word whole; in scripts without spaces, the last
   * character.
   */
  private static String shortened(String body, int start, int end) {
    int to = end;
    while (to > end - LONGEST_WORD && to > start && !Character.isWhitespace(body.charAt(to))) {
      to--;
    }
    to = Character.isWhitespace(body.charAt(to)) ? to : whole(body, end);
    return line(body.substring(start, to)) + "\u2026";
  }

  /** This place, or the one before where it would cut a surrogate pair. */
  private static int whole(String body, int at) {
    return Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
  }

  /** Where matches lie in a text that is shown as a whole, without overlaps. */
  private static List<int[]> highlights(Passage passage, int start, int end) {
    List<int[]> highlights = new ArrayList<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      int from = passage.getMatchStarts()[i] - start;
      int to = passage.getMatchEnds()[i] - start;
      boolean overlaps = !highlights.isEmpty() && highlights.getLast()[1] > from;
      if (from >= 0 && to <= end - start && !overlaps) {
        highlights.add(new int[] {from, to});
      }
    }
    return highlights;
  }

  private static final class WholeTitle extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      return new Spans(
          passages.length == 0 ? List.of() : highlights(passages[0], 0, content.length()));
    }
  }

  private static final class Passages extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Snippet> snippets = new ArrayList<>();
      Arrays.stream(passages)
          .filter(passage -> passage.getNumMatches() > 0)
          .sorted(Comparator.comparingInt(Passage::getStartOffset))
          .forEach(passage -> snippets.add(snippet(passage, content)));
      return new Found(snippets);
    }

    private static Snippet snippet(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = passage.getEndOffset();
      int first = passage.getMatchStarts()[0];
      if (end - start > MOST_CHARS) {
        start = wordStart(content, Math.max(start, first - MOST_CHARS / 3));
      }
      String text =
          end - start > MOST_CHARS
              ? shortened(content, start, start + MOST_CHARS)
              : line(content.substring(start, end));
      return new Snippet(text, highlights(passage, start, start + text.length()));
    }

    private static int wordStart(String content, int from) {
      int at = from;
      while (at > 0
          && at > from - LONGEST_WORD
          && !Character.isWhitespace(content.charAt(at - 1))) {
        at--;
      }
      boolean found = at == 0 || Character.isWhitespace(content.charAt(at - 1));
      return found ? at : whole(content, from);
    }
  }
}
