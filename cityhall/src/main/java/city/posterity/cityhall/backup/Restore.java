package city.posterity.cityhall.backup;

import city.posterity.cityhall.operations.DatabaseAccess;
import city.posterity.cityhall.operations.Migrations;
import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes a backup up into an empty installation. The rows come last and in one transaction: whatever
 * interrupts it, nobody finds half a city.
 */
public final class Restore {

  private final BackupFile backup;
  private final Path data;
  private final Progress progress;

  /**
   * @param data directory of the new installation
   */
  public Restore(BackupFile backup, Path data, Progress progress) {
    this.backup = backup;
    this.data = data;
    this.progress = progress;
  }

  /**
   * @throws BackupException if there is something in the directory already
   */
  public void refuseIfNotEmpty() {
    try {
      if (!new BesideDatabase(data).isEmpty()) {
        throw new BackupException(
            data
                + " is not empty: a backup is restored into a new directory only;"
                + " name one with --data");
      }
    } catch (IOException e) {
      throw new BackupException("Cannot look into " + data, e);
    }
  }

  /**
   * Fills the database and the directory.
   *
   * @param keys directory of the keys if they are not in the backup; absent to go without
   * @param comparing whether to read every table again and compare it with the backup
   * @throws BackupException if the database is not empty, the backup does not fit this program or
   *     is not whole; nothing of the rows is kept then
   */
  public void into(DatabaseAccess access, @Nullable Path keys, boolean comparing) {
    Manifest manifest = backup.manifest();
    refuseUnknown(access, manifest);
    try (Connection connection =
        DriverManager.getConnection(
            access.jdbcUrl(), access.owner().name(), access.owner().password())) {
      if (!new Tables(connection).all().isEmpty()) {
        throw new BackupException(
            access.jdbcUrl() + " is not empty: a backup is restored into a new database only");
      }
      Migrations.run(access, manifest.tables());
      for (Manifest.Kept file : manifest.files()) {
        put(file);
      }
      if (keys != null) {
        copy(keys);
      }
      connection.setAutoCommit(false);
      fill(new Tables(connection), manifest, comparing);
      connection.commit();
    } catch (SQLException e) {
      throw new BackupException("The database did not take it: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BackupException(
          "Not restored: " + e.getClass().getSimpleName() + " " + e.getMessage(), e);
    }
    Migrations.run(access);
  }

  private static void refuseUnknown(DatabaseAccess access, Manifest manifest) {
    List<String> known = Migrations.known(access);
    if (!known.contains(manifest.tables())) {
      throw new BackupException(
          "The backup has tables of version %s, this program knows them up to %s: restore it with the version that wrote it, or a later one"
              .formatted(manifest.tables(), known.getLast()));
    }
  }

  private void fill(Tables tables, Manifest manifest, boolean comparing)
      throws SQLException, IOException {
    List<Tables.Table> here = tables.all();
    if (!Tables.same(here, manifest.rows())) {
      throw new BackupException(
          "The backup's tables are not those of version " + manifest.tables());
    }
    tables.empty(here);
    for (Manifest.Rows rows : manifest.rows()) {
      long count;
      try (InputStream in = backup.stream(rows)) {
        count = tables.copyIn(Tables.of(rows), in);
      }
      if (count != rows.count()) {
        throw new BackupException(
            "%s has %,d rows in the backup, %,d were to be there"
                .formatted(rows.name(), count, rows.count()));
      }
      progress.say("%s: %,d rows".formatted(rows.name(), count));
    }
    if (comparing) {
      compare(tables, manifest);
    }
    tables.release(here);
    for (Manifest.Sequence sequence : manifest.sequences()) {
      tables.set(sequence);
    }
  }

  private static void compare(Tables tables, Manifest manifest) throws SQLException, IOException {
    var different = new ArrayList<String>();
    for (Manifest.Rows rows : manifest.rows()) {
      var copied = tables.copyOut(Tables.of(rows), OutputStream.nullOutputStream());
      if (copied.count() != rows.count() || !copied.content().equals(rows.content())) {
        different.add(rows.name());
      }
    }
    if (!different.isEmpty()) {
      throw new BackupException("After the restore these are not as before: " + different);
    }
  }

  private void put(Manifest.Kept file) throws IOException {
    Path path = data.resolve(file.path()).normalize();
    if (!path.startsWith(data)) {
      throw new BackupException(file.path() + " would lie outside the installation");
    }
    try (InputStream in = backup.stream(file)) {
      write(in, path, BesideDatabase.isKey(Path.of(file.path())), file.sha256());
    }
  }

  private void copy(Path keys) throws IOException {
    try (var files = Files.list(keys)) {
      for (Path key : files.filter(Files::isRegularFile).toList()) {
        try (InputStream in = Files.newInputStream(key)) {
          write(in, data.resolve("keys").resolve(key.getFileName().toString()), true, null);
        }
      }
    }
  }

  private static void write(InputStream in, Path path, boolean secret, @Nullable String sha256)
      throws IOException {
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    FileAttribute<?>[] attributes =
        secret
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(path, attributes);
    var digest = Sha256.digest();
    try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      in.transferTo(new DigestOutputStream(Channels.newOutputStream(channel), digest));
      channel.force(true);
    }
    if (sha256 != null && !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new BackupException(path.getFileName() + " is not what was put into the backup");
    }
  }
}
