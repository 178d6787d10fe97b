package org.wirefold.search;

import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;

/**
 * What a search found, as JSON has it on every way out. Totals and counts are exact, in stories
 * when folded, else in articles. Immutable.
 *
 * @param query as typed
 * @param note what was done to answer a query that could not be read as typed
 * @param relaxed the mended or relaxed reading that {@code stories} goes on with, where the query
 *     as typed found too little
 * @param next the cursor of the page after this; absent on the last
 */
public record SearchResult(
    String query,
    Optional<String> note,
    Optional<Relaxed> relaxed,
    Total total,
    List<Hit> stories,
    List<Facet> facets,
    Optional<String> next,
    long tookMs) {

  /** Another reading of the query, and what it finds. */
  public record Relaxed(String query, Total total) {}

  /** How many stories match, and how many articles. */
  public record Total(long stories, long articles) {}

  /**
   * One story (or, unfolded, one article) that matches.
   *
   * @param article the copy that matched best
   * @param titleHighlights what of its title shows the match: [start, end) pairs in UTF-16 units
   */
  public record Hit(
      StoryId story,
      float score,
      Copy article,
      List<int[]> titleHighlights,
      List<Snippet> snippets,
      Copies copies) {
    /** A hit in whose title nothing shows the match. */
    public Hit(StoryId story, float score, Copy article, List<Snippet> snippets, Copies copies) {
      this(story, score, article, List.of(), snippets, copies);
    }
  }

  /**
   * One article as lists show it. Dates are written no more exact than they are; absent when
   * unknown.
   */
  public record Copy(
      ArticleId id,
      String title,
      boolean titleInferred,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> credit,
      List<String> authors,
      Optional<String> published,
      Optional<String> publishedPrecision,
      List<Tag> companies,
      List<Tag> topics) {}

  /**
   * A passage of the article that shows the match.
   *
   * @param highlights [start, end) pairs in UTF-16 units of {@code text}
   */
  public record Snippet(String text, List<int[]> highlights) {}

  /**
   * The copies of a story.
   *
   * @param matching how many of them match, {@code total} being all
   * @param items all of them, in (date, id) order, at most {@link #MAX_ITEMS}
   */
  public record Copies(int total, int matching, List<Item> items) {
    public static final int MAX_ITEMS = 50;
  }

  /** One copy in a story's list. */
  public record Item(
      ArticleId id,
      Optional<String> publisher,
      Optional<String> published,
      Relation relation,
      double similarity,
      Optional<String> url) {}
}
