package org.wirefold.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wirefold.article.Furniture;

/**
 * Finds the article within a page. What is furniture by its names is left out; then each paragraph
 * votes for the elements around it with its length and commas, less for those further out, and the
 * winner's text, with that of its like, is the article. Where a page holds several articles, the
 * first below the page's own headline is taken.
 *
 * <p>Everything that is left out is kept as furniture with its rule. The page is not changed; time
 * goes with its size, however deep it is. Not thread-safe.
 *
 * <p>Source: the idea of voting is that of Arc90's Readability (2009), which browsers' reader modes
 * descend from.
 */
final class MainContent {
  private static final int MIN_PARAGRAPH_CHARS = 25;
  private static final int MAX_VOTED = 4;
  private static final int MAX_UP = 5;
  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

  /** What belongs to the winner has at least this share of its votes. */
  private static final double LIKE_SHARE = 0.2;

  /** A headline's article has at least so much prose, in characters. */
  private static final int MIN_PROSE = 140;

  private final Element body;
  private final List<Furniture> furniture;
  private final Optional<Element> headline;
  private final Set<Element> skipped;
  private final PageMeasures measures;
  private final Map<Element, Double> scores = new HashMap<>();
  private final List<Element> scored = new ArrayList<>();

  /**
   * Looks at a page.
   *
   * @param title the headline that the page gives itself
   * @param furniture takes what is left out
   */
  MainContent(Document page, String title, List<Furniture> furniture) {
    this.body = page.body();
    this.furniture = furniture;
    headline = headline(title);
    skipped = PageFurniture.mark(body, furniture);
    PageMeasures all = PageMeasures.of(body, skipped);
    List<Element> others =
        headline.map(h -> new OtherArticles(h, all).below(body)).orElse(List.of());
    for (Element other : others) {
      PageFurniture.keep(furniture, HtmlText.of(other, skipped), "other-article");
      skipped.add(other);
    }
    measures = others.isEmpty() ? all : PageMeasures.of(body, skipped);
  }

