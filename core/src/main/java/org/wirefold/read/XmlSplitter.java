package org.wirefold.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Cuts an XML file into the elements that are its records, numbered from 1, streaming: the tree
 * holds one of them at a time, and what stands between them only until the next. The charset is
 * told by the first megabyte.
 */
final class XmlSplitter {
  private static final int SNIFFED_BYTES = 1 << 20;

  /** What is done with the records. */
  interface Records {
    /**
     * Takes the next.
     *
     * @param record stands in its document, before the first with all that came before it
     */
    void add(long number, Element record);

    /** Called after the last, also where the file breaks off. */
    default void end() {}
  }

  private final String selector;

  /**
   * @param selector of the elements
   */
  XmlSplitter(String selector) {
    this.selector = selector;
  }

  void split(BufferedInputStream in, RecordSink sink, Records records) throws IOException {
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
    RecordReader reader = RecordReader.ofMarkup(new InputStreamReader(in, charset));
    try (StreamParser parser = new StreamParser(Parser.xmlParser()).parse(reader, "")) {
      for (Element e = parser.selectNext(selector); e != null; e = parser.selectNext(selector)) {
        Xml.unformatted(parser.document());
        records.add(++number, e);
        forgetBefore(e);
        e.remove();
        reader.startRecord();
      }
      records.end();
    } catch (UncheckedIOException e) {
      records.end();
      throw e.getCause();
    } catch (RecordReader.TooLongException e) {
      records.end();
      sink.reject(number + 1, e.problem(), BoundedLines.SPLIT_IT);
    }
  }

  private static void forgetBefore(Element record) {
    for (Element e = record; e.parent() != null; e = e.parent()) {
      // From the last on, because removing the first would move all others.
      List<Node> before = List.copyOf(e.parent().childNodes().subList(0, e.siblingIndex()));
      for (Node node : before.reversed()) {
        node.remove();
      }
    }
  }
}
