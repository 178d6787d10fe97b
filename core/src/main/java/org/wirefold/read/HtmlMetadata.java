package org.wirefold.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.wirefold.article.Published;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself: in JSON-LD, else in meta elements, else where readers see it. Read
 * it before the page is cleaned, which takes scripts away. Not thread-safe.
 */
final class HtmlMetadata {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Document page;
  private final List<JsonNode> articles = new ArrayList<>();

  HtmlMetadata(Document page) {
    this.page = page;
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(MAPPER.readTree(script.data()));
      } catch (JacksonException e) {
        // Many pages have broken JSON-LD; the rest of the page still says enough
      }
    }
  }

  void fill(ArticleDraft draft) {
    draft.url =
        attribute("link[rel=canonical]", "href")
            .filter(HtmlMetadata::isPageAddress)
            .or(() -> meta("og:url").filter(HtmlMetadata::isPageAddress))
            .or(() -> json("url").filter(HtmlMetadata::isPageAddress));
    draft.publisher = json("publisher").or(() -> meta("og:site_name")).map(HtmlMetadata::clean);
    draft.title = title(draft.publisher);
    draft.authors = authors();
    draft.published = published();
    draft.credit = json("creditText").map(Credits::normal);
    draft.section = json("articleSection").or(() -> meta("article:section"));
    draft.language =
        attribute("html", "lang")
            .or(() -> json("inLanguage"))
            .or(() -> meta("og:locale"))
            .map(ArticleDraft::primaryLanguage)
            .orElse("und");
  }

  /** The text of the article as the page gives it to search engines; mostly absent. */
  Optional<String> articleBody() {
    return json("articleBody");
  }

  private void collect(JsonNode node) {
    if (node.isArray()) {
      node.forEach(this::collect);
    } else if (node.isObject()) {
      String type = node.path("@type").toString();
      if (type.contains("Article") || type.contains("BlogPosting") || type.contains("Report")) {
        articles.add(node);
      }
      collect(node.path("@graph"));
      collect(node.path("mainEntity"));
    }
  }

  private Optional<String> json(String field) {
    return articles.stream()
        .map(a -> JsonFields.textOf(a.path(field)))
        .flatMap(Optional::stream)
        .filter(s -> !s.isBlank())
        .findFirst();
  }

  private Optional<String> meta(String name) {
    return attribute("meta[property=" + name + "],meta[name=" + name + "]", "content");
  }

  private Optional<String> attribute(String selector, String attribute) {
    return page.select(selector).stream()
        .map(e -> e.attr(attribute).strip())
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  private Optional<String> seen(String selector) {
    return page.select(selector).stream()
        .map(e -> e.text().strip())
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  private String title(Optional<String> site) {
    String title =
        json("headline")
            .or(() -> meta("og:title"))
            .or(() -> meta("twitter:title"))
            .or(() -> page.select("h1").size() == 1 ? seen("h1") : Optional.empty())
            .orElseGet(page::title);
    String clean = clean(title);
    // "Headline | Site", "Headline - Site": the name behind the last dash or bar.
    String cut = clean.replaceFirst("\\s+[|–—-]\\s+[^|–—]{2,40}$", "");
    boolean named = site.filter(s -> clean.endsWith(s)).isPresent() || clean.contains(" | ");
    return named && cut.length() >= 10 ? cut : clean;
  }

  private List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      if (author.isArray()) {
        author.forEach(a -> addName(names, JsonFields.textOf(a)));
      } else {
        addName(names, JsonFields.textOf(author));
      }
    }
    for (String selector : List.of("[rel=author]", "[itemprop=author]", ".byline", ".author")) {
      if (names.isEmpty()) {
        addName(names, selector.equals("[rel=author]") ? meta("author") : Optional.empty());
        addName(names, names.isEmpty() ? seen(selector) : Optional.empty());
      }
    }
    return List.copyOf(names);
  }

  private static void addName(Set<String> names, Optional<String> text) {
    text.map(HtmlMetadata::clean)
        .filter(t -> t.length() <= 120 && !t.startsWith("http"))
        .ifPresent(t -> names.addAll(Bylines.names(t)));
  }

  private Optional<Published> published() {
    return json("datePublished")
        .flatMap(d -> Dates.read(d, "JSON-LD"))
        .or(() -> metaDate("article:published_time"))
        .or(() -> metaDate("datePublished"))
        .or(() -> metaDate("parsely-pub-date"))
        .or(() -> metaDate("date"))
        .or(() -> metaDate("pubdate"))
        .or(() -> metaDate("DC.date.issued"))
        .or(
            () ->
                attribute("[itemprop=datePublished]", "content")
                    .flatMap(d -> Dates.read(d, "meta")))
        .or(
            () ->
                attribute("time[datetime]", "datetime")
                    .flatMap(d -> Dates.read(d, "time element")));
  }

  private Optional<Published> metaDate(String name) {
    return meta(name).flatMap(d -> Dates.read(d, "meta"));
  }

  // Some sites name their front page on every page; as an id that would make them all one article.
  private static boolean isPageAddress(String url) {
    return ArticleIds.fromUrl(url).filter(u -> u.contains("/") || u.contains("?")).isPresent();
  }

  private static String clean(String text) {
    return TextLine.onOneLine(Parser.unescapeEntities(text, false));
  }
}
