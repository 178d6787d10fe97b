package org.wirefold.server.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wirefold.article.ArticleId;
import org.wirefold.article.Relation;
import org.wirefold.schema.Dimension;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.SearchResult;
import org.wirefold.search.SearchResult.Copies;
import org.wirefold.search.SearchResult.Hit;
import org.wirefold.search.Tag;

/**
 * One story in the list of results.
 *
 * @param credit whose reporting it is, where that is not the publisher
 * @param spread {@code Ran in 5 places (4 match)}; empty for an article alone
 * @param places the first few publishers, as a foretaste; empty for an article alone
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
    TagList companies,
    TagList topics,
    Optional<String> spread,
    String places,
    List<CopyRow> copies,
    int left) {
  private static final int TAGS = 6;
  private static final int PLACES = 3;

  static StoryCard of(Hit hit, SearchRequest from) {
    SearchResult.Copy article = hit.article();
    return new StoryCard(
        Links.article(article.id(), from),
        Links.story(hit.story(), from),
        Words.title(article.title()),
        article.titleInferred(),
        article.publisher().map(Words::name),
        article
            .credit()
            .filter(credit -> !article.publisher().equals(Optional.of(credit)))
            .map(Words::name),
        PublishedDate.of(article.published()),
        hit.snippets().stream().map(Passage::of).toList(),
        TagList.of(Dimension.COMPANY, article.companies(), TAGS),
        TagList.of(Dimension.TOPIC, narrowest(article.topics()), TAGS),
        spread(hit.copies()),
        places(hit.copies()),
        copies(hit.copies(), article.id(), from),
        hit.copies().total() - hit.copies().items().size());
  }

  /** A topic says by itself what it is part of. */
  private static List<Tag> narrowest(List<Tag> topics) {
    return topics.stream().filter(topic -> !topic.isBroader()).toList();
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

  private static String places(Copies copies) {
    List<String> names =
        copies.items().stream()
            .map(item -> Words.shortened(Words.publisher(item.publisher(), item.id())))
            .distinct()
            .toList();
    return names.stream().limit(PLACES).collect(Collectors.joining(", "))
        + (names.size() > PLACES ? " …" : "");
  }

  private static List<CopyRow> copies(Copies copies, ArticleId here, SearchRequest from) {
    Optional<ArticleId> root =
        copies.items().stream()
            .filter(item -> item.relation() == Relation.ORIGINAL)
            .map(SearchResult.Item::id)
            .findFirst();
    return copies.items().stream().map(item -> CopyRow.of(item, root, here, from)).toList();
  }
}
