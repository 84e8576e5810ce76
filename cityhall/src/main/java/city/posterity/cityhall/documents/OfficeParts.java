package city.posterity.cityhall.documents;

import city.posterity.cityhall.documents.FileType.Kind;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of an office document say of it: its main type, whether there are programs in it,
 * whether it is encrypted. Office Open XML is ISO/IEC 29500, OpenDocument ISO/IEC 26300.
 */
final class OfficeParts {

  static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OfficeParts() {}

  /** Whether a part is a program by its name alone. */
  static boolean isProgram(FileType type, String part) {
    String name = part.toLowerCase(Locale.ROOT);
    return type.kind() == Kind.ODF
        ? name.matches("(.*/)?(basic|scripts)/.*[^/]")
        : name.endsWith("vbaproject.bin")
            || name.contains("/macrosheets/")
            || name.contains("/activex/");
  }

  /** Whether a part has to be read to know more. */
  static boolean isRead(FileType type, String part) {
    return type.kind() == Kind.ODF
        ? part.equals(MANIFEST) || part.equals("content.xml") || part.endsWith("/content.xml")
        : part.equals(CONTENT_TYPES) || part.endsWith(".rels");
  }

  /**
   * @param parts those that had to be read, by name
   */
  static void check(FileType type, Map<String, byte[]> parts) throws UploadRefused {
    switch (type.kind()) {
      case OOXML -> officeOpen(type, parts);
      case ODF -> openDocument(parts);
      case PDF, TEXT, IMAGE, ARCHIVE -> {}
    }
  }

  private static void officeOpen(FileType type, Map<String, byte[]> parts) throws UploadRefused {
    byte[] types = parts.get(CONTENT_TYPES);
    if (types == null) {
      throw new UploadRefused(UploadReason.MISMATCH, type.ending(), "zip");
    }
    boolean[] main = new boolean[1];
    for (var part : parts.entrySet()) {
      read(
          part.getValue(),
          reader -> {
            String content = attribute(reader, "ContentType");
            if (isMacro(content) || isMacro(attribute(reader, "Type")) || isFetched(reader)) {
              throw new UploadRefused(UploadReason.MACROS);
            }
            main[0] |= content.equals(type.mainPart());
          });
    }
    if (!main[0]) {
      throw new UploadRefused(UploadReason.MISMATCH, type.ending(), "OOXML");
    }
  }

  private static boolean isMacro(String type) {
    String word = type.toLowerCase(Locale.ROOT);
    return word.contains("macroenabled")
        || word.contains("vbaproject")
        || word.contains("activex")
        || word.contains("macrosheet");
  }

  /** A template or object that is fetched from elsewhere when the document is opened. */
  private static boolean isFetched(XMLStreamReader reader) {
    String type = attribute(reader, "Type");
    return attribute(reader, "TargetMode").equals("External")
        && (type.endsWith("/attachedTemplate")
            || type.endsWith("/oleObject")
            || type.endsWith("/frame"));
  }

  private static void openDocument(Map<String, byte[]> parts) throws UploadRefused {
    byte[] manifest = parts.get(MANIFEST);
    if (manifest == null || !parts.containsKey("content.xml")) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
    read(
        manifest,
        reader -> {
          if (reader.getLocalName().equals("encryption-data")) {
            throw new UploadRefused(UploadReason.ENCRYPTED);
          }
        });
    for (var part : parts.entrySet()) {
      if (!part.getKey().equals(MANIFEST)) {
        read(
            part.getValue(),
            reader -> {
              if (isScript(reader)) {
                throw new UploadRefused(UploadReason.MACROS);
              }
            });
      }
    }
  }

  private static boolean isScript(XMLStreamReader reader) {
    String space = String.valueOf(reader.getNamespaceURI());
    String name = reader.getLocalName();
    return space.endsWith(":script:1.0") && name.equals("event-listener")
        || space.endsWith(":office:1.0") && name.equals("script");
  }

  private interface Look {
    void at(XMLStreamReader element) throws UploadRefused;
  }

  private static void read(byte[] xml, Look look) throws UploadRefused {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        switch (reader.next()) {
          // there is none in honest documents, and entities could hide what is looked for
          case XMLStreamReader.DTD -> throw new UploadRefused(UploadReason.UNREADABLE);
          case XMLStreamReader.START_ELEMENT -> look.at(reader);
          default -> {}
        }
      }
      reader.close();
    } catch (XMLStreamException _) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static String attribute(XMLStreamReader reader, String name) {
    @Nullable String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
