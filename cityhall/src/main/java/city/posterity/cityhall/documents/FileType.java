package city.posterity.cityhall.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The published list of types (OWASP ASVS 5.0.0, 5.1.1). Types that can carry macros are not on it.
 */
enum FileType {
  PDF(Kind.PDF, "application/pdf", "", "pdf"),
  DOCX(
      Kind.OOXML,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "docx"),
  XLSX(
      Kind.OOXML,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "xlsx"),
  PPTX(
      Kind.OOXML,
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      "pptx"),
  ODT(Kind.ODF, "application/vnd.oasis.opendocument.text", "", "odt"),
  ODS(Kind.ODF, "application/vnd.oasis.opendocument.spreadsheet", "", "ods"),
  ODP(Kind.ODF, "application/vnd.oasis.opendocument.presentation", "", "odp"),
  TXT(Kind.TEXT, "text/plain", "", "txt"),
  CSV(Kind.TEXT, "text/csv", "", "csv"),
  JSON(Kind.TEXT, "application/json", "", "json"),
  IFC(Kind.TEXT, "application/x-step", "", "ifc"),
  DXF(Kind.TEXT, "image/vnd.dxf", "", "dxf"),
  PNG(Kind.IMAGE, "image/png", "", "png"),
  JPEG(Kind.IMAGE, "image/jpeg", "", "jpg", "jpeg"),
  WEBP(Kind.IMAGE, "image/webp", "", "webp"),
  ZIP(Kind.ARCHIVE, "application/zip", "", "zip");

  /** What is looked through in the same way. */
  enum Kind {
    PDF,
    OOXML,
    ODF,
    TEXT,
    IMAGE,
    ARCHIVE
  }

  private final Kind kind;
  private final String mediaType;
  private final String mainPart;
  private final List<String> endings;

  FileType(Kind kind, String mediaType, String mainPart, String... endings) {
    this.kind = kind;
    this.mediaType = mediaType;
    this.mainPart = mainPart;
    this.endings = List.of(endings);
  }

  Kind kind() {
    return kind;
  }

  String mediaType() {
    return mediaType;
  }

  /** Content type of the part of an Office Open XML file (ISO/IEC 29500-2) that makes it one. */
  String mainPart() {
    return mainPart;
  }

  /** As people name it: PDF, DOCX. */
  String ending() {
    return endings.getFirst();
  }

  static Optional<FileType> ofEnding(String ending) {
    return Arrays.stream(values()).filter(t -> t.endings.contains(ending)).findFirst();
  }

  /** All endings, as they are told to people. */
  static String list() {
    return Arrays.stream(values())
        .flatMap(t -> t.endings.stream())
        .collect(Collectors.joining(", "));
  }
}
