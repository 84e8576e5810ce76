package city.posterity.cityhall.documents;

import city.posterity.cityhall.documents.FileType.Kind;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a ZIP archive, and the office documents that are ones: its directory has to be
 * whole, everything in it readable and as large as it says, nothing outside of its own folder.
 */
final class ZipInspection {

  private static final int BUFFER = 64 << 10;
  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /** Parts that are read as XML are small in honest documents. */
  private static final int MOST_XML = 64 << 20;

  private final FileType type;
  private final Unpacking unpacking;
  private final int depth;
  private final Map<String, byte[]> xml = new HashMap<>();

  private ZipInspection(FileType type, Unpacking unpacking, int depth) {
    this.type = type;
    this.unpacking = unpacking;
    this.depth = depth;
  }

  /**
   * @param depth in how many archives this one lies
   */
  static void of(Path file, FileType type, Unpacking unpacking, int depth)
      throws UploadRefused, IOException {
    if (depth > Unpacking.MOST_NESTED) {
      throw new UploadRefused(UploadReason.NESTED, Unpacking.MOST_NESTED);
    }
    var inspection = new ZipInspection(type, unpacking, depth);
    try (ZipFile zip = open(file)) {
      inspection.walk(zip);
    } catch (EOFException | ZipException _) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
    OfficeParts.check(type, inspection.xml);
  }

  private static ZipFile open(Path file) throws UploadRefused {
    try {
      return ZipFile.builder().setPath(file).get();
    } catch (IOException _) {
      // the directory stands at the end, and without it nothing can be found
      throw new UploadRefused(UploadReason.CUT_OFF);
    }
  }

  private void walk(ZipFile zip) throws UploadRefused, IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
    if (entries.stream().allMatch(ZipArchiveEntry::isDirectory)) {
      throw new UploadRefused(UploadReason.EMPTY);
    }
    for (ZipArchiveEntry entry : entries) {
      unpacking.entry();
      check(zip, entry);
      if (!entry.isDirectory()) {
        look(zip, entry);
      }
    }
  }

  private void check(ZipFile zip, ZipArchiveEntry entry) throws UploadRefused {
    if (entry.isUnixSymlink()) {
      throw new UploadRefused(UploadReason.LINK);
    }
    if (!staysInside(entry.getName())) {
      throw new UploadRefused(UploadReason.UNSAFE_PATH);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new UploadRefused(UploadReason.ENCRYPTED);
    }
    if (!zip.canReadEntryData(entry)) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
    if (type.kind() != Kind.ARCHIVE && OfficeParts.isProgram(type, entry.getName())) {
      throw new UploadRefused(UploadReason.MACROS);
    }
    if (type.kind() == Kind.ARCHIVE && entry.getName().equals(OfficeParts.CONTENT_TYPES)) {
      throw new UploadRefused(UploadReason.MISMATCH, type.ending(), "OOXML");
    }
  }

  /** Neither absolute nor with a way up, in the spelling of any system. */
  static boolean staysInside(String name) {
    String path = name.replace('\\', '/');
    return !path.startsWith("/")
        && !path.matches("^[A-Za-z]:.*")
        && path.indexOf('\0') < 0
        && !List.of(path.split("/", -1)).contains("..");
  }

  private void look(ZipFile zip, ZipArchiveEntry entry) throws UploadRefused, IOException {
    String name = entry.getName();
    if (type.kind() != Kind.ARCHIVE && OfficeParts.isRead(type, name)) {
      var bytes = new ByteArrayOutputStream();
      unpack(zip, entry, bytes, MOST_XML);
      xml.put(name, bytes.toByteArray());
      return;
    }
    Path spooled = Files.createTempFile("posterity-entry", null);
    try {
      try (OutputStream out = Files.newOutputStream(spooled)) {
        unpack(zip, entry, out, Long.MAX_VALUE);
      }
      if (type.kind() == Kind.ARCHIVE) {
        inside(spooled, name);
      } else {
        part(spooled, name);
      }
    } finally {
      Files.delete(spooled);
    }
  }

  private void inside(Path file, String name) throws UploadRefused, IOException {
    try {
      Inspection.of(file, FileName.of(name), unpacking, depth + 1);
    } catch (UploadRefused e) {
      throw e.inside(name);
    }
  }

  /** A document may hold another one, as a table in a text; it may hold no other kind of file. */
  private void part(Path file, String name) throws UploadRefused, IOException {
    byte[] start = new byte[8];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(start, 0, start.length);
    }
    if (Bytes.startsWith(start, length, MAGIC)) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (FileType.ofEnding(ending).isEmpty()) {
        throw new UploadRefused(UploadReason.EMBEDDED_FILES).inside(name);
      }
      inside(file, name);
    } else if (OldOffice.begins(start, length)) {
      throw new UploadRefused(UploadReason.EMBEDDED_FILES).inside(name);
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry, OutputStream out, long most)
      throws UploadRefused, IOException {
    var crc = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        size += read;
        unpacking.came(read, size, entry.getCompressedSize());
        if (size > most) {
          throw new UploadRefused(UploadReason.UNPACKS_TOO_LARGE, most >> 20);
        }
        crc.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    }
  }
}
