package org.wirefold.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.wirefold.article.Published;
import tools.jackson.databind.JsonNode;

/**
 * What a page says about itself: in JSON-LD, else in microdata and meta elements, else where
 * readers see it. Not thread-safe.
 */
final class HtmlMetadata {
  private static final String NOT_THE_ARTICLE =
      "aside,nav,footer,li,a,[class*=related],[class*=teaser],[class*=card],[class*=most-read]";
  private static final int MAX_BELOW_TITLE = 8;

  /** When the page was published, by the names that systems give it; the most usual first. */
  private static final List<String> DATE_METAS =
      List.of(
          "article:published_time",
          "datePublished",
          "parsely-pub-date",
          "date",
          "pubdate",
          "DC.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "DC.date.created",
          "DC.date",
          "dcterms.date",
          "publish_date",
          "publish-date",
          "publication_date",
          "OriginalPublicationDate");

  private final PageFields page;
  private final Optional<String> url;
  private final List<JsonNode> articles;

  /** The headings of the first two ranks, by their {@link PageTitle#letters}. */
  private final Set<String> headings;

  private DayOrder order = DayOrder.UNKNOWN;

  HtmlMetadata(Document document) {
    page = new PageFields(document);
    JsonLd jsonLd = new JsonLd(page.jsonLd());
    Optional<String> stated =
        page.canonical()
            .filter(HtmlMetadata::isPageAddress)
            .or(() -> meta("og:url").filter(HtmlMetadata::isPageAddress));
    articles = jsonLd.articles(stated);
    url = stated.or(() -> json("url").filter(HtmlMetadata::isPageAddress));
    headings =
        page.headings().stream()
            .filter(h -> h.normalName().equals("h1") || h.normalName().equals("h2"))
            .map(h -> PageTitle.letters(h.text()))
            .collect(Collectors.toSet());
  }

  void fill(ArticleDraft draft) {
    draft.url = url;
    draft.publisher =
        json("publisher")
            .or(() -> meta("og:site_name"))
            .map(HtmlMetadata::clean)
            .or(() -> PageTitle.site(clean(page.page().title()), url, this::isHeading));
    List<String> titles = titles();
    draft.title = PageTitle.withoutSite(titles.getFirst(), draft.publisher, this::isHeading);
    draft.otherTitles =
        PageTitle.others(
            titles.stream()
                .map(t -> PageTitle.withoutSite(t, draft.publisher, this::isHeading))
                .toList(),
            draft.title,
            draft.publisher);
    draft.authors = authors(draft.publisher);
    order =
        DayOrder.of(draft.url, page.language().map(ArticleDraft::primaryLanguage).orElse("und"));
    draft.published = published(draft.title);
    draft.credit =
        json("creditText").or(this::organisation).map(HtmlMetadata::clean).map(Credits::normal);
    if (draft.publisher.isPresent() && draft.publisher.equals(draft.credit)) {
      draft.credit = json("creditText").map(Credits::normal);
    }
    draft.section = json("articleSection").or(() -> meta("article:section"));
    draft.language =
        page.language()
            .or(() -> json("inLanguage"))
            .or(() -> meta("og:locale"))
            .map(ArticleDraft::primaryLanguage)
            .orElse("und");
  }

  /** The text of the article as the page gives it to search engines; mostly absent. */
  Optional<String> articleBody() {
    return articles.stream().map(JsonLd::body).flatMap(Optional::stream).findFirst();
  }

  /** Whether the page says that the article is not free for everybody to read. */
  boolean isPaid() {
    return articles.stream().limit(1).anyMatch(JsonLd::isPaid)
        || meta("article:content_tier").filter(t -> t.equals("locked")).isPresent();
  }

  private boolean isHeading(String text) {
    String letters = PageTitle.letters(text);
    return !letters.isEmpty() && headings.contains(letters);
  }

  private Optional<String> json(String field) {
    return articles.stream()
        .map(a -> JsonFields.textOf(a.path(field)))
        .flatMap(Optional::stream)
        .filter(s -> !s.isBlank())
        .findFirst();
  }

  private Optional<String> meta(String name) {
    return page.meta(name);
  }

  // The first is the title; the others may be different ones.
  private List<String> titles() {
    List<Element> h1 = page.headings().stream().filter(h -> h.normalName().equals("h1")).toList();
    List<String> titles = new ArrayList<>();
    json("headline").ifPresent(titles::add);
    meta("og:title").ifPresent(titles::add);
    PageFields.first(page.properties("headline")).ifPresent(titles::add);
    meta("twitter:title").ifPresent(titles::add);
    // Where a lower heading says the title, the first one names the section or the site.
    boolean titled = !titles.isEmpty() && isHeading(clean(titles.getFirst()));
    if (h1.size() == 1 && !titled) {
      PageFields.first(h1).ifPresent(titles::add);
    }
    json("alternativeHeadline").ifPresent(titles::add);
    if (titles.isEmpty()) {
      titles.add(page.page().title());
    }
    return titles.stream().map(HtmlMetadata::clean).toList();
  }

