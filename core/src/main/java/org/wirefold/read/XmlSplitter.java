package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Cuts an XML file into the elements that are its records, numbered from 1, streaming: the tree
 * holds one of them at a time. The charset is told by the first megabyte.
 */
final class XmlSplitter {
  private static final int SNIFFED_BYTES = 1 << 20;

  private final String selector;
  private final Function<Document, ArticleFormat> format;

  /**
   * @param selector of the elements
   * @param format makes the format of the records; gets what stands before the first of them
   */
  XmlSplitter(String selector, Function<Document, ArticleFormat> format) {
    this.selector = selector;
    this.format = format;
  }

  void split(BufferedInputStream in, RecordSink sink) throws IOException {
    in.mark(SNIFFED_BYTES);
    byte[] head = in.readNBytes(SNIFFED_BYTES);
    in.reset();
    Charset charset = Charsets.xml(head);
    try {
      Xml.refuseEntities(new String(head, charset));
    } catch (UnreadableException e) {
      sink.reject(0, e.problem(), e.remedy());
      return;
    }
    long number = 0;
    RecordReader reader = new RecordReader(new InputStreamReader(in, charset));
    try (StreamParser parser = new StreamParser(Parser.xmlParser()).parse(reader, "")) {
      Optional<ArticleFormat> made = Optional.empty();
      for (Element e = parser.selectNext(selector); e != null; e = parser.selectNext(selector)) {
        Document document = Xml.unformatted(parser.document());
        made = made.or(() -> Optional.of(format.apply(document)));
        byte[] bytes = e.outerHtml().getBytes(StandardCharsets.UTF_8);
        sink.accept(++number, bytes, made.orElseThrow());
        forget(e);
        reader.startRecord();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RecordReader.TooLongException e) {
      sink.rejectTooLong(number + 1);
    }
  }

  private static void forget(Element record) {
    for (Node before = record.previousSibling();
        before instanceof TextNode blank;
        before = record.previousSibling()) {
      blank.remove();
    }
    record.remove();
  }
}
