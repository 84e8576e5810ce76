package city.posterity.cityhall.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 256 bits in a file of its own beside the data, readable by its owner alone. */
public final class KeyFile {

  private static final int LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private KeyFile() {}

  /**
   * The key in {@code keys/NAME} under the installation's data; made at the first start. Two nodes
   * that start at once agree on one.
   *
   * @throws IllegalStateException if the file holds something else than a key
   */
  public static byte[] readOrMake(InstallationSettings settings, String name) {
    Path file = settings.data().resolve("keys").resolve(name);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length != LENGTH) {
        throw new IllegalStateException(
            file + " is not a key: expected 32 bytes, found " + bytes.length);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What tells each key from another without telling the key: HMAC-SHA-256 of its name under it, by
   * name. Empty before the first start.
   */
  static SortedMap<String, byte[]> fingerprints(InstallationSettings settings) {
    Path directory = settings.data().resolve("keys");
    var prints = new TreeMap<String, byte[]>();
    if (!Files.isDirectory(directory)) {
      return prints;
    }
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(KeyFile::isKey).toList()) {
        String name = file.getFileName().toString();
        prints.put(name, fingerprint(name, Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return prints;
  }

  private static boolean isKey(Path file) {
    try {
      return !file.getFileName().toString().startsWith(".") && Files.size(file) == LENGTH;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] fingerprint(String name, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(("posterity key " + name).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Complete before it has its name, so that nobody reads half a key. */
  private static void make(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path made = Files.createFile(file.resolveSibling("." + UUID.randomUUID()), owner);
    byte[] key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    Files.write(made, key, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    try {
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException _) {
      // another node was first
    } catch (UnsupportedOperationException | FileSystemException _) {
      if (!Files.exists(file)) {
        Files.move(made, file);
      }
    }
    Files.deleteIfExists(made);
    try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
