package city.posterity.cityhall.backup;

import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to read from. */
public final class BackupFile implements AutoCloseable {

  private static final byte[] ZIP = {'P', 'K'};

  private final ZipFile zip;
  private final Manifest manifest;
  private final @Nullable Path clear;

  private BackupFile(ZipFile zip, Manifest manifest, @Nullable Path clear) {
    this.zip = zip;
    this.manifest = manifest;
    this.clear = clear;
  }

  /**
   * @param scratch directory for the decrypted copy, which closing removes
   * @param passphraseFile file whose first line is the passphrase; absent if it is not encrypted
   * @throws BackupException if it is no backup, or one that this program does not know
   */
  public static BackupFile open(Path file, @Nullable Path passphraseFile, Path scratch) {
    if (!Files.isRegularFile(file)) {
      throw new BackupException("There is no file " + file);
    }
    Path clear = null;
    try {
      if (!isZip(file)) {
        if (passphraseFile == null) {
          throw new BackupException(
              file + " is encrypted, or no backup: give its passphrase with --passphrase-file");
        }
        clear =
            Files.createTempFile(
                Files.createDirectories(scratch),
                ".backup",
                ".zip",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Passphrase.in(passphraseFile).decrypt(file, clear);
      }
      var zip = new ZipFile((clear == null ? file : clear).toFile(), StandardCharsets.UTF_8);
      var opened = new BackupFile(zip, manifest(zip, file), clear);
      clear = null;
      return opened;
    } catch (IOException e) {
      throw new BackupException(
          file + " is not a whole backup: " + e.getClass().getSimpleName() + " " + e.getMessage(),
          e);
    } finally {
      remove(clear);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  private static Manifest manifest(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.NAME);
    if (entry == null) {
      zip.close();
      throw new BackupException(file + " has no " + Manifest.NAME + ": it is not a backup");
    }
    try (var in = zip.getInputStream(entry)) {
      var manifest = JsonMapper.shared().readValue(in, Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new BackupException(
            file + " was written by a newer posterity: restore it with that version");
      }
      return manifest;
    } catch (JacksonException e) {
      throw new BackupException(file + " has a " + Manifest.NAME + " that cannot be read", e);
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /** Compares everything in the file with the manifest; what is wrong, in lines for people. */
  public List<String> compare() {
    var wrong = new ArrayList<String>();
    Stream.<Manifest.Member>concat(manifest.rows().stream(), manifest.files().stream())
        .forEach(member -> {
          try (var in = new DigestInputStream(stream(member), Sha256.digest())) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (size != member.size() || !digest.equals(member.sha256())) {
              wrong.add(member.member() + " is not what was put into the backup");
            }
          } catch (IOException e) {
            wrong.add(member.member() + " cannot be read: " + e.getMessage());
          }
        });
    return wrong;
  }

  InputStream stream(Manifest.Member member) throws IOException {
    ZipEntry entry = zip.getEntry(member.member());
    if (entry == null) {
      throw new IOException("it is missing");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new BackupException("cannot close the backup", e);
    } finally {
      remove(clear);
    }
  }

  private static void remove(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new BackupException("Remove " + file + " by hand: it is the decrypted backup", e);
      }
    }
  }
}
