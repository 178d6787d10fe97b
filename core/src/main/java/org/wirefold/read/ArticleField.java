package org.wirefold.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an article with the names that people and standards give them, the first being
 * ours: as properties of JSON (ninjs, schema.org, common dumps) and as columns of tables. Case and
 * what is no letter do not tell names apart: {@code versionCreated} is {@code version_created}.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
enum ArticleField {
  ID("id", "uri", "@id", "identifier", "guid"),
  URL("url", "link", "canonicalUrl", "permalink"),
  TITLE("title", "headline"),
  OTHER_TITLES("otherTitles", "alternativeHeadline", "subtitle", "subheadline"),
  BODY(
      "body",
      "text",
      "content",
      "articleBody",
      "body_html",
      "body_xhtml",
      "body_text",
      "maintext",
      "fulltext",
      "article"),
  // Read only where there is no body.
  SYNOPSIS("description", "abstract", "lead", "description_text"),
  SUMMARY("summary"),
  PUBLISHER(
      "publisher",
      "source",
      "sourceOrganization",
      "publication",
      "copyrightHolder",
      "provider",
      "siteName",
      "outlet"),
  CREDIT("credit", "creditText", "creditLine"),
  AUTHORS("authors", "author", "by", "byline"),
  EDITORS("editors", "editor"),
  PUBLISHED(
      "published",
      "datePublished",
      "publishedAt",
      "publishDate",
      "publicationDate",
      "pubDate",
      "versionCreated",
      "date",
      "contentCreated",
      "firstCreated",
      "dateCreated"),
  LANGUAGE("language", "inLanguage", "lang"),
  SECTION("section", "articleSection", "category"),
  DATELINE("dateline", "located"),
  COMPANIES("companies", "company"),
  TOPICS("topics", "topic", "subjects", "subject"),
  PEOPLE("people", "person", "persons"),
  PLACES("places", "place", "locations"),
  ORGS("orgs", "organisations", "organisation", "organizations"),
  STATUS("status", "pubStatus"),
  EMBARGO("embargo", "embargoed"),
  NOTE("edNote"),
  SIGNALS("signals", "signal");

  private static final Map<String, ArticleField> BY_KEY = byKey();

  private final List<String> names;
  private final List<String> keys;

  ArticleField(String... names) {
    this.names = List.of(names);
    this.keys = Arrays.stream(names).map(ArticleField::key).toList();
  }

  /** Its names as people write them, the first being ours. */
  List<String> names() {
    return names;
  }

  /** Its names as {@link #key} writes them, the best first. */
  List<String> keys() {
    return keys;
  }

  /** Whether it may have several values. */
  boolean isList() {
    return switch (this) {
      case OTHER_TITLES, AUTHORS, EDITORS, COMPANIES, TOPICS, PEOPLE, PLACES, ORGS, SIGNALS -> true;
      default -> false;
    };
  }

  /** The field that goes by this name. */
  static Optional<ArticleField> named(String name) {
    return Optional.ofNullable(BY_KEY.get(key(name)));
  }

  /** The letters and digits of a name, in lower case. */
  static String key(String name) {
    return isKey(name) ? name : made(name);
  }

  // Most names are.
  private static boolean isKey(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < 'a' || name.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String made(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<String, ArticleField> byKey() {
    Map<String, ArticleField> fields = new HashMap<>();
    for (ArticleField field : values()) {
      field.keys.forEach(key -> fields.putIfAbsent(key, field));
    }
    return fields;
  }
}
