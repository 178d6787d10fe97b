package org.wirefold.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.wirefold.article.Furniture;

/** The text of a piece of HTML that is all article, such as a record's body. */
final class HtmlFragment {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INLINE_TAG =
      Pattern.compile("(?i)</?(?:b|i|em|strong|span|br|u|sup|sub)\\b[^<>]*>");
  private static final String BESIDE = "figure,aside,nav,footer,form,[hidden]";

  private HtmlFragment() {}

  /** Whether a text that may be plain is HTML. */
  static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /** A headline that may have markup in it, as plain text. */
  static String title(String title) {
    if (title.indexOf('<') < 0 && title.indexOf('&') < 0) {
      return TextLine.onOneLine(title);
    }
    // "<LTC>" in a headline is a ticker: only known tags and references are taken out.
    String text = INLINE_TAG.matcher(title).replaceAll("");
    return TextLine.onOneLine(Parser.unescapeEntities(text, false));
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
