package org.wirefold.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * How much text each element of a page holds, how much of it links and how much prose, counted in
 * one walk, so that asking costs nothing however deep the page is. Characters of scripts that write
 * about two to a word count twice. Not thread-safe.
 */
final class PageMeasures implements NodeFilter {
  private static final int PROSE_CHARS = 60;
  private static final double PROSE_LINKS = 0.3;

  /** What one element holds: in all, and as its own text, which no block within it has. */
  static final class Measure {
    int text;
    int links;
    int prose;
    int own;
    int ownLinks;
    int ownCommas;
    int breaks;
    boolean hasBlocks;
    int order;

    double linkDensity() {
      return text == 0 ? 0 : Math.min(1, (double) links / text);
    }

    double ownLinkDensity() {
      return own == 0 ? 0 : Math.min(1, (double) ownLinks / own);
    }
  }

  private static final Measure NOTHING = new Measure();

  private final Set<Element> skipped;
  private final Map<Element, Measure> measures = new HashMap<>();
  private final Deque<Measure> blocks = new ArrayDeque<>();
  private final List<Element> withText = new ArrayList<>();
  private int linkDepth;
  private int text;
  private int links;
  private int prose;

  private PageMeasures(Set<Element> skipped) {
    this.skipped = skipped;
  }

  static PageMeasures of(Element root, Set<Element> skipped) {
    PageMeasures measures = new PageMeasures(skipped);
    NodeTraversor.filter(measures, root);
    return measures;
  }

  Measure get(Element element) {
    return measures.getOrDefault(element, NOTHING);
  }

  /** The place of an element in the order in which the page begins its elements. */
  int order(Element element) {
    return get(element).order;
  }

  /** The elements with text of their own, in the order in which they end. */
  List<Element> withText() {
    return withText;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode leaf) {
      count(leaf.getWholeText());
    } else if (node instanceof Element element) {
      if (skipped.contains(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      Measure measure = new Measure();
      measure.order = measures.size();
      measure.text = -text;
      measure.links = -links;
      measure.prose = -prose;
      measures.put(element, measure);
      String name = element.normalName();
      if (HtmlText.isBlock(element) || blocks.isEmpty()) {
        if (!blocks.isEmpty()) {
          blocks.element().hasBlocks = true;
        }
        blocks.push(measure);
      } else if (name.equals("br")) {
        blocks.element().breaks++;
      } else if (name.equals("a")) {
        linkDepth++;
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Measure measure = get(element);
      if (measure == blocks.peek()) {
        blocks.pop();
        if (measure.own >= PROSE_CHARS && measure.ownLinkDensity() < PROSE_LINKS) {
          prose += measure.own;
        }
        if (measure.own > 0) {
          withText.add(element);
        }
      } else if (element.normalName().equals("a")) {
        linkDepth--;
      }
      measure.text += text;
      measure.links += links;
      measure.prose += prose;
    }
    return FilterResult.CONTINUE;
  }

  private void count(String words) {
    int chars = 0;
    int commas = 0;
    boolean blank = true;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c <= ' ' || c == 0xA0) {
        chars += blank ? 0 : 1;
        blank = true;
      } else {
        chars += isOfTwoCharWord(c) ? 2 : 1;
        commas += isComma(c) ? 1 : 0;
        blank = false;
      }
    }
    int linked = linkDepth > 0 ? chars : 0;
    text += chars;
    links += linked;
    Measure block = blocks.element();
    block.own += chars;
    block.ownCommas += commas;
    block.ownLinks += linked;
  }

  private static boolean isComma(char c) {
    return switch (c) {
      case ',', '，', '、', '。', '；', '،', '؛' -> true;
      default -> false;
    };
  }

  private static boolean isOfTwoCharWord(char c) {
    return c >= 0x2E80 && c < 0xD7B0;
  }
}
