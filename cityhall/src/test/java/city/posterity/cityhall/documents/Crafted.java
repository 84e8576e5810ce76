package city.posterity.cityhall.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files made for a test, honest ones and others. */
final class Crafted {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private Crafted() {}

  interface Change<T> {
    void to(T thing) throws IOException;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length * 2 / 3);
  }

  static byte[] pdf(Change<PDDocument> change) {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      change.to(document);
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] pdf() {
    return pdf(_ -> {});
  }

  /** A PDF with one packed stream of this many zeros. */
  static byte[] swollenPdf(long zeros) {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      byte[] some = new byte[1 << 20];
      for (long i = 0; i < zeros; i += some.length) {
        out.write(some);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        utf8("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>\n"));
    pdf.writeBytes(utf8("stream\n"));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(utf8("\nendstream\nendobj\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"));
    return pdf.toByteArray();
  }

  static byte[] zip(Map<String, byte[]> entries) {
    return zip(entries, _ -> {});
  }

  static byte[] zip(Map<String, byte[]> entries, Change<ZipArchiveEntry> change) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipArchiveOutputStream(bytes)) {
      for (var e : entries.entrySet()) {
        var entry = new ZipArchiveEntry(e.getKey());
        // OpenDocument wants its type to be readable at a fixed place
        if (e.getKey().equals("mimetype")) {
          entry.setMethod(ZipArchiveEntry.STORED);
          entry.setSize(e.getValue().length);
          entry.setCrc(crc(e.getValue()));
        }
        change.to(entry);
        out.putArchiveEntry(entry);
        out.write(e.getValue());
        out.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static long crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Sets the bit that says that an entry is encrypted, in the directory of the archive. */
  static byte[] markedEncrypted(byte[] zip) {
    byte[] copy = zip.clone();
    for (int i = 0; i < copy.length - 10; i++) {
      if (copy[i] == 'P' && copy[i + 1] == 'K' && copy[i + 2] == 1 && copy[i + 3] == 2) {
        copy[i + 8] |= 1;
      }
    }
    return copy;
  }

  /** Parts of a text document, to which more can be added. */
  static Map<String, byte[]> docxParts(String contentTypes) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + WORD
                + "\"/>"
                + contentTypes
                + "</Types>"));
    parts.put("word/document.xml", utf8("<w:document xmlns:w=\"w\"/>"));
    return parts;
  }

  static byte[] docx() {
    return zip(docxParts(""));
  }

  static Map<String, byte[]> odtParts() {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", utf8("<office:document-content xmlns:office=\"o\"/>"));
    parts.put("META-INF/manifest.xml", utf8("<manifest:manifest xmlns:manifest=\"m\"/>"));
    return parts;
  }

  static byte[] with(Map<String, byte[]> parts, String name, String content) {
    parts.put(name, utf8(content));
    return zip(parts);
  }

  /** Left half red, right half blue. */
  static byte[] picture(String format, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, width / 2, height);
    g.setColor(Color.BLUE);
    g.fillRect(width / 2, 0, width - width / 2, height);
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One pixel. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /** A whole PNG that says to be of this size and holds next to nothing. */
  static byte[] hollowPng(int width, int height) {
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2}).array());
    chunk(png, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] named = ByteBuffer.allocate(4 + data.length).put(utf8(type)).put(data).array();
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc(named)).array());
  }

  /** A photograph as a telephone writes it: turned, and with a note of where it was taken. */
  static byte[] photo(int width, int height, int orientation, String note) {
    byte[] jpeg = picture("jpeg", width, height);
    byte[] text = utf8(note + "\0");
    var tiff = ByteBuffer.allocate(38 + text.length);
    tiff.put(utf8("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(38);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(text);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(
        ByteBuffer.allocate(10)
            .putShort((short) 0xFFE1)
            .putShort((short) (8 + tiff.capacity()))
            .put(utf8("Exif\0\0"))
            .array());
    out.writeBytes(tiff.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
