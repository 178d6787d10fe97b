package org.wirefold.server.page;

import java.util.List;
import java.util.Optional;
import org.wirefold.article.ArticleId;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchResult;
import org.wirefold.search.SearchResult.Copies;
import org.wirefold.search.SearchResult.Hit;

/**
 * One story in the list of results.
 *
 * @param credit whose reporting it is, where that is not the publisher
 * @param spread {@code Ran in 5 places (4 match)}; empty for an article alone
 * @param left how many copies are not listed here
 */
public record StoryCard(
    String href,
    String storyHref,
    String title,
    boolean isTitleInferred,
    Optional<String> publisher,
    Optional<String> credit,
    PublishedDate published,
    List<Passage> passages,
    List<TagLink> companies,
    List<TagLink> topics,
    Optional<String> spread,
    List<CopyRow> copies,
    int left) {

  static StoryCard of(Hit hit) {
    SearchResult.Copy article = hit.article();
    return new StoryCard(
        Links.article(article.id()),
        Links.story(hit.story()),
        article.title(),
        article.titleInferred(),
        article.publisher(),
        article.credit().filter(credit -> !article.publisher().equals(Optional.of(credit))),
        PublishedDate.of(article.published()),
        hit.snippets().stream().map(Passage::of).toList(),
        TagLink.of(Dimension.COMPANY, article.companies()),
        TagLink.of(Dimension.TOPIC, article.topics()),
        spread(hit.copies()),
        copies(hit.copies(), article.id()),
        hit.copies().total() - hit.copies().items().size());
  }

  private static Optional<String> spread(Copies copies) {
    if (copies.total() < 2) {
      return Optional.empty();
    }
    String ran = "Ran in " + Words.count(copies.total(), "place", "places");
    return Optional.of(
        copies.matching() == copies.total()
            ? ran
            : ran + " (" + Words.number(copies.matching()) + " match)");
  }

  private static List<CopyRow> copies(Copies copies, ArticleId here) {
    return copies.items().stream().map(item -> CopyRow.of(item, here)).toList();
  }
}
