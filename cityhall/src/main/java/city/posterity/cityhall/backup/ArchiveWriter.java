package city.posterity.cityhall.backup;

import city.posterity.cityhall.operations.Sha256;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.input.BoundedInputStream;
import tools.jackson.databind.json.JsonMapper;

/** The ZIP file of a backup, written from front to back; the digests come last. */
final class ArchiveWriter implements AutoCloseable {

  private static final int ENOUGH_FOR_A_LINE = 4_096;

  private final ZipOutputStream zip;

  ArchiveWriter(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    // sealed bids do not get smaller, and rows do not get much smaller with more work
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** Counts and digests what goes through; closing it does not close the archive. */
  private static final class Measured extends FilterOutputStream {

    private final MessageDigest digest;
    private long size;

    Measured(OutputStream out, MessageDigest digest) {
      super(new DigestOutputStream(out, digest));
      this.digest = digest;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      flush();
    }

    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** A path as a manifest tells it, on any system. */
  static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private Measured member(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return new Measured(zip, Sha256.digest());
  }

  Manifest.Rows rows(Tables.Table table, Tables tables) throws IOException, SQLException {
    String name = "rows/" + table.qualified() + ".copy";
    try (var out = member(name)) {
      Tables.Copied copied = tables.copyOut(table, out);
      zip.closeEntry();
      return new Manifest.Rows(
          table.schema(),
          table.name(),
          table.columns(),
          copied.count(),
          copied.content(),
          name,
          out.size,
          out.sha256());
    }
  }

  /**
   * @throws java.nio.file.NoSuchFileException if it is gone; nothing was written then
   */
  Manifest.Kept file(Path data, Path path) throws IOException {
    String slashed = slashed(path);
    String name = "data/" + slashed;
    try (var file = FileChannel.open(data.resolve(path), StandardOpenOption.READ);
        InputStream content = wholeLines(file, path)) {
      try (var out = member(name)) {
        content.transferTo(out);
        zip.closeEntry();
        return new Manifest.Kept(slashed, name, out.size, out.sha256());
      }
    }
  }

  /** A file of which nothing is to be told yet: that it was begun, and no more. */
  Manifest.Kept begun(Path path) throws IOException {
    String slashed = slashed(path);
    String name = "data/" + slashed;
    try (var out = member(name)) {
      zip.closeEntry();
      return new Manifest.Kept(slashed, name, out.size, out.sha256());
    }
  }

  /** A file of lines that is being added to is taken up to its last whole line. */
  private static InputStream wholeLines(FileChannel file, Path path) throws IOException {
    InputStream content = Channels.newInputStream(file);
    if (!path.startsWith("heads")) {
      return content;
    }
    long size = file.size();
    long from = Math.max(0, size - ENOUGH_FOR_A_LINE);
    byte[] end = new byte[(int) (size - from)];
    file.position(from);
    int read = content.readNBytes(end, 0, end.length);
    int last = read;
    while (last > 0 && end[last - 1] != '\n') {
      last--;
    }
    file.position(0);
    return BoundedInputStream.builder().setInputStream(content).setMaxCount(from + last).get();
  }

  void manifest(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
