package org.wirefold.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.RelatedStory;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StoryDetail;

/**
 * A story: the article that stands for it, and its copies over time. Immutable.
 *
 * @param canonical absent where it was replaced between the two look-ups
 * @param related other stories about the same
 * @param search from which somebody came
 */
public record StoryView(
    StoryDetail story,
    Optional<ArticleDetail> canonical,
    List<RelatedStory> related,
    SearchRequest search) {
  private static final int LISTED_AT_ONCE = 60;
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  /** A copy to choose for a comparison. */
  public record Choice(String id, String label, boolean isChosen) {}

  /** Another story. */
  public record Neighbour(String title, String href, PublishedDate published, String copies) {}

  /** What a person decided about the folding. */
  public record Ruling(String kind, String text, String signature) {}

  public String headline() {
    return Words.title(story.canonical().title());
  }

  public String title() {
    return headline() + " – Wirefold";
  }

  /** The article that stands for the story, as its own page shows it. */
  public Optional<ArticleView> article() {
    return canonical.map(article -> new ArticleView(article, Optional.empty(), search));
  }

  public String canonicalHref() {
    return Links.article(story.canonical().id(), search);
  }

  /** {@code Ran in 5 places within 3 days}, or that it ran once. */
  public String spread() {
    return story.copies().size() == 1
        ? "Ran once, as far as this index holds it"
        : "Ran in "
            + Words.count(story.copies().size(), "place", "places")
            + LineageFigure.span(story).map(span -> " within " + span).orElse("");
  }

  public boolean isAlone() {
    return story.copies().size() == 1;
  }

  /** For a form: what keeps the search. */
  public List<Field> hidden() {
    return Field.of(search);
  }

  public LineageFigure lineage() {
    return LineageFigure.of(story, search);
  }

  /** The copies that are listed at once, oldest first; {@link #otherCopies} are one click away. */
  public List<CopyRow> copies() {
    return rows(story.copies().stream().limit(LISTED_AT_ONCE).toList());
  }

  public List<CopyRow> otherCopies() {
    return rows(story.copies().stream().skip(LISTED_AT_ONCE).toList());
  }

  private List<CopyRow> rows(List<StoryDetail.Copy> copies) {
    return copies.stream().map(copy -> CopyRow.of(story, copy, Optional.empty(), search)).toList();
  }

  /** For the left side of a comparison: the root is chosen. */
  public List<Choice> left() {
    return choices(story.root());
  }

  /** For the right side: the canonical copy is chosen, or else the latest that is not the root. */
  public List<Choice> right() {
    ArticleId canonical = story.canonical().id();
    return choices(
        canonical.equals(story.root())
            ? story.copies().stream()
                .map(StoryDetail.Copy::id)
                .filter(id -> !id.equals(canonical))
                .reduce((first, second) -> second)
                .orElse(canonical)
            : canonical);
  }

  private List<Choice> choices(ArticleId chosen) {
    return story.copies().stream()
        .map(
            copy ->
                new Choice(
                    copy.id().value(),
                    isolated(Words.shortened(Words.publisher(copy.publisher(), copy.id())))
                        + ", "
                        + PublishedDate.of(copy.published()).text()
                        + (copy.id().equals(story.root()) ? " (root)" : ""),
                    copy.id().equals(chosen)))
        .toList();
  }

  /** So that a name written from right to left leaves what stands after it in its place. */
  private static String isolated(String name) {
    return FIRST_STRONG_ISOLATE + name + POP_DIRECTIONAL_ISOLATE;
  }

  /** Other stories about the same. */
  public List<Neighbour> neighbours() {
    return related.stream()
        .map(
            other ->
                new Neighbour(
                    Words.title(other.article().title()),
                    Links.story(other.story(), search),
                    PublishedDate.of(other.article().published()),
                    Words.count(other.copies(), "copy", "copies")))
        .toList();
  }

  public List<Ruling> rulings() {
    List<Ruling> rulings = new ArrayList<>();
    for (Decision decision : story.decisions()) {
      boolean isMerge = decision.kind() == Decision.Kind.MERGE;
      rulings.add(
          new Ruling(
              isMerge ? "Put together" : "Kept apart",
              name(decision.subject())
                  + (isMerge ? " belongs with " : " does not belong with ")
                  + name(decision.others().getFirst())
                  + (decision.others().size() > 1
                      ? " and " + Words.count(decision.others().size() - 1, "other", "others")
                      : ""),
              "Decided " + decision.signature()));
    }
    return rulings;
  }

  private String name(ArticleId id) {
    return story.copies().stream()
        .filter(copy -> copy.id().equals(id))
        .findFirst()
        .map(copy -> Words.publisher(copy.publisher(), id))
        .orElse(id.value());
  }
}
