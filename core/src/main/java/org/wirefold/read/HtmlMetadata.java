package org.wirefold.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|–—·«»-]|::|--)\\s+|\\s?[|]\\s?");
  private static final Pattern BEHIND_BAR = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final String NOT_THE_ARTICLE =
      "aside,nav,footer,li,a,[class*=related],[class*=teaser],[class*=card],[class*=most-read]";
  private static final int MAX_BELOW_TITLE = 8;

  private final Document page;
  private final List<JsonNode> articles = new ArrayList<>();
  private DayOrder order = DayOrder.UNKNOWN;

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
    draft.publisher =
        json("publisher")
            .or(() -> meta("og:site_name"))
            .map(HtmlMetadata::clean)
            .or(() -> siteInTitle(draft.url));
    draft.title = withoutSite(title(), draft.publisher);
    draft.authors = authors();
    order =
        DayOrder.of(
            draft.url, attribute("html", "lang").map(ArticleDraft::primaryLanguage).orElse("und"));
    draft.published = published(draft.title);
    draft.credit =
        json("creditText").or(this::organisation).map(HtmlMetadata::clean).map(Credits::normal);
    if (draft.publisher.isPresent() && draft.publisher.equals(draft.credit)) {
      draft.credit = json("creditText").map(Credits::normal);
    }
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

  private String title() {
    String title =
        json("headline")
            .or(() -> meta("og:title"))
            .or(() -> meta("twitter:title"))
            .or(() -> page.select("h1").size() == 1 ? seen("h1") : Optional.empty())
            .orElseGet(page::title);
    return clean(title);
  }

  // "Headline | Site", "Site :: Headline": the site's name is cut off where something else on the
  // page says that it is one.
  private static String withoutSite(String title, Optional<String> site) {
    if (site.isPresent()) {
      for (String[] parts : splits(title)) {
        if (isSame(parts[0], site.get())) {
          return parts[1];
        }
        if (isSame(parts[1], site.get())) {
          return parts[0];
        }
      }
    }
    String cut = BEHIND_BAR.matcher(title).replaceFirst("");
    return title.contains(" | ") && cut.length() >= 10 ? cut : title;
  }

  /** The part of a page's title that its address or a heading shows to be the site's name. */
  private Optional<String> siteInTitle(Optional<String> url) {
    String host =
        url.flatMap(ArticleIds::fromUrl)
            .map(
                u ->
                    letters(
                        u.replaceFirst("/.*", "")
                            .replaceFirst("^www\\.", "")
                            .replaceFirst("\\.[^.]*$", "")))
            .orElse("");
    for (String[] parts : splits(clean(page.title()))) {
      for (int i = 0; i < 2; i++) {
        String name = parts[i];
        String rest = parts[1 - i];
        boolean ofHost =
            host.length() >= 4 && (letters(name).contains(host) || host.equals(letters(name)));
        if (name.length() <= 40
            && name.length() < rest.length()
            && (ofHost || page.select("h1,h2").stream().anyMatch(h -> isSame(h.text(), rest)))) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  // The title cut in two at each of its separators.
  private static List<String[]> splits(String title) {
    List<String[]> splits = new ArrayList<>();
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      splits.add(
          new String[] {
            title.substring(0, separator.start()).strip(), title.substring(separator.end()).strip()
          });
    }
    return splits;
  }

  private static boolean isSame(String some, String other) {
    String letters = letters(some);
    return !letters.isEmpty() && letters.equals(letters(other));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private List<String> authors() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode article : articles) {
      JsonNode author = article.path("author");
      if (author.isArray()) {
        author.forEach(
            a -> addName(names, isOrganisation(a) ? Optional.empty() : JsonFields.textOf(a)));
      } else if (!isOrganisation(author)) {
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

  private static void addName(Set<String> names, Optional<String> text) {
    text.map(HtmlMetadata::clean)
        .filter(t -> t.length() <= 120 && !t.startsWith("http"))
        .ifPresent(t -> names.addAll(Bylines.names(t)));
  }

  private Optional<Published> published(String title) {
    return json("datePublished")
        .flatMap(d -> Dates.read(d, "JSON-LD", order))
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
        .or(this::timeElement)
        .or(() -> belowTitle(title));
  }

  // The first below the headline, else the first; but never one of another article's teaser.
  private Optional<Published> timeElement() {
    Optional<Published> first = Optional.empty();
    boolean below = false;
    for (Element element : page.select("h1,time[datetime]")) {
      if (element.normalName().equals("h1")) {
        below = true;
      } else if (element.closest(NOT_THE_ARTICLE) == null) {
        Optional<Published> date = Dates.read(element.attr("datetime"), "time element");
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
    int seen = -1;
    for (Element element : page.body().select("*")) {
      String text = TextLine.onOneLine(element.text());
      if (seen < 0) {
        seen = element.normalName().matches("h[1-4]") && isSame(text, title) ? 0 : -1;
      } else if (!element.ownText().isBlank()) {
        if (text.length() > 150 || ++seen > MAX_BELOW_TITLE) {
          return Optional.empty();
        }
        Optional<Published> date =
            Dates.readHeader(text).or(() -> Dates.readSigned(text).map(Dates.Signed::published));
        if (date.isPresent() && element.closest(NOT_THE_ARTICLE) == null) {
          return date;
        }
      }
    }
    return Optional.empty();
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