  /** The blocks of the article in order; empty for a page without text. */
  List<HtmlText.Block> blocks() {
    score();
    List<Element> parts = best().map(this::withLike).orElse(List.of(body));
    List<HtmlText.Block> kept = new ArrayList<>();
    Set<Element> taken = new HashSet<>();
    taken.addAll(skipped);
    for (Element part : parts) {
      if (!taken.contains(part)) {
        kept.addAll(HtmlText.blocks(part, taken));
        taken.add(part);
      }
    }
    List<HtmlText.Block> blocks = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      String rule = rule(kept, i);
      if (rule.isEmpty()) {
        blocks.add(kept.get(i));
      } else {
        PageFurniture.keep(furniture, kept.get(i).text(), rule);
      }
    }
    if (!taken.contains(body)) {
      PageFurniture.keep(furniture, HtmlText.of(body, taken), "outside-article");
    }
    return blocks;
  }

  private Optional<Element> headline(String title) {
    List<Element> headings = body.select("h1,h2");
    TextLine line = new TextLine(title, true);
    return headings.stream()
        .filter(h -> line.says(h.text()))
        .findFirst()
        .or(() -> headings.stream().filter(h -> h.normalName().equals("h1")).findFirst());
  }

  private void score() {
    for (Element element : measures.withText()) {
      PageMeasures.Measure held = measures.get(element);
      if (held.own < MIN_PARAGRAPH_CHARS) {
        continue;
      }
      // Old pages write paragraphs with two breaks between.
      int paragraphs = 1 + held.breaks / 2;
      double score = 1 + Math.min(held.ownCommas, Math.min(10 * paragraphs, held.own / 50.0));
      score += Math.min(held.own / 100.0, 4.0 * paragraphs);
      score *= 1 - held.ownLinkDensity();
      boolean around = held.hasBlocks || paragraphs > 1;
      Element voted = around && !element.normalName().equals("p") ? element : element.parent();
      for (int depth = 1; voted != null && depth <= MAX_VOTED; depth++) {
        if (scores.merge(voted, score / (depth == 1 ? 1 : 2.0 * (depth - 1)), Double::sum)
            == score / (depth == 1 ? 1 : 2.0 * (depth - 1))) {
          scored.add(voted);
        }
        voted = voted.parent();
      }
    }
  }

  private Optional<Element> best() {
    Optional<Element> scope = headline.map(this::scope);
    Element best = null;
    double most = 0;
    for (Element element : scored) {
      double score = score(element);
      if (scope.isPresent() && isWithin(element, scope.get())) {
        score *= 1.5;
      }
      if (score > most) {
        best = element;
        most = score;
      }
    }
    // An article may be one list, but its introduction stands above that.
    while (best != null && LISTS.contains(best.normalName()) && best.parent() != null) {
      best = best.parent();
    }
    return Optional.ofNullable(best);
  }

  private double score(Element element) {
    return scores.getOrDefault(element, 0.0);
  }

  /** The smallest element around the headline that also holds some prose. */
  private Element scope(Element heading) {
    Element scope = heading;
    while (measures.get(scope).prose < MIN_PROSE && scope.parent() != null) {
      scope = scope.parent();
    }
    return scope;
  }

  private static boolean isWithin(Element element, Element around) {
    Element at = element;
    while (at != null && !at.equals(around)) {
      at = at.parent();
    }
    return at != null;
  }

  /** The winner and what belongs to it, in the order of the page. */
  private List<Element> withLike(Element best) {
    List<Element> parts = new ArrayList<>();
    Element parent = best.parent();
    if (parent == null || best.equals(body)) {
      return List.of(best);
    }
    double threshold = Math.max(8, score(best) * LIKE_SHARE);
    for (Element sibling : parent.children()) {
      PageMeasures.Measure held = measures.get(sibling);
      boolean paragraph =
          sibling.normalName().equals("p")
              ? held.own > 60 && held.ownLinkDensity() < 0.25
              : isBefore(sibling, best) && held.prose == held.text && held.linkDensity() < 0.1;
      double bonus = isNamedLike(sibling, best) ? 2 : 1;
      if (sibling.equals(best) || paragraph || score(sibling) * bonus >= threshold) {
        parts.add(sibling);
      }
    }
    for (Element element : scored) {
      if (!parent.equals(element.parent())
          && score(element) >= score(best) * LIKE_SHARE
          && isCousin(element, best)) {
        parts.add(element);
      }
    }
    parts.sort(Comparator.comparingInt(measures::order));
    return parts;
  }

  // Between headline and winner, where a page may wrap the first paragraphs each for itself.
  private boolean isBefore(Element element, Element best) {
    return headline.filter(h -> measures.order(h) < measures.order(element)).isPresent()
        && measures.order(element) < measures.order(best)
        && measures.get(element).prose > 60;
  }

  // A long article is set in sections, each with columns of its own: the text of each stands in the
  // same place of its section and goes by the same name.
  private static boolean isCousin(Element element, Element best) {
    Element one = element;
    Element other = best;
    for (int up = 0; up <= MAX_UP && one != null && other != null; up++) {
      if (one.equals(other)) {
        return up > 1 && isNamedLike(element, best);
      }
      if (one.normalName().equals("article") || !one.normalName().equals(other.normalName())) {
        return false;
      }
      one = one.parent();
      other = other.parent();
    }
    return false;
  }

  private static boolean isNamedLike(Element some, Element other) {
    return !some.className().isEmpty() && some.className().equals(other.className());
  }

  /** The rule for which a block within the article is furniture; empty if it is not. */
  private String rule(List<HtmlText.Block> blocks, int i) {
    HtmlText.Block block = blocks.get(i);
    boolean heading = block.tag().matches("h[1-6]");
    if (block.tag().equals("h1") && isHeadline(block)) {
      return "headline";
    }
    if (block.linkDensity() <= (heading ? 0.3 : 0.5) || block.text().length() >= 300) {
      return "";
    }
    Element list = block.element().closest("ul,ol");
    // Some points of a list are links as a whole; a list of nothing else leads away.
    return list != null && measures.get(list).linkDensity() <= 0.5 ? "" : "links";
  }

  private boolean isHeadline(HtmlText.Block block) {
    return headline
        .filter(h -> h.equals(block.element()) || block.text().equals(h.text()))
        .isPresent();
  }
}
