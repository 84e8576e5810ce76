package city.posterity.cityhall.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/** Looks through texts: no bytes that no text has, and an end where the format has one. */
final class TextInspection {

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private TextInspection() {}

  static void of(Path file, FileType type) throws UploadRefused, IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (byte b : bytes) {
      if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A) {
        throw new UploadRefused(UploadReason.MISMATCH, type.ending(), "application/octet-stream");
      }
    }
    switch (type) {
      case JSON -> json(bytes);
      case IFC -> framed(type, bytes, "ISO-10303-21;", "END-ISO-10303-21;");
      case DXF -> framed(type, bytes, "", "EOF");
      case TXT, CSV -> {}
      case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG, JPEG, WEBP, ZIP ->
          throw new IllegalArgumentException(type + " is no text");
    }
  }

  private static void json(byte[] bytes) throws UploadRefused {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException _) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
    try (JsonParser parser = JSON.createParser(bytes)) {
      while (parser.nextToken() != null) {
        // to its end
      }
    } catch (JacksonException e) {
      boolean atEnd =
          e.getLocation() != null && e.getLocation().getByteOffset() >= bytes.length - 1L;
      throw new UploadRefused(atEnd ? UploadReason.CUT_OFF : UploadReason.UNREADABLE);
    }
  }

  private static void framed(FileType type, byte[] bytes, String start, String end)
      throws UploadRefused {
    // only what is before and after counts here, and that is ASCII in both formats
    String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
    if (!text.startsWith(start)) {
      throw new UploadRefused(UploadReason.MISMATCH, type.ending(), "text/plain");
    }
    if (!text.endsWith(end)) {
      throw new UploadRefused(UploadReason.CUT_OFF);
    }
  }
}
