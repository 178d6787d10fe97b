package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Turns elements of a page into paragraphs, one a block, as they read on the screen. */
final class HtmlText {
  private HtmlText() {}

  /**
   * One block of text.
   *
   * @param element the innermost element that holds all of it
   * @param linkDensity the share of its characters, 0 to 1, that are links
   */
  record Block(String text, Element element, double linkDensity) {
    String tag() {
      return element.normalName();
    }
  }

  static String of(Element root) {
    return of(root, Set.of());
  }

  static String of(Element root, Set<Element> skipped) {
    return String.join("\n\n", blocks(root, skipped).stream().map(Block::text).toList());
  }

  /** The blocks of an element but for those within the skipped elements. */
  static List<Block> blocks(Element root, Set<Element> skipped) {
    BlockCollector collector = new BlockCollector(root, skipped);
    NodeTraversor.filter(collector, root);
    collector.flush(root);
    return collector.blocks;
  }

  static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().equals("td");
  }

  private static final class BlockCollector implements NodeFilter {
    private final Set<Element> skipped;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element container;
    private int linkDepth;
    private int linkChars;
    private int breaks;

    BlockCollector(Element root, Set<Element> skipped) {
      container = root;
      this.skipped = skipped;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode leaf) {
        String words = leaf.getWholeText();
        if (!words.isBlank()) {
          breaks = 0;
          linkChars += linkDepth > 0 ? words.strip().length() : 0;
        }
        text.append(words);
      } else if (node instanceof Element element) {
        if (skipped.contains(element)) {
          // What stands on both sides of a box is two paragraphs.
          if (isBlock(element)) {
            flush(container);
          }
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
          // Two breaks in a row are how old pages write a paragraph.
          if (++breaks >= 2) {
            flush(container);
          }
          text.append(' ');
        } else if (isBlock(element)) {
          flush(container);
          container = element;
        } else if (element.normalName().equals("a")) {
          linkDepth++;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !skipped.contains(element)) {
        if (element.normalName().equals("a")) {
          linkDepth--;
        } else if (isBlock(element)) {
          flush(element);
          Element parent = element.parent();
          container = parent == null ? element : parent;
        }
      }
      return FilterResult.CONTINUE;
    }

    void flush(Element element) {
      if (!text.isEmpty()) {
        String words = TextLine.onOneLine(text.toString());
        if (!words.isEmpty()) {
          double density = Math.min(1, (double) linkChars / words.length());
          blocks.add(new Block(words, element, density));
        }
        text.setLength(0);
      }
      linkChars = 0;
      breaks = 0;
    }
  }
}
