package city.posterity.cityhall.bidding;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is inside an envelope: {@code CSBP1}, the length of the manifest as four bytes, the manifest
 * ({@code [{name,size,sha256,type}]} as JSON), the files one behind the other, and zeros. One file,
 * {@code bid.json}, says what the bid says; {@code salt}, random bytes, keeps anybody from guessing
 * a price and comparing digests; all others are documents. Described for makers of other programs
 * in {@code docs/bid-package.md}.
 */
public final class BidPackage {

  /** The file that says what the bid says. */
  public static final String CONTENT = "bid.json";

  /** The file of random bytes. */
  public static final String SALT = "salt";

  static final byte[] MAGIC = "CSBP1".getBytes(StandardCharsets.US_ASCII);
  static final int MANIFEST_LIMIT = 1 << 20;
  static final int CONTENT_LIMIT = 4 << 20;
  static final int FILES_LIMIT = 1_000;

  private static final int SALT_LENGTH = 32;
  private static final int BUFFER = 64 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BidPackage() {}

  /**
   * A line of the manifest.
   *
   * @param size in bytes
   * @param sha256 lower-case hex digest
   * @param type media type, as in {@code application/pdf}
   */
  public record Entry(String name, long size, String sha256, String type) {

    boolean isDocument() {
      return !name.equals(CONTENT) && !name.equals(SALT);
    }
  }

  /** A document to be packed. */
  public record Document(String name, String type, byte[] bytes) {}

  /** What was read: the manifest and the bytes of {@code bid.json}. */
  record Contents(List<Entry> manifest, byte[] content) {

    List<Entry> documents() {
      return manifest.stream().filter(Entry::isDocument).toList();
    }
  }

  /**
   * Packs a bid, salted and padded.
   *
   * @param content {@code bid.json} as UTF-8
   */
  public static byte[] of(byte[] content, List<Document> documents) {
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    var files = new ArrayList<Document>();
    files.add(new Document(CONTENT, "application/json", content));
    files.add(new Document(SALT, "application/octet-stream", salt));
    files.addAll(documents);
    var out = new ByteArrayOutputStream();
    try {
      write(out, files);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes files as they are.
   *
   * @throws IllegalArgumentException if two have the same name or one a name that is not allowed
   */
  static void write(OutputStream out, List<Document> files) throws IOException {
    var entries =
        files.stream()
            .map(f -> new Entry(f.name(), f.bytes().length, Sha256.hex(f.bytes()), f.type()))
            .toList();
    var problems = new ManifestCheck(entries).problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    byte[] manifest = JSON.writeValueAsBytes(entries);
    out.write(MAGIC);
    out.write(ByteBuffer.allocate(4).putInt(manifest.length).array());
    out.write(manifest);
    long size = MAGIC.length + 4L + manifest.length;
    for (Document file : files) {
      out.write(file.bytes());
      size += file.bytes().length;
    }
    long rest = paddedTo(size) - size;
    byte[] zeros = new byte[BUFFER];
    while (rest > 0) {
      int now = (int) Math.min(rest, BUFFER);
      out.write(zeros, 0, now);
      rest -= now;
    }
  }

  /**
   * How long a package of so many bytes shall be: multiples of 64 KiB below 1 MiB; above, Padmé,
   * which hides the size to an eighth at most and costs the same.
   */
  static long paddedTo(long size) {
    if (size <= 1 << 20) {
      long block = 64 * 1024;
      return (size + block - 1) / block * block;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(size);
    int bits = 32 - Integer.numberOfLeadingZeros(exponent);
    long mask = (1L << (exponent - bits)) - 1;
    return (size + mask) & ~mask;
  }

  /**
   * Reads a package to its end and checks all of it; keeps {@code bid.json} alone.
   *
   * @throws UnreadablePackage with everything that is wrong with it
   * @throws IOException if the stream itself fails
   */
  static Contents read(InputStream in) throws IOException, UnreadablePackage {
    List<Entry> manifest = manifest(in);
    var problems = new ArrayList<Problem>();
    byte[] content = new byte[0];
    for (Entry entry : manifest) {
      var kept = entry.name().equals(CONTENT) ? new ByteArrayOutputStream() : null;
      Optional<String> digest = pass(in, entry.size(), kept);
      if (digest.isEmpty()) {
        throw new UnreadablePackage(
            "truncated", "/" + entry.name(), "the package ends inside " + entry.name());
      }
      if (!digest.get().equals(entry.sha256())) {
        problems.add(
            new Problem(
                "digest-differs",
                "/" + entry.name(),
                "the bytes of " + entry.name() + " are not those of its digest in the manifest"));
      }
      content = kept == null ? content : kept.toByteArray();
    }
    if (!onlyZerosFollow(in)) {
      problems.add(
          new Problem(
              "padding-not-zero", "", "behind the last file there may be nothing but zeros"));
    }
    if (!problems.isEmpty()) {
      throw new UnreadablePackage(problems);
    }
    return new Contents(manifest, content);
  }

  /**
   * Reads the front of a package; what follows in the stream is the first file.
   *
   * @throws UnreadablePackage with everything that is wrong with the manifest
   */
  static List<Entry> manifest(InputStream in) throws IOException, UnreadablePackage {
    if (!java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new UnreadablePackage("not-a-package", "", "a package begins with CSBP1");
    }
    byte[] front = in.readNBytes(4);
    if (front.length < 4) {
      throw new UnreadablePackage("truncated", "", "the package ends inside its front");
    }
    int length = ByteBuffer.wrap(front).getInt();
    if (length <= 0 || length > MANIFEST_LIMIT) {
      throw new UnreadablePackage(
          "manifest-size",
          "",
          "a manifest has 1 to "
              + MANIFEST_LIMIT
              + " bytes, not "
              + Integer.toUnsignedString(length));
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new UnreadablePackage("truncated", "", "the package ends inside its manifest");
    }
    return ManifestCheck.read(bytes);
  }

  /** Lets bytes go by; their digest, or empty if the stream ends before. */
  private static Optional<String> pass(
      InputStream in, long size, java.io.@org.jspecify.annotations.Nullable OutputStream kept)
      throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    long rest = size;
    while (rest > 0) {
      int read = in.read(buffer, 0, (int) Math.min(rest, BUFFER));
      if (read < 0) {
        return Optional.empty();
      }
      digest.update(buffer, 0, read);
      if (kept != null) {
        kept.write(buffer, 0, read);
      }
      rest -= read;
    }
    return Optional.of(HexFormat.of().formatHex(digest.digest()));
  }

  private static boolean onlyZerosFollow(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int read;
    boolean zeros = true;
    while ((read = in.read(buffer)) >= 0) {
      for (int i = 0; i < read; i++) {
        zeros &= buffer[i] == 0;
      }
    }
    return zeros;
  }
}
