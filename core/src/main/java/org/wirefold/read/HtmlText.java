package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns elements of a page into paragraphs, one a block, as they read on the screen. */
final class HtmlText {
  private HtmlText() {}

  /** One block of text with the share of its characters, 0 to 1, that are links. */
  record Block(String text, String tag, double linkDensity) {}

  static String of(Element root) {
    return String.join("\n\n", blocks(root).stream().map(Block::text).toList());
  }

  static List<Block> blocks(Element root) {
    BlockCollector collector = new BlockCollector(root);
    root.traverse(collector);
    collector.flush(root);
    return collector.blocks;
  }

  private static final class BlockCollector implements NodeVisitor {
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element container;
    private int linkDepth;
    private int linkChars;
    private int breaks;

    BlockCollector(Element root) {
      container = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode leaf) {
        String words = leaf.getWholeText();
        if (!words.isBlank()) {
          breaks = 0;
        }
        text.append(words);
        linkChars += linkDepth > 0 ? words.strip().length() : 0;
      } else if (node instanceof Element element) {
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
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("a")) {
          linkDepth--;
        } else if (isBlock(element)) {
          flush(element);
          Element parent = element.parent();
          container = parent == null ? element : parent;
        }
      }
    }

    void flush(Element element) {
      String words = TextLine.onOneLine(text.toString());
      if (!words.isEmpty()) {
        double density = Math.min(1, (double) linkChars / words.length());
        blocks.add(new Block(words, element.normalName(), density));
      }
      text.setLength(0);
      linkChars = 0;
      breaks = 0;
    }

    private static boolean isBlock(Element element) {
      return element.isBlock() || element.normalName().equals("td");
    }
  }
}
