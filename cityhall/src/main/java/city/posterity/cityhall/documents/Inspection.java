package city.posterity.cityhall.documents;

import city.posterity.cityhall.documents.FileType.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks through one file: whether it is what its name says, whole, and without anything that acts
 * by itself. What lies in an archive is looked through in the same way.
 */
final class Inspection {

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
  private static final MediaType ZIP = MediaType.application("zip");
  private static final Set<String> WEB_PAGES =
      Set.of("html", "htm", "xhtml", "svg", "svgz", "mht", "mhtml", "hta");
  private static final Set<String> WITH_MACROS =
      Set.of(
          "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm");

  private Inspection() {}

  /**
   * @throws UploadRefused if it is not to be taken
   * @throws IOException if it cannot be read from the disk
   */
  static FileType of(Path file, FileName name) throws UploadRefused, IOException {
    return of(file, name, new Unpacking(Files.size(file)), 0);
  }

  /**
   * @param depth in how many archives it lies
   */
  static FileType of(Path file, FileName name, Unpacking unpacking, int depth)
      throws UploadRefused, IOException {
    FileType type = listed(name.ending());
    if (Files.size(file) == 0) {
      throw new UploadRefused(UploadReason.EMPTY);
    }
    String found = found(file);
    if (!agrees(type, found)) {
      throw disagreeing(file, type, found);
    }
    switch (type.kind()) {
      case PDF -> PdfInspection.of(file);
      case OOXML, ODF, ARCHIVE -> ZipInspection.of(file, type, unpacking, depth);
      case TEXT -> TextInspection.of(file, type);
      case IMAGE -> ImageInspection.of(file, type);
    }
    return type;
  }

  /**
   * @throws UploadRefused if no file with this ending is taken
   */
  private static FileType listed(String ending) throws UploadRefused {
    if (WEB_PAGES.contains(ending)) {
      throw new UploadRefused(UploadReason.WEB_PAGE, FileType.list());
    }
    if (WITH_MACROS.contains(ending)) {
      throw new UploadRefused(UploadReason.MACROS);
    }
    Optional<FileType> type = FileType.ofEnding(ending);
    if (type.isEmpty()) {
      throw new UploadRefused(UploadReason.TYPE, ending, FileType.list());
    }
    return type.get();
  }

  /** What its first bytes say it is, whatever its name is. */
  private static String found(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return MAGIC.detect(in, new Metadata()).toString();
    }
  }

  private static boolean agrees(FileType type, String found) {
    return switch (type.kind()) {
      case PDF, IMAGE, ODF -> found.equals(type.mediaType());
      case OOXML -> isZip(found) && !found.contains("opendocument");
      case ARCHIVE -> isZip(found) && !found.contains("opendocument") && !found.contains("ooxml");
      case TEXT -> isText(found);
    };
  }

  private static boolean isZip(String found) {
    MediaType media = MediaType.parse(found);
    return media != null
        && (media.equals(ZIP) || MAGIC.getMediaTypeRegistry().isSpecializationOf(media, ZIP));
  }

  /** Whether it can be a text; which kind, and whether it is one to its end, is looked at later. */
  private static boolean isText(String found) {
    MediaType media = MediaType.parse(found);
    return media != null
        && !found.contains("html")
        && !found.contains("svg")
        && !found.contains("script")
        && (media.equals(MediaType.OCTET_STREAM)
            || media.getType().equals("text")
            || media.equals(MediaType.parse("image/vnd.dxf"))
            || MAGIC.getMediaTypeRegistry().isInstanceOf(media, MediaType.TEXT_PLAIN));
  }

  private static UploadRefused disagreeing(Path file, FileType type, String found)
      throws IOException {
    if (found.contains("html") || found.contains("svg")) {
      return new UploadRefused(UploadReason.WEB_PAGE, FileType.list());
    }
    boolean office = type.kind() == Kind.OOXML && found.contains("msoffice");
    return office && OldOffice.holdsEncrypted(file)
        ? new UploadRefused(UploadReason.ENCRYPTED)
        : new UploadRefused(UploadReason.MISMATCH, type.ending(), found);
  }
}
