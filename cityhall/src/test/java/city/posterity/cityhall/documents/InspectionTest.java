package city.posterity.cityhall.documents;

import static city.posterity.cityhall.documents.Crafted.cut;
import static city.posterity.cityhall.documents.Crafted.docx;
import static city.posterity.cityhall.documents.Crafted.docxParts;
import static city.posterity.cityhall.documents.Crafted.markedEncrypted;
import static city.posterity.cityhall.documents.Crafted.odtParts;
import static city.posterity.cityhall.documents.Crafted.pdf;
import static city.posterity.cityhall.documents.Crafted.picture;
import static city.posterity.cityhall.documents.Crafted.utf8;
import static city.posterity.cityhall.documents.Crafted.webp;
import static city.posterity.cityhall.documents.Crafted.with;
import static city.posterity.cityhall.documents.Crafted.zip;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.web.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

  @TempDir Path directory;

  /** Why it is refused; absent if it is taken. */
  private @Nullable UploadReason refusal(String name, byte[] bytes) throws IOException {
    Path file = Files.createTempFile(directory, "file", null);
    Files.write(file, bytes);
    try {
      Inspection.of(file, FileName.of(name));
      return null;
    } catch (UploadRefused e) {
      String sentence = e.sentence(new Texts(), Locale.ENGLISH);
      assertThat(sentence).endsWith(".").doesNotContain("{");
      return e.reason();
    }
  }

  @Test
  void honestFilesOfEveryKindAreTaken() throws IOException {
    var honest = new LinkedHashMap<String, byte[]>();
    honest.put("report.pdf", pdf());
    honest.put("REPORT.PDF", pdf());
    honest.put("letter.docx", docx());
    honest.put("letter.odt", zip(odtParts()));
    honest.put("note.txt", utf8("Schöne Grüße\r\n"));
    honest.put("old.csv", "Größe;1\n".getBytes(StandardCharsets.ISO_8859_1));
    honest.put("data.json", utf8("{\"a\": [1, 2]}"));
    honest.put("house.ifc", utf8("ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n"));
    honest.put("plan.dxf", utf8("0\nSECTION\n2\nENTITIES\n0\nENDSEC\n0\nEOF\n"));
    honest.put("picture.png", picture("png", 20, 10));
    honest.put("picture.jpeg", picture("jpeg", 20, 10));
    honest.put("picture.webp", webp());
    honest.put("all.zip", zip(Map.of("a/report.pdf", pdf(), "b/letter.docx", docx())));
    for (var file : honest.entrySet()) {
      assertThat(refusal(file.getKey(), file.getValue())).as(file.getKey()).isNull();
    }
  }

  @Test
  void namesThatSayNothingAndTypesOffTheListAreRefused() throws IOException {
    assertThat(refusal("report", pdf())).isEqualTo(UploadReason.NAME);
    assertThat(refusal("", pdf())).isEqualTo(UploadReason.NAME);
    assertThat(refusal("fdp\u202Egpj.exe.pdf", pdf())).isEqualTo(UploadReason.NAME);
    assertThat(refusal("setup.exe", utf8("MZ"))).isEqualTo(UploadReason.TYPE);
    assertThat(refusal("report.pdf.exe", pdf())).isEqualTo(UploadReason.TYPE);
    assertThat(refusal("page.html", utf8("<html></html>"))).isEqualTo(UploadReason.WEB_PAGE);
    assertThat(refusal("logo.svg", utf8("<svg/>"))).isEqualTo(UploadReason.WEB_PAGE);
    assertThat(refusal("sums.xlsm", docx())).isEqualTo(UploadReason.MACROS);
    assertThat(refusal("empty.pdf", new byte[0])).isEqualTo(UploadReason.EMPTY);
    assertThat(refusal("empty.txt", new byte[0])).isEqualTo(UploadReason.EMPTY);
  }

  @Test
  void contentThatIsNotWhatTheNameSaysIsRefused() throws IOException {
    assertThat(refusal("report.pdf", docx())).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("picture.png", picture("jpeg", 4, 4))).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("letter.docx", pdf())).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("table.xlsx", docx())).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("letter.docx", zip(Map.of("a.txt", utf8("a")))))
        .isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("letter.odt", docx())).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("all.zip", docx())).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("note.txt", picture("png", 4, 4))).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("note.txt", new byte[] {'a', 0, 'b'})).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("house.ifc", utf8("a house"))).isEqualTo(UploadReason.MISMATCH);
    assertThat(refusal("note.txt", utf8("<!DOCTYPE html><html><script>a()</script></html>")))
        .isEqualTo(UploadReason.WEB_PAGE);
    assertThat(refusal("list.csv", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
        .isEqualTo(UploadReason.WEB_PAGE);
  }

  @Test
  void filesWhoseEndIsMissingAreRefused() throws IOException {
    assertThat(refusal("report.pdf", cut(pdf()))).isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("letter.docx", cut(docx()))).isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("letter.odt", cut(zip(odtParts())))).isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("all.zip", cut(zip(Map.of("a.pdf", pdf())))))
        .isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("picture.png", cut(picture("png", 40, 40)))).isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("picture.jpg", cut(picture("jpeg", 40, 40))))
        .isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("picture.webp", cut(webp()))).isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("data.json", utf8("{\"a\": [1, 2"))).isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("house.ifc", utf8("ISO-10303-21;\nHEADER;")))
        .isEqualTo(UploadReason.CUT_OFF);
    assertThat(refusal("plan.dxf", utf8("0\nSECTION\n2\n"))).isEqualTo(UploadReason.CUT_OFF);
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    byte[] broken = zip(Map.of("note.txt", utf8("a".repeat(500) + "b")));
    // somewhere in what is packed
    broken[45] ^= 0x55;
    assertThat(refusal("all.zip", broken)).isEqualTo(UploadReason.UNREADABLE);
    assertThat(refusal("data.json", utf8("{\"a\" 1} and more text")))
        .isEqualTo(UploadReason.UNREADABLE);
    assertThat(refusal("data.json", new byte[] {'"', (byte) 0xC3, '"'}))
        .isEqualTo(UploadReason.UNREADABLE);
    byte[] entities =
        with(docxParts(""), "_rels/.rels", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    assertThat(refusal("letter.docx", entities)).isEqualTo(UploadReason.UNREADABLE);
  }

  @Test
  void macrosAreFoundWhateverTheyAreCalled() throws IOException {
    assertThat(refusal("letter.docx", with(docxParts(""), "word/vbaProject.bin", "x")))
        .isEqualTo(UploadReason.MACROS);
    String renamed =
        "<Override PartName=\"/word/harmless.bin\" ContentType=\"application/vnd.ms-office.vba&#80;roject\"/>";
    assertThat(refusal("letter.docx", zip(docxParts(renamed)))).isEqualTo(UploadReason.MACROS);
    String fetched =
        "<Relationships><Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
            + " TargetMode=\"External\" Target=\"https://elsewhere.example/t.dotm\"/></Relationships>";
    assertThat(refusal("letter.docx", with(docxParts(""), "word/_rels/settings.xml.rels", fetched)))
        .isEqualTo(UploadReason.MACROS);
    assertThat(refusal("letter.odt", with(odtParts(), "Basic/Standard/Module1.xml", "<a/>")))
        .isEqualTo(UploadReason.MACROS);
    assertThat(refusal("letter.odt", with(odtParts(), "Scripts/python/a.py", "a")))
        .isEqualTo(UploadReason.MACROS);
    String listener =
        "<a xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\"><script:event-listener/></a>";
    assertThat(refusal("letter.odt", with(odtParts(), "content.xml", listener)))
        .isEqualTo(UploadReason.MACROS);
    assertThat(
            refusal(
                "all.zip",
                zip(Map.of("letter.docx", with(docxParts(""), "word/vbaProject.bin", "x")))))
        .isEqualTo(UploadReason.MACROS);
  }

  @Test
  void pdfsThatActByThemselvesAreRefused() throws IOException {
    assertThat(
            refusal(
                "report.pdf",
                pdf(d ->
                    d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
        .isEqualTo(UploadReason.SCRIPTS);
    assertThat(refusal("report.pdf", pdf(InspectionTest::launch))).isEqualTo(UploadReason.SCRIPTS);
    assertThat(refusal("report.pdf", pdf(InspectionTest::embed)))
        .isEqualTo(UploadReason.EMBEDDED_FILES);
  }

  private static void launch(PDDocument document) throws IOException {
    var action = new PDActionLaunch();
    action.setF("calc.exe");
    var link = new PDAnnotationLink();
    link.setAction(action);
    document.getPage(0).getAnnotations().add(link);
    document.getPage(0).setAnnotations(java.util.List.of(link));
  }

  private static void embed(PDDocument document) throws IOException {
    var file = new PDComplexFileSpecification();
    file.setFile("hidden.exe");
    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(utf8("MZ"))));
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("hidden", file));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  @Test
  void filesUnderAPasswordAreRefused() throws IOException {
    for (String opening : new String[] {"", "secret"}) {
      assertThat(
              refusal(
                  "report.pdf",
                  pdf(d -> {
                    var policy =
                        new StandardProtectionPolicy("owner", opening, new AccessPermission());
                    policy.setEncryptionKeyLength(128);
                    d.protect(policy);
                  })))
          .isEqualTo(UploadReason.ENCRYPTED);
    }
    byte[] old = new byte[2048];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, old, 0, magic.length);
    assertThat(refusal("letter.docx", old)).isEqualTo(UploadReason.MISMATCH);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    assertThat(refusal("letter.docx", old)).isEqualTo(UploadReason.ENCRYPTED);
    assertThat(refusal("all.zip", markedEncrypted(zip(Map.of("a.pdf", pdf())))))
        .isEqualTo(UploadReason.ENCRYPTED);
    String manifest =
        "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    assertThat(refusal("letter.odt", with(odtParts(), "META-INF/manifest.xml", manifest)))
        .isEqualTo(UploadReason.ENCRYPTED);
  }

  @Test
  void archivesThatSwellAreRefused() throws IOException {
    assertThat(refusal("all.zip", zip(Map.of("zeros.txt", filled(20 << 20)))))
        .isEqualTo(UploadReason.RATIO);
    assertThat(refusal("letter.docx", with(docxParts(""), "word/a.xml", " ".repeat(20 << 20))))
        .isEqualTo(UploadReason.RATIO);
    assertThat(refusal("report.pdf", Crafted.swollenPdf(501L << 20)))
        .isEqualTo(UploadReason.UNPACKS_TOO_LARGE);
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= Unpacking.MOST_ENTRIES; i++) {
      many.put(i + ".txt", utf8("a"));
    }
    assertThat(refusal("all.zip", zip(many))).isEqualTo(UploadReason.TOO_MANY_ENTRIES);
    many.remove("0.txt");
    assertThat(refusal("all.zip", zip(many))).isNull();
  }

  /** What packs well, but is a text. */
  private static byte[] filled(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'a');
    return bytes;
  }

  @Test
  void archivesCanLieInArchivesTwoLevelsDeep() throws IOException {
    byte[] archive = zip(Map.of("a.txt", utf8("a")));
    for (int depth = 0; depth < Unpacking.MOST_NESTED; depth++) {
      archive = zip(Map.of("inner.zip", archive));
    }
    assertThat(refusal("all.zip", archive)).isNull();
    assertThat(refusal("all.zip", zip(Map.of("inner.zip", archive))))
        .isEqualTo(UploadReason.NESTED);
  }

  @Test
  void archivesThatReachOutsideOrLinkAreRefused() throws IOException {
    for (String name :
        new String[] {"../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"}) {
      assertThat(ZipInspection.staysInside(name)).as(name).isFalse();
    }
    assertThat(refusal("all.zip", zip(Map.of("../a.txt", utf8("a")))))
        .isEqualTo(UploadReason.UNSAFE_PATH);
    assertThat(
            refusal(
                "all.zip", zip(Map.of("a.txt", utf8("/etc/passwd")), e -> e.setUnixMode(0120777))))
        .isEqualTo(UploadReason.LINK);
    assertThat(refusal("all.zip", zip(Map.of("setup.exe", utf8("MZ")))))
        .isEqualTo(UploadReason.TYPE);
  }

  @Test
  void filesHiddenInOfficeDocumentsAreRefused() throws IOException {
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };
    var parts = docxParts("");
    parts.put("word/embeddings/oleObject1.bin", magic);
    assertThat(refusal("letter.docx", zip(parts))).isEqualTo(UploadReason.EMBEDDED_FILES);
    parts = docxParts("");
    parts.put("word/embeddings/inner.docx", docx());
    assertThat(refusal("letter.docx", zip(parts))).isNull();
  }

  @Test
  void picturesThatWouldFillTheMemoryAreRefused() throws IOException {
    assertThat(refusal("picture.png", Crafted.hollowPng(10_000, 5_001)))
        .isEqualTo(UploadReason.PIXELS);
    assertThat(refusal("picture.png", Crafted.hollowPng(10_000, 5_000))).isNull();
  }
}
