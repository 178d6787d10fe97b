package org.wirefold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The elements of a page that say something about it: meta elements, links, JSON-LD, headings,
 * times, microdata and bylines, collected in one walk and in the order of the page. Not
 * thread-safe.
 */
final class PageFields implements NodeVisitor {
  private static final int MAX_NAME_CHARS = 200;

  private final Document page;
  private final Map<String, String> metas = new HashMap<>();
  private final Map<String, List<Element>> properties = new HashMap<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> headlinesAndTimes = new ArrayList<>();
  private final List<Element> bylines = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();
  private Optional<String> canonical = Optional.empty();
  private Optional<String> author = Optional.empty();

  PageFields(Document page) {
    this.page = page;
    page.traverse(this);
  }

  Document page() {
    return page;
  }

  /** What a meta element of this name or property says. */
  Optional<String> meta(String name) {
    return Optional.ofNullable(metas.get(name.toLowerCase(Locale.ROOT)));
  }

  Optional<String> canonical() {
    return canonical;
  }

  Optional<String> language() {
    Element html = page.selectFirst("html");
    return Optional.ofNullable(html).map(h -> h.attr("lang").strip()).filter(l -> !l.isEmpty());
  }

  /** The scripts in JSON-LD. */
  List<String> jsonLd() {
    return jsonLd;
  }

  /** The headings of the first four ranks. */
  List<Element> headings() {
    return headings;
  }

  /** The headings of the first rank and the elements with a machine-readable {@link #time}. */
  List<Element> headlinesAndTimes() {
    return headlinesAndTimes;
  }

  /** The elements with this property of microdata. */
  List<Element> properties(String name) {
    return properties.getOrDefault(name, List.of());
  }

  /** The time that an element has for machines; empty for none. */
  static String time(Element element) {
    if (!element.normalName().equals("abbr")) {
      return element.attr("datetime");
    }
    String title = element.attr("title"); // hAtom's way; "9/11" has one, too, but no time of day
    return title.indexOf('T') > 0 && title.indexOf(':') > 0 ? title : "";
  }

  /** What the first of them has for machines, or else reads. */
  Optional<String> property(String name) {
    return properties(name).stream()
        .map(
            e ->
                e.hasAttr("content")
                    ? e.attr("content")
                    : e.hasAttr("datetime") ? e.attr("datetime") : e.text())
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .findFirst();
  }

  /** The text of the first link to an author. */
  Optional<String> linkedAuthor() {
    return author;
  }

  /** The text of the first element whose class is {@code byline}, else {@code author}. */
  Optional<String> byline() {
    return first(bylines).or(() -> first(authors));
  }

  static Optional<String> first(List<Element> elements) {
    return elements.stream().map(e -> e.text().strip()).filter(s -> !s.isEmpty()).findFirst();
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> {
        putMeta(element.attr("property"), element);
        putMeta(element.attr("name"), element);
      }
      case "link" -> {
        String href = element.attr("href").strip();
        if (canonical.isEmpty() && !href.isEmpty() && element.attr("rel").equals("canonical")) {
          canonical = Optional.of(href);
        }
      }
      case "script" -> {
        if (element.attr("type").contains("ld+json")) {
          jsonLd.add(element.data());
        }
      }
      case "h1" -> {
        headings.add(element);
        headlinesAndTimes.add(element);
      }
      case "h2", "h3", "h4" -> headings.add(element);
      case "time", "abbr" -> {
        if (!time(element).isEmpty()) {
          headlinesAndTimes.add(element);
        }
      }
      default -> {}
    }
    if (element.attributesSize() > 0) {
      collectNamed(element);
    }
  }

  private void collectNamed(Element element) {
    String property = element.attr("itemprop");
    if (!property.isEmpty() && property.length() <= MAX_NAME_CHARS) {
      for (String name : property.strip().split("\\s+")) {
        properties.computeIfAbsent(name, n -> new ArrayList<>()).add(element);
      }
    }
    if (author.isEmpty() && element.attr("rel").equals("author")) {
      author = Optional.of(element.text().strip()).filter(s -> !s.isEmpty());
    }
    if (element.hasClass("byline")) {
      bylines.add(element);
    }
    if (element.hasClass("author")) {
      authors.add(element);
    }
  }

  private void putMeta(String name, Element element) {
    String content = element.attr("content").strip();
    if (!name.isEmpty() && !content.isEmpty()) {
      metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
    }
  }
}
