package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.wirefold.compare.Edit;
import org.wirefold.compare.Span;
import org.wirefold.search.ArticleComparison;
import org.wirefold.search.ArticleComparison.Side;
import org.wirefold.search.SearchRequest;

/**
 * Two articles side by side. Immutable.
 *
 * @param search from which somebody came
 */
public record CompareView(ArticleComparison comparison, SearchRequest search) {

  /** A run of words. */
  public record Part(String text, Edit.Kind kind, boolean isLeft) {}

  /** One of the two articles, cut where the marks begin and end. */
  public record Column(
      String label, String href, Side side, List<Part> title, List<List<Part>> paragraphs) {
    public String publisher() {
      return CompareView.publisher(side);
    }

    public PublishedDate published() {
      return PublishedDate.of(side.published());
    }

    /** For {@code lang}, which wants nothing where the language is unknown. */
    public String language() {
      return side.language().equals("und") ? "" : side.language();
    }
  }

  public String title() {
    return "Comparison – Wirefold";
  }

  public String heading() {
    return publisher(comparison.left()) + " and " + publisher(comparison.right());
  }

  private static String publisher(Side side) {
    return Words.publisher(side.publisher(), side.id());
  }

  public String whyHref() {
    return Links.why(comparison.left().id(), comparison.right().id(), search);
  }

  public String storyHref() {
    return Links.story(comparison.right().story(), search);
  }

  public List<Column> columns() {
    return List.of(
        column("Left", comparison.left(), Edit::left),
        column("Right", comparison.right(), Edit::right));
  }

  public String otherWayHref() {
    return Links.compare(comparison.right().id(), comparison.left().id(), search);
  }

  private Column column(String label, Side side, Function<Edit, Span> place) {
    boolean isLeft = side.equals(comparison.left());
    List<List<Part>> title = paragraphs(comparison.title(), side.title(), place, isLeft);
    return new Column(
        label,
        Links.article(side.id(), search),
        side,
        title.stream().flatMap(List::stream).toList(),
        paragraphs(comparison.body(), side.body(), place, isLeft));
  }

  private static void add(List<Part> paragraph, Part part) {
    if (!part.text().isEmpty()) {
      paragraph.add(part);
    }
  }

  private static List<List<Part>> paragraphs(
      List<Edit> edits, String text, Function<Edit, Span> place, boolean isLeft) {
    List<List<Part>> paragraphs = new ArrayList<>();
    List<Part> paragraph = new ArrayList<>();
    List<Edit> inOrder =
        edits.stream()
            .filter(edit -> !place.apply(edit).isEmpty())
            .sorted(Comparator.comparingInt(edit -> place.apply(edit).start()))
            .toList();
    for (Edit edit : inOrder) {
      String[] lines = place.apply(edit).of(text).split("\n\\s*\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0 && !paragraph.isEmpty()) {
          paragraphs.add(List.copyOf(paragraph));
          paragraph.clear();
        }
        // The space after the last word is not struck through with it.
        String words = lines[i].stripTrailing();
        add(paragraph, new Part(words, edit.kind(), isLeft));
        add(paragraph, new Part(lines[i].substring(words.length()), Edit.Kind.SAME, isLeft));
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(List.copyOf(paragraph));
    }
    return paragraphs;
  }
}
