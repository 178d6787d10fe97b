package org.wirefold.search;

import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Decision;
import org.wirefold.article.Descent;
import org.wirefold.article.Evidence;
import org.wirefold.article.Handling.Revision;
import org.wirefold.article.Relation;
import org.wirefold.article.StoryId;

/**
 * A story with its copies over time. Immutable.
 *
 * @param formerIds ids of stories that were merged into this one
 * @param originalNotHeld whose reporting the copies credit, where no article of that publisher is
 *     held
 * @param canonical the article that stands for it, as lists show it
 * @param copies every copy, in (date, id) order, undated ones last
 * @param lineage which copy most likely came from which
 * @param decisions what a person decided about any of the copies, the latest first
 */
public record StoryDetail(
    StoryId story,
    List<StoryId> formerIds,
    ArticleId root,
    Optional<String> originalNotHeld,
    SearchResult.Copy canonical,
    List<Copy> copies,
    Lineage lineage,
    List<Decision> decisions) {

  /**
   * A tree of copies.
   *
   * @param notHeld whose original, that is not held, stands where an edge has no {@code from}
   */
  public record Lineage(Optional<String> notHeld, List<Descent> edges) {}

  /** One copy: how it stands to the root, and why it is here. */
  public record Copy(
      ArticleId id,
      String title,
      Optional<String> url,
      Optional<String> publisher,
      Optional<String> credit,
      Optional<String> published,
      Revision revision,
      Relation relation,
      double similarity,
      Optional<Evidence> evidence) {}
}
