package org.wirefold.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.wirefold.article.Furniture;

/**
 * Finds the article within a page. First everything goes that by its element, role, class or id is
 * furniture, unless it holds most of the page's text; then each paragraph votes for the elements
 * around it with its length and commas, less for those further out, and the winner's text, with its
 * like-scored siblings, is the article. Changes the page. Not thread-safe.
 *
 * <p>Source: the idea of voting is that of Arc90's Readability (2009), which browsers' reader modes
 * descend from.
 */
final class MainContent {
  private static final String NEVER_TEXT =
      "script,style,noscript,iframe,svg,template,button,select,textarea,input,object,embed,canvas,"
          + "audio,video,link,meta,map";
  private static final String BY_ELEMENT =
      "nav,footer,aside,figure,figcaption,form,dialog,menu,"
          + "[hidden],[aria-hidden=true],[style*=display:none],[style*=display: none],"
          + "[role=navigation],[role=complementary],[role=banner],[role=contentinfo],[role=dialog],"
          + "[role=alert],[role=search],[role=menu]";
  private static final Pattern FURNITURE_NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:related\\w*|share\\w*|sharing|social\\w*|newsletters?\\w*|comments?\\w*"
              + "|disqus\\w*|cookies?\\w*|gdpr|consent|promos?\\w*|promotion|sidebar|side-bar|advert\\w*|ads?"
              + "|adsense|sponsor\\w*|recommend\\w*|popular|trending|most-?(?:read|popular|viewed)"
              + "|breadcrumbs?|subscri\\w+|sign-?up|paywall|popup|modal|overlay|banner|toolbar|tags?"
              + "|tag-?list|topics|pagination|pager|nav|navbar|navigation|menu|footer|masthead|header"
              + "|caption|wp-caption-text|photo-?credit|image-?credit|credits?|byline\\w*|dateline|author\\w*|bio"
              + "|about-author|more-?(?:from|on|stories|news|articles)|read-?(?:more|next|also)|outbrain|taboola"
              + "|teasers?|widget\\w*|copyright|disclaimer|follow\\w*|print-?only|screen-reader-text"
              + "|sr-only|visually-?hidden|timestamp|metadata|post-?meta|entry-?meta|hidden)(?=$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);
  private static final int MIN_PARAGRAPH_CHARS = 25;
  private static final double MAX_LINK_DENSITY = 0.5;
  private static final int MAX_KEPT_CHARS = 4_000;

  private final Document page;
  private final List<Furniture> furniture;
  private final Map<Element, Double> scores = new HashMap<>();

  MainContent(Document page, List<Furniture> furniture) {
    this.page = page;
    this.furniture = furniture;
  }

  /** The blocks of the article in order; empty for a page without text. */
  List<HtmlText.Block> blocks() {
    page.select(NEVER_TEXT).remove();
    int all = textLength(page.body());
    drop(page.body().select(BY_ELEMENT), all);
    dropNamed(all);
    score();
    Element best = best().orElse(page.body());
    List<HtmlText.Block> kept = new ArrayList<>();
    for (Element part : withSiblings(best)) {
      for (HtmlText.Block block : HtmlText.blocks(part)) {
        if (isFurniture(block)) {
          keep(block.text(), "links");
        } else {
          kept.add(block);
        }
      }
      part.remove();
    }
    keep(HtmlText.of(page.body()), "outside-article");
    return kept;
  }

  private void drop(Elements elements, int all) {
    for (Element element : elements) {
      // Some sites wrap the whole page in a form, or mark all of it as hidden until a script ran.
      if (element.parent() != null && textLength(element) * 2 < all) {
        keep(HtmlText.of(element), element.normalName());
        element.remove();
      }
    }
  }

  private void dropNamed(int all) {
    for (Element element : page.body().select("[class],[id],[data-component],header")) {
      boolean attached = element.parent() != null && element.ownerDocument() != null;
      if (!attached || element.equals(page.body()) || element.normalName().equals("article")) {
        continue;
      }
      String name = element.className() + " " + element.id();
      boolean named = FURNITURE_NAME.matcher(name).find() || element.normalName().equals("header");
      if (named
          && textLength(element) * 3 < all
          && proseLength(element) * 3 < proseLength(page.body())) {
        keep(HtmlText.of(element), "page-" + element.normalName());
        element.remove();
      }
    }
  }

  private void score() {
    for (Element paragraph : page.body().select("p,pre,td,blockquote,div,section,li")) {
      String text = isParagraph(paragraph) ? paragraph.text() : paragraph.ownText();
      if (text.length() < MIN_PARAGRAPH_CHARS) {
        continue;
      }
      long commas = text.chars().filter(c -> c == ',' || c == '，' || c == '、').count();
      double score = 1 + Math.min(commas, 10) + Math.min(text.length() / 100.0, 4);
      score *= 1 - linkDensity(paragraph);
      Element around = isParagraph(paragraph) ? paragraph.parent() : paragraph;
      for (int depth = 1; around != null && depth <= 4; depth++) {
        scores.merge(around, score / (depth == 1 ? 1 : 2.0 * (depth - 1)), Double::sum);
        around = around.parent();
      }
    }
  }

  private Optional<Element> best() {
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue((a, b) -> Double.compare(a, b)))
        .map(Map.Entry::getKey);
  }

  private static boolean isParagraph(Element element) {
    return !element.normalName().equals("div") && !element.normalName().equals("section");
  }

  // The article may be set in several boxes beside each other: what scores alike belongs to it.
  private List<Element> withSiblings(Element best) {
    Element parent = best.parent();
    if (parent == null || best.equals(page.body())) {
      return List.of(best);
    }
    double threshold = Math.max(8, scores.getOrDefault(best, 0.0) * 0.2);
    List<Element> parts = new ArrayList<>();
    for (Element sibling : parent.children()) {
      boolean paragraph =
          sibling.normalName().equals("p")
              && sibling.text().length() > 60
              && linkDensity(sibling) < 0.25;
      double bonus =
          sibling.className().equals(best.className()) && !best.className().isEmpty() ? 2 : 1;
      if (sibling.equals(best)
          || paragraph
          || scores.getOrDefault(sibling, 0.0) * bonus >= threshold) {
        parts.add(sibling);
      }
    }
    return parts;
  }

  private static boolean isFurniture(HtmlText.Block block) {
    double limit = block.tag().matches("h[1-6]") ? 0.3 : MAX_LINK_DENSITY;
    boolean links = block.linkDensity() > limit && block.text().length() < 300;
    return links || block.tag().equals("h1");
  }

  private void keep(String text, String rule) {
    if (!text.isBlank()) {
      String kept =
          text.length() <= MAX_KEPT_CHARS ? text : text.substring(0, MAX_KEPT_CHARS) + "…";
      furniture.add(new Furniture(kept, rule));
    }
  }

  private static int textLength(Element element) {
    return element.text().length();
  }

  private static int proseLength(Element element) {
    return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
  }

  private static double linkDensity(Element element) {
    int length = Math.max(1, textLength(element));
    return Math.min(
        1, element.select("a").stream().mapToInt(MainContent::textLength).sum() / (double) length);
  }
}
