package org.wirefold.export;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirefold.search.ArticleDetail;
import org.wirefold.search.RequestException;
import org.wirefold.search.Tag;

/**
 * A column of an export. Its value is a {@link String}, a {@link Double}, a {@link List} of strings
 * or of dropped blocks, or absent.
 */
public enum ExportField {
  ID,
  URL,
  TITLE,
  BODY,
  PUBLISHER,
  CREDIT,
  AUTHORS,
  PUBLISHED,
  LANGUAGE,
  SECTION,
  COMPANIES,
  TOPICS,
  PEOPLE,
  PLACES,
  ORGS,
  STORY,
  RELATION,
  SIMILARITY,
  FILE,
  FURNITURE;

  /** What is exported unless asked otherwise. */
  public static final List<ExportField> DEFAULT =
      List.copyOf(EnumSet.complementOf(EnumSet.of(FURNITURE)));

  private static final Set<ExportField> IDENTITIES = EnumSet.of(ID, STORY);

  /** The name in headers and parameters. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Optional<?> of(ArticleDetail article) {
    return switch (this) {
      case ID -> Optional.of(article.id().value());
      case URL -> article.url();
      case TITLE -> Optional.of(article.title());
      case BODY -> Optional.of(article.body());
      case PUBLISHER -> article.publisher();
      case CREDIT -> article.credit();
      case AUTHORS -> Optional.of(article.authors());
      case PUBLISHED -> article.published();
      case LANGUAGE -> Optional.of(article.language());
      case SECTION -> article.section();
      case COMPANIES -> labels(article.companies());
      case TOPICS -> labels(article.topics());
      case PEOPLE -> labels(article.people());
      case PLACES -> labels(article.places());
      case ORGS -> labels(article.organisations());
      case STORY -> Optional.of(article.story().value());
      case RELATION -> Optional.of(article.relation().key());
      case SIMILARITY -> Optional.of(article.similarity());
      case FILE -> Optional.of(article.file());
      case FURNITURE -> Optional.of(article.furniture());
    };
  }

  /** Whether the value names something, and so must come out to the letter. */
  boolean isIdentity() {
    return IDENTITIES.contains(this);
  }

  /**
   * The fields that {@code id,story,…} names, in that order; {@link RequestException} names one
   * that there is not.
   */
  public static List<ExportField> parse(String names) {
    return Arrays.stream(names.split(",", -1)).map(name -> of(name.strip())).distinct().toList();
  }

  private static ExportField of(String name) {
    return Arrays.stream(values())
        .filter(field -> field.key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RequestException(
                    "fields", "\"" + name + "\" is unknown; known fields: " + known()));
  }

  private static String known() {
    return Arrays.stream(values()).map(ExportField::key).collect(Collectors.joining(", "));
  }

  private static Optional<List<String>> labels(List<Tag> tags) {
    return Optional.of(tags.stream().map(Tag::label).toList());
  }
}
