package org.wirefold.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads XML that comes from outside. It is read by jsoup, which forgives what senders get wrong,
 * fetches nothing, knows no entities but those of HTML, and does not recurse. Text that declares
 * entities of its own is refused: they would not be expanded.
 */
final class Xml {
  /** How far from the start a declaration of entities is looked for. */
  private static final int HEAD_CHARS = 1 << 16;

  private Xml() {}

  static Document parse(byte[] bytes) throws UnreadableException {
    Charset charset = Charsets.xml(bytes);
    String text = new String(bytes, charset);
    refuseEntities(text);
    return unformatted(Parser.xmlParser().parseInput(text, ""));
  }

  /** Looks into the start of a file, before its first element has been read. */
  static void refuseEntities(String start) throws UnreadableException {
    String head = start.substring(0, Math.min(start.length(), HEAD_CHARS)).toLowerCase(Locale.ROOT);
    int doctype = head.indexOf("<!doctype");
    int entity = head.indexOf("<!entity", Math.max(0, doctype));
    if (doctype >= 0 && entity > 0 && !head.substring(doctype, entity).contains("]>")) {
      throw new UnreadableException(
          "declares entities of its own, which are not expanded",
          "replace them by their text and remove its DOCTYPE");
    }
  }

  static Document unformatted(Document document) {
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /** An element as a record of its own. */
  static byte[] bytes(Element element) {
    return element.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /** Takes the prefixes off all names, for formats that need only one namespace. */
  static Document withoutPrefixes(Document document) {
    for (Element element : document.getAllElements()) {
      int colon = element.tagName().indexOf(':');
      if (colon >= 0 && colon < element.tagName().length() - 1) {
        // The namespace is named, because it may be none: xmlns="".
        element.tagName(element.tagName().substring(colon + 1), Parser.NamespaceXml);
      }
    }
    return document;
  }

  /** The text of the first of these elements that has any, on one line. */
  static Optional<String> text(Element root, String... selectors) {
    return Arrays.stream(selectors)
        .flatMap(selector -> root.select(selector).stream())
        .map(e -> TextLine.onOneLine(e.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /** The texts of all these elements, each once. */
  static List<String> texts(Element root, String selector) {
    return root.select(selector).stream()
        .map(e -> TextLine.onOneLine(e.text()))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  /** The first of these attributes that is not blank. */
  static Optional<String> attribute(Element root, String selector, String name) {
    return root.select(selector).stream()
        .map(e -> e.attr(name).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
