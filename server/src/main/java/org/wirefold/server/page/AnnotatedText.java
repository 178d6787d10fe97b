package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirefold.schema.Dimension;
import org.wirefold.search.ArticleDetail;
import org.wirefold.tag.Mention;

/**
 * The body of an article as paragraphs, with every company, person and place in it as a link to
 * what else is known of it. The runs of a paragraph in order are its text, whatever the mentions
 * say: those that overlap, lie outside or cross into another paragraph are cut or left out.
 * Immutable.
 */
public record AnnotatedText(List<List<Run>> paragraphs) {
  private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\s*\\n\\s*\\n\\s*");

  /** What stands between title and body where mentions are counted from. */
  private static final int BREAK_CHARS = 2;

  /**
   * A run of text.
   *
   * @param href where a mention leads; empty for text between mentions
   * @param kind {@code company}, {@code person} or {@code place}; empty likewise
   */
  public record Run(String text, Optional<String> href, String kind) {}

  static AnnotatedText of(ArticleDetail article) {
    String body = article.body();
    int shift = article.title().length() + BREAK_CHARS;
    List<Mention> mentions =
        article.mentions().stream()
            .filter(mention -> mention.start() >= shift)
            .sorted(Comparator.comparingInt(Mention::start))
            .toList();
    List<List<Run>> paragraphs = new ArrayList<>();
    Matcher gap = PARAGRAPH_BREAK.matcher(body);
    int start = 0;
    while (start < body.length()) {
      boolean found = gap.find(start);
      int end = found ? gap.start() : body.length();
      if (!body.substring(start, end).isBlank()) {
        paragraphs.add(runs(body, start, end, mentions, shift));
      }
      start = found ? gap.end() : body.length();
    }
    return new AnnotatedText(List.copyOf(paragraphs));
  }

  private static List<Run> runs(
      String body, int start, int end, List<Mention> mentions, int shift) {
    List<Run> runs = new ArrayList<>();
    int done = start;
    for (Mention mention : mentions) {
      int from = mention.start() - shift;
      int to = mention.end() - shift;
      if (from >= done && to > from && to <= end) {
        plain(runs, body.substring(done, from));
        runs.add(
            new Run(
                body.substring(from, to),
                Optional.of(Links.search(dimension(mention), mention.entity())),
                dimension(mention).key()));
        done = to;
      }
    }
    plain(runs, body.substring(done, end));
    return List.copyOf(runs);
  }

  private static void plain(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, Optional.empty(), ""));
    }
  }

  private static Dimension dimension(Mention mention) {
    return switch (mention.kind()) {
      case COMPANY -> Dimension.COMPANY;
      case PERSON -> Dimension.PERSON;
      case PLACE -> Dimension.PLACE;
    };
  }
}
