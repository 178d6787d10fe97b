package org.wirefold.server.api;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.wirefold.search.Tag;

/**
 * Writes an Atom feed, all text escaped and without the few characters that XML cannot hold. Owned
 * by one thread.
 *
 * <p>Source: RFC 4287, which asks for a date in every entry; one of unknown date has the beginning
 * of 1970.
 */
final class AtomWriter {
  private static final Pattern NO_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;

  AtomWriter(OutputStream out) throws XMLStreamException {
    xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
  }

  /** An entry of a feed. */
  record Entry(
      String id,
      String title,
      String link,
      String author,
      Optional<Instant> published,
      String summary,
      List<Tag> categories) {
    Instant updated() {
      return published.orElse(Instant.EPOCH);
    }
  }

  void write(String title, String self, String page, List<Entry> entries)
      throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    element("id", self);
    element("title", title);
    link("self", self);
    link("alternate", page);
    Instant latest = Instant.EPOCH;
    for (Entry entry : entries) {
      latest = entry.updated().isAfter(latest) ? entry.updated() : latest;
    }
    element("updated", latest.toString());
    for (Entry entry : entries) {
      write(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void write(Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", entry.id);
    element("title", entry.title);
    link("alternate", entry.link);
    xml.writeStartElement("author");
    element("name", entry.author);
    xml.writeEndElement();
    element("updated", entry.updated().toString());
    if (entry.published.isPresent()) {
      element("published", entry.published.get().toString());
    }
    element("summary", entry.summary);
    for (Tag tag : entry.categories) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", text(tag.value()));
      xml.writeAttribute("label", text(tag.label()));
    }
    xml.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", text(address));
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text(text));
    xml.writeEndElement();
  }

  private static String text(String text) {
    return NO_XML.matcher(text).replaceAll("");
  }
}
