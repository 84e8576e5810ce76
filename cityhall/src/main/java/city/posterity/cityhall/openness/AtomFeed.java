package city.posterity.cityhall.openness;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed to subscribe to (Atom, RFC 4287).
 *
 * @param self its own address, which is its id as well
 * @param page what it is a feed of, for people
 * @param author of all that is in it
 * @param language tag
 */
record AtomFeed(
    URI self,
    URI page,
    String title,
    String author,
    String language,
    Instant updated,
    List<Entry> entries) {

  static final String TYPE = "application/atom+xml;charset=UTF-8";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  /**
   * @param id never changes
   * @param page for people
   * @param summary may be empty
   */
  record Entry(
      URI id, URI page, String title, String summary, Instant published, Instant updated) {}

  AtomFeed {
    entries = List.copyOf(entries);
  }

  byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      xml.writeStartElement(NAMESPACE, "feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
      text(xml, "id", self.toString());
      text(xml, "title", title);
      text(xml, "updated", updated.toString());
      xml.writeStartElement(NAMESPACE, "author");
      text(xml, "name", author);
      xml.writeEndElement();
      link(xml, "self", "application/atom+xml", self);
      link(xml, "alternate", "text/html", page);
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException e) {
      // nothing is written but to memory
      throw new IllegalStateException(e);
    }
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, "entry");
    text(xml, "id", entry.id().toString());
    text(xml, "title", entry.title());
    text(xml, "published", entry.published().toString());
    text(xml, "updated", entry.updated().toString());
    link(xml, "alternate", "text/html", entry.page());
    if (!entry.summary().isBlank()) {
      text(xml, "summary", entry.summary());
    }
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, URI to)
      throws XMLStreamException {
    xml.writeEmptyElement(NAMESPACE, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", to.toString());
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** Without the characters that cannot stand in XML at all (XML 1.0, production 2). */
  private static String legal(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
