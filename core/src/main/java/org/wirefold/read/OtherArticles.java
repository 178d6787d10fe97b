package org.wirefold.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the further articles of a page that shows one below the other as its reader scrolls: boxes
 * beside that of the headline's article, of the same kind, each with a headline of the same rank
 * and prose of its own.
 */
final class OtherArticles {
  private static final int MIN_PROSE = 140;

  private final Element headline;
  private final PageMeasures measures;

  OtherArticles(Element headline, PageMeasures measures) {
    this.headline = headline;
    this.measures = measures;
  }

  List<Element> below(Element body) {
    Element box = headline;
    while (!box.equals(body) && box.parent() != null) {
      List<Element> others = measures.get(box).prose >= MIN_PROSE ? like(box) : List.of();
      if (!others.isEmpty()) {
        return others;
      }
      box = box.parent();
    }
    return List.of();
  }

  private List<Element> like(Element box) {
    List<Element> others = new ArrayList<>();
    if (box.className().isEmpty() && !box.normalName().equals("article")) {
      return others;
    }
    for (Element next = box.nextElementSibling(); next != null; next = next.nextElementSibling()) {
      if (next.normalName().equals(box.normalName())
          && next.className().equals(box.className())
          && measures.get(next).prose >= MIN_PROSE
          && next.selectFirst(headline.normalName()) != null) {
        others.add(next);
      }
    }
    return others;
  }
}
