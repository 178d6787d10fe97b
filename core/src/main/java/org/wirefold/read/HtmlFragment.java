package org.wirefold.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.wirefold.article.Furniture;

/** The text of a piece of HTML that is all article, such as a record's body. */
final class HtmlFragment {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final String BESIDE = "figure,aside,nav,footer,form,[hidden]";

  private HtmlFragment() {}

  /** Whether a text that may be plain is HTML. */
  static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /** The paragraphs, separated by blank lines; what stands beside them is kept as furniture. */
  static String text(String html, List<Furniture> furniture) {
    Element body = Jsoup.parseBodyFragment(html).body();
    int all = body.text().length();
    for (Element element : body.select(BESIDE)) {
      String text = HtmlText.of(element);
      if (text.length() * 2 < all) { // more than that is the article, however it is marked
        element.remove();
        if (!text.isBlank()) {
          furniture.add(new Furniture(text, element.normalName()));
        }
      }
    }
    return HtmlText.of(body);
  }
}
