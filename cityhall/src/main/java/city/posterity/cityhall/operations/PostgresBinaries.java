package city.posterity.cityhall.operations;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from an
 * archive into a directory of their version.
 */
record PostgresBinaries(Path home, String version) {

  private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar!");

  /** Unpacks what the class path holds for this machine, unless it already lies there. */
  static PostgresBinaries unpack(Path directory) throws IOException {
    URL archive = PostgresBinaries.class.getClassLoader().getResource(archiveName());
    if (archive == null) {
      throw new CannotStart(
          "There is no embedded PostgreSQL for this kind of machine ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + ")",
          "Set POSTERITY_DATABASE_URL to an external PostgreSQL");
    }
    return unpack(archive, directory);
  }

  static PostgresBinaries unpack(URL archive, Path directory) throws IOException {
    var version = VERSION.matcher(archive.toString());
    if (!version.find()) {
      throw new IOException("cannot tell the version of " + archive);
    }
    Path home = directory.resolve("postgresql-" + version.group(1));
    Path complete = home.resolve(".complete");
    if (!Files.exists(complete)) {
      try (InputStream raw = archive.openStream();
          var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          write(tar, entry, home);
        }
      }
      Files.createFile(complete);
    }
    return new PostgresBinaries(home, version.group(1));
  }

  /** The archive's name for this machine; it may not exist. */
  static String archiveName() {
    String system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
            ? "linux"
            : "other";
    String arch =
        switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
          case "aarch64", "arm64" -> "arm_64";
          case "amd64", "x86_64" -> "x86_64";
          case String other -> other;
        };
    return "postgres-" + system + "-" + arch + ".txz";
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  int major() {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
      throws IOException {
    Path path = home.resolve(entry.getName()).normalize();
    if (!path.startsWith(home)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(path);
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
