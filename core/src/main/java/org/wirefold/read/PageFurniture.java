package org.wirefold.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.wirefold.article.Furniture;

/**
 * Marks the elements of a page that by their name, role, class or id are no part of the article,
 * unless they hold most of its text. The page itself stays as it is: what is marked is left out by
 * those who walk it. One walk; not thread-safe.
 */
final class PageFurniture implements NodeFilter {
  private static final Set<String> NEVER_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "iframe",
          "svg",
          "template",
          "button",
          "select",
          "textarea",
          "input",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "link",
          "meta",
          "map",
          "amp-ad",
          "amp-analytics",
          "amp-iframe",
          "amp-social-share",
          "amp-embed");
  private static final Set<String> BY_ELEMENT =
      Set.of("nav", "footer", "aside", "figure", "figcaption", "form", "menu", "amp-sidebar");
  private static final Set<String> DIALOGS =
      Set.of("dialog", "amp-consent", "amp-user-notification");
  private static final Set<String> ROLES =
      Set.of("navigation", "complementary", "banner", "contentinfo", "search", "menu");
  private static final Set<String> DIALOG_ROLES = Set.of("dialog", "alertdialog", "alert");
  private static final Pattern UNSEEN = Pattern.compile("(?i)display\\s*:\\s*none");
  private static final Pattern ARTICLE_NAME =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:article|story|post|entry)[_-]?(?:body|content|text)(?=$|\\s)");

  /** The least prose, in characters, that makes what is left of a page an article. */
  private static final int MIN_PROSE = 140;

  private static final int MAX_KEPT_CHARS = 4_000;

  private final Element body;
  private final List<Furniture> furniture;
  private final Set<Element> marked = new HashSet<>();
  private final Set<Element> article = new HashSet<>();
  private PageMeasures measures;
  private int prose;

  private PageFurniture(Element body, List<Furniture> furniture) {
    this.body = body;
    this.furniture = furniture;
    markNeverText();
    measures = PageMeasures.of(body, marked);
    prose = measures.get(body).prose;
  }

  /** The marked elements, nothing of which is text of the article. */
  static Set<Element> mark(Element body, List<Furniture> furniture) {
    PageFurniture page = new PageFurniture(body, furniture);
    NodeTraversor.filter(page, body);
    return page.marked;
  }

  private void markNeverText() {
    NodeTraversor.filter(
        (node, depth) -> {
          if (node instanceof Element element) {
            if (NEVER_TEXT.contains(element.normalName())) {
              marked.add(element);
              return FilterResult.SKIP_ENTIRELY;
            }
            if (isOfArticle(element)) {
              for (Element around = element;
                  around != null && article.add(around);
                  around = around.parent()) {}
            }
          }
          return FilterResult.CONTINUE;
        },
        body);
  }

  private static boolean isOfArticle(Element element) {
    return element.normalName().equals("h1")
        || element.attr("itemprop").equals("articleBody")
        || ARTICLE_NAME.matcher(element.className()).find();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element) || element.equals(body)) {
      return FilterResult.CONTINUE;
    }
    if (marked.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    String rule = rule(element);
    if (rule.isEmpty()) {
      return FilterResult.CONTINUE;
    }
    keep(furniture, HtmlText.of(element, marked), rule);
    marked.add(element);
    prose -= measures.get(element).prose;
    return FilterResult.SKIP_ENTIRELY;
  }

  private String rule(Element element) {
    PageMeasures.Measure held = measures.get(element);
    int all = measures.get(body).text;
    String name = element.normalName();
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    boolean leavesArticle = prose - held.prose >= MIN_PROSE && !article.contains(element);
    if (DIALOGS.contains(name) || DIALOG_ROLES.contains(role) || element.hasAttr("aria-modal")) {
      return leavesArticle || held.text * 2 < all ? "dialog" : "";
    }
    // Some sites wrap the whole page in a form, or mark all of it as hidden until a script ran.
    if ((BY_ELEMENT.contains(name) || ROLES.contains(role) || isUnseen(element))
        && held.text * 2 < all) {
      return name;
    }
    if (name.equals("article")) {
      return "";
    }
    FurnitureNames.Kind kind = FurnitureNames.kind(element.className() + " " + element.id());
    boolean named =
        kind != FurnitureNames.Kind.NONE
            || name.equals("header")
            || (element.hasAttr("data-component")
                && FurnitureNames.kind(element.attr("data-component")) != FurnitureNames.Kind.NONE);
    boolean small = held.text * 3 < all && held.prose * 3 < measures.get(body).prose;
    boolean drops = named && (small || (kind == FurnitureNames.Kind.CERTAIN && leavesArticle));
    return drops ? "page-" + name : "";
  }

  private static boolean isUnseen(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (element.hasAttr("style") && UNSEEN.matcher(element.attr("style")).find());
  }

  /** Keeps a block that is dropped with the name of its rule. */
  static void keep(List<Furniture> furniture, String text, String rule) {
    if (!text.isBlank()) {
      String kept = TextLine.shortened(text, MAX_KEPT_CHARS);
      furniture.add(new Furniture(kept, rule));
    }
  }
}
