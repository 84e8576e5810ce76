package city.posterity.cityhall.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks through every object of a PDF (ISO 32000-1): none may run a program, start something, fetch
 * something or hide another file.
 */
final class PdfInspection {

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /** The end may be followed by a little of what programs leave there. */
  private static final int TAIL = 2_048;

  private static final Set<String> ACTIONS =
      Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "RichMediaExecute");
  private static final Set<String> PLAYED = Set.of("RichMedia", "Movie", "Screen", "3D");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfInspection() {}

  static void of(Path file) throws UploadRefused, IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (Bytes.lastIndexOf(bytes, END) < Math.max(0, bytes.length - TAIL)) {
      throw new UploadRefused(UploadReason.CUT_OFF);
    }
    unpacked(bytes);
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw new UploadRefused(UploadReason.ENCRYPTED);
      }
      if (document.getNumberOfPages() == 0) {
        throw new UploadRefused(UploadReason.EMPTY);
      }
      new PdfInspection().look(document.getDocument());
    } catch (InvalidPasswordException _) {
      throw new UploadRefused(UploadReason.ENCRYPTED);
    } catch (IOException | ClassCastException | IllegalArgumentException _) {
      // PDFBox answers damage with any of these
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
  }

  /** Packed parts are unpacked once and thrown away, before a reader takes them into memory. */
  private static void unpacked(byte[] bytes) throws UploadRefused {
    byte[] sink = new byte[64 << 10];
    long total = 0;
    int at = 0;
    while ((at = Bytes.indexOf(bytes, STREAM, at)) >= 0) {
      at += STREAM.length;
      int start = at;
      while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
        start++;
      }
      var inflater = new Inflater();
      try {
        inflater.setInput(bytes, start, bytes.length - start);
        int out;
        while ((out = inflater.inflate(sink)) > 0) {
          total += out;
          if (total > Unpacking.MOST_BYTES) {
            throw new UploadRefused(UploadReason.UNPACKS_TOO_LARGE, Unpacking.MOST_BYTES >> 20);
          }
        }
        at = start + Math.toIntExact(inflater.getBytesRead());
      } catch (DataFormatException _) {
        // not packed in this way
      } finally {
        inflater.end();
      }
    }
  }

  private void look(COSDocument document) throws UploadRefused {
    look(document.getTrailer(), 0);
    for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
      look(document.getObjectFromPool(key).getObject(), 0);
    }
  }

  /** What lies directly inside; what is only pointed at is an object of its own. */
  private void look(COSBase object, int depth) throws UploadRefused {
    if (depth > 100) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
    switch (object) {
      case COSDictionary dictionary when seen.add(dictionary) -> {
        check(dictionary);
        for (COSName name : dictionary.keySet()) {
          look(dictionary.getItem(name), depth + 1);
        }
      }
      case COSArray array when seen.add(array) -> {
        for (COSBase item : array) {
          look(item, depth + 1);
        }
      }
      case null, default -> {}
    }
  }

  private static void check(COSDictionary dictionary) throws UploadRefused {
    String action = String.valueOf(dictionary.getNameAsString(COSName.S));
    String subtype = String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE));
    if (ACTIONS.contains(action)
        || PLAYED.contains(subtype)
        || dictionary.containsKey(COSName.JS)
        || dictionary.containsKey(COSName.getPDFName("JavaScript"))
        || dictionary.containsKey(COSName.getPDFName("XFA"))) {
      throw new UploadRefused(UploadReason.SCRIPTS);
    }
    if (dictionary.containsKey(COSName.EF)
        || dictionary.containsKey(COSName.EMBEDDED_FILES)
        || subtype.equals("FileAttachment")
        || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))) {
      throw new UploadRefused(UploadReason.EMBEDDED_FILES);
    }
  }
}