  private List<String> authors(Optional<String> site) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      if (author.isArray()) {
        author.forEach(
            a ->
                addName(
                    names,
                    isOrganisation(a) ? Optional.empty() : JsonFields.textOf(a),
                    Optional.empty()));
      } else if (!isOrganisation(author)) {
        addName(names, JsonFields.textOf(author), Optional.empty());
      }
      if (!names.isEmpty()) {
        break; // the others are articles beside this one
      }
    }
    for (Optional<String> seen :
        List.of(meta("author"), page.linkedAuthor(), microdataAuthor(), page.byline())) {
      if (names.isEmpty()) {
        addName(names, seen, site);
      }
    }
    return List.copyOf(names);
  }

  private Optional<String> microdataAuthor() {
    return page.properties("author").stream()
        .map(
            a -> {
              Element name = a.selectFirst("[itemprop=name]");
              Element named = name == null ? a : name;
              return named.hasAttr("content") ? named.attr("content") : named.text();
            })
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .findFirst();
  }

  // An author that is called an organisation is a credit.
  private Optional<String> organisation() {
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        if (isOrganisation(one)) {
          return JsonFields.textOf(one).filter(n -> !n.isBlank());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOrganisation(JsonNode author) {
    return author.path("@type").toString().contains("Organization");
  }

  private static void addName(Set<String> names, Optional<String> text, Optional<String> site) {
    text.map(HtmlMetadata::clean)
        .filter(t -> t.length() <= 120 && !t.startsWith("http"))
        .map(Bylines::names)
        .ifPresent(
            found -> found.stream().filter(n -> !PageTitle.names(n, site)).forEach(names::add));
  }

  private Optional<Published> published(String title) {
    return json("datePublished")
        .flatMap(d -> Dates.read(d, "JSON-LD", order))
        .or(() -> DATE_METAS.stream().map(this::metaDate).flatMap(Optional::stream).findFirst())
        .or(() -> page.property("datePublished").flatMap(d -> Dates.read(d, "meta")))
        .or(this::timeElement)
        .or(() -> metaDate("sailthru.date")) // mostly without a zone
        .or(() -> belowTitle(title));
  }

  // The first below the headline, else the first; but never one of another article's teaser.
  private Optional<Published> timeElement() {
    Optional<Published> first = Optional.empty();
    boolean below = false;
    for (Element element : page.headlinesAndTimes()) {
      if (element.normalName().equals("h1")) {
        below = true;
      } else if (element.closest(NOT_THE_ARTICLE) == null) {
        Optional<Published> date = Dates.read(PageFields.time(element), "time element");
        if (below && date.isPresent()) {
          return date;
        }
        first = first.or(() -> date);
      }
    }
    return first;
  }

  // A date that only readers see stands in one of the short texts right below the headline.
  private Optional<Published> belowTitle(String title) {
    Optional<Element> heading =
        page.headings().stream()
            .filter(h -> PageTitle.isSame(TextLine.onOneLine(h.text()), title))
            .findFirst();
    int seen = 0;
    Element element = heading.map(HtmlMetadata::next).orElse(null);
    while (element != null && seen < MAX_BELOW_TITLE) {
      if (!element.ownText().isBlank()) {
        seen++;
        String text = TextLine.onOneLine(element.text());
        if (text.length() > 150) {
          return Optional.empty();
        }
        Optional<Published> date =
            Dates.readHeader(text).or(() -> Dates.readSigned(text).map(Dates.Signed::published));
        if (date.isPresent() && element.closest(NOT_THE_ARTICLE) == null) {
          return date;
        }
      }
      element = next(element);
    }
    return Optional.empty();
  }

  /** The next element in the order of the page. */
  private static @Nullable Element next(Element element) {
    Element next = element.firstElementChild();
    for (Element at = element; next == null && at != null; at = at.parent()) {
      next = at.nextElementSibling();
    }
    return next;
  }

  private Optional<Published> metaDate(String name) {
    return meta(name).flatMap(d -> Dates.read(d, "meta", order));
  }

  // Some sites name their front page on every page; as an id that would make them all one article.
  private static boolean isPageAddress(String url) {
    return ArticleIds.fromUrl(url).filter(u -> u.contains("/") || u.contains("?")).isPresent();
  }

  private static String clean(String text) {
    return TextLine.onOneLine(Parser.unescapeEntities(text, false));
  }
}
