package org.wirefold.server.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.Handling;
import org.wirefold.article.Handling.Revision;
import org.wirefold.schema.Dimension;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.SearchRequest;
import org.wirefold.search.StoryDetail;

/**
 * One article, clean, with its story. Immutable.
 *
 * @param story absent where the story was settled anew between the two look-ups
 * @param search from which somebody came
 */
public record ArticleView(
    ArticleDetail article, Optional<StoryDetail> story, SearchRequest search) {
  private static final int TAGS = 24;
  private static final int COPIES = 30;

  /** The tags of one dimension. */
  public record TagGroup(String label, TagList tags) {}

  public String title() {
    return Words.title(article.title()) + " – Wirefold";
  }

  public PublishedDate published() {
    return PublishedDate.of(article.published());
  }

  /** Whose reporting it is, where that is not the publisher. */
  public Optional<String> credit() {
    return article.credit().filter(credit -> !article.publisher().equals(Optional.of(credit)));
  }

  /** Where a field was found, as a hint; nothing where the input simply says it. */
  public @Nullable String origin(String field) {
    return article.origins().get(field);
  }

  /** Which version it is, in words; empty for a first one. */
  public Optional<String> version() {
    Handling handling = article.handling();
    return handling.revision() == Revision.NONE
        ? Optional.empty()
        : Optional.of(
            handling.revision().key() + (handling.version() > 0 ? " " + handling.version() : ""));
  }

  public Optional<String> sourceHref() {
    return Links.source(article.url());
  }

  public String storyHref() {
    return Links.story(article.story(), search);
  }

  /** For {@code lang}, which wants nothing where the language is unknown. */
  public String language() {
    return article.language().equals("und") ? "" : article.language();
  }

  public AnnotatedText body() {
    return AnnotatedText.of(article);
  }

  /** What the article is about; dimensions without tags are left out. */
  public List<TagGroup> tags() {
    return List.of(
            group("Companies", Dimension.COMPANY),
            group("Topics", Dimension.TOPIC),
            group("People", Dimension.PERSON),
            group("Places", Dimension.PLACE),
            group("Organisations", Dimension.ORG))
        .stream()
        .filter(group -> !group.tags().isEmpty())
        .toList();
  }

  private TagGroup group(String label, Dimension dimension) {
    return new TagGroup(
        label,
        TagList.of(
            dimension,
            switch (dimension) {
              case COMPANY -> article.companies();
              case TOPIC -> article.topics();
              case PERSON -> article.people();
              case PLACE -> article.places();
              case ORG -> article.organisations();
              case PUBLISHER, CREDIT, PUBLISHED, COPIES, LANGUAGE -> List.of();
            },
            TAGS));
  }

  /** The first copies of the story; the story's own page has them all. */
  public List<CopyRow> copiesAtOnce() {
    return copies().stream().limit(COPIES).toList();
  }

  /** Where this copy stands beside the root; empty for the root. */
  public Optional<String> compareHref() {
    return story
        .filter(held -> !held.root().equals(article.id()))
        .map(held -> Links.compare(held.root(), article.id(), search));
  }

  /** Every copy of the story, this one marked; empty for an article alone. */
  public List<CopyRow> copies() {
    return story
        .filter(held -> held.copies().size() > 1)
        .map(
            held ->
                held.copies().stream()
                    .map(copy -> CopyRow.of(held, copy, Optional.of(article.id()), search))
                    .toList())
        .orElse(List.of());
  }
}
