package org.wirefold.server.page;

import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;
import org.wirefold.search.StoryDetail;

/**
 * One copy in a list of copies.
 *
 * @param publisher who ran it, or its id where nobody knows
 * @param title empty where the list does not have it
 * @param similarity to the root, as a percentage; empty for the root
 * @param evidence why it is here, in a sentence
 * @param compareHref where the root and it stand side by side; empty for the root
 * @param whyHref what speaks for and against its being a copy of the root; empty for the root
 * @param origin what it most likely was made of
 * @param isHere whether it is the article that the page shows
 */
public record CopyRow(
    String href,
    String publisher,
    Optional<String> title,
    Optional<String> credit,
    PublishedDate published,
    Relation relation,
    Optional<String> similarity,
    Optional<String> evidence,
    Optional<String> compareHref,
    Optional<String> whyHref,
    Optional<Origin> origin,
    boolean isRoot,
    boolean isCanonical,
    boolean isHere) {

  /**
   * What a copy most likely was made of.
   *
   * @param label of the other copy, or of the original that is not held
   * @param href where the two stand side by side; empty where the original is not held
   */
  public record Origin(String label, Optional<String> href, String confidence, String why) {
    static Optional<Origin> of(StoryDetail story, ArticleId copy, SearchRequest search) {
      return story.lineage().edges().stream()
          .filter(edge -> edge.to().equals(copy))
          .findFirst()
          .map(
              edge ->
                  new Origin(
                      edge.from()
                          .map(from -> name(story, from))
                          .orElseGet(
                              () ->
                                  "the original, not held: "
                                      + story.lineage().notHeld().orElse("unknown")),
                      edge.from().map(from -> Links.compare(from, copy, search)),
                      Words.percent(edge.confidence()),
                      edge.why()));
    }

    private static String name(StoryDetail story, ArticleId id) {
      return story.copies().stream()
          .filter(c -> c.id().equals(id))
          .findFirst()
          .map(c -> Words.publisher(c.publisher(), id))
          .orElse(id.value());
    }
  }

  /** One of a list that may have left out the root, as it leaves out most of a very long story. */
  static CopyRow of(
      SearchResult.Item item, Optional<ArticleId> root, ArticleId here, SearchRequest from) {
    return new CopyRow(
        Links.article(item.id(), from),
        Words.publisher(item.publisher(), item.id()),
        Optional.empty(),
        Optional.empty(),
        PublishedDate.of(item.published()),
        item.relation(),
        similarity(item.relation(), item.similarity()),
        Optional.empty(),
        root.filter(id -> !id.equals(item.id())).map(id -> Links.compare(id, item.id(), from)),
        Optional.empty(),
        Optional.empty(),
        item.relation() == Relation.ORIGINAL,
        false,
        item.id().equals(here));
  }

  static CopyRow of(
      StoryDetail story, StoryDetail.Copy copy, Optional<ArticleId> here, SearchRequest from) {
    return new CopyRow(
        Links.article(copy.id(), from),
        Words.publisher(copy.publisher(), copy.id()),
        Optional.of(Words.title(copy.title())),
        copy.credit()
            .filter(credit -> !copy.publisher().equals(Optional.of(credit)))
            .map(Words::name),
        PublishedDate.of(copy.published()),
        copy.relation(),
        similarity(copy.relation(), copy.similarity()),
        copy.evidence().map(evidence -> evidence.sentence()),
        copy.id().equals(story.root())
            ? Optional.empty()
            : Optional.of(Links.compare(story.root(), copy.id(), from)),
        copy.id().equals(story.root())
            ? Optional.empty()
            : Optional.of(Links.why(copy.id(), story.root(), from)),
        Origin.of(story, copy.id(), from),
        copy.id().equals(story.root()),
        copy.id().equals(story.canonical().id()),
        here.equals(Optional.of(copy.id())));
  }

  private static Optional<String> similarity(Relation relation, double similarity) {
    return relation == Relation.ORIGINAL
        ? Optional.empty()
        : Optional.of(Words.percent(similarity));
  }
}
