package city.posterity.cityhall.backup;

import city.posterity.cityhall.operations.DatabaseAccess;
import city.posterity.cityhall.operations.Migrations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole installation into one file while it goes on working: all tables as they are at one
 * moment (one read-only transaction of one snapshot), and what lies beside the database.
 */
public final class Backup {

  private final DatabaseAccess access;
  private final BesideDatabase beside;
  private final Path data;
  private final boolean keys;
  private final Progress progress;

  /**
   * @param data directory of the installation
   * @param keys whether the keys go into the file
   */
  public Backup(DatabaseAccess access, Path data, boolean keys, Progress progress) {
    this.access = access;
    this.data = data;
    this.keys = keys;
    this.progress = progress;
    beside = new BesideDatabase(data);
  }

  /**
   * Writes the file under another name, forces it to the disk and gives it its name: it is there
   * whole or not at all. Only the user who runs this may read it.
   *
   * @param passphraseFile file whose first line encrypts the backup; absent: it is not encrypted
   * @return what is in it
   * @throws BackupException if there is such a file already, or it cannot be written
   */
  public Manifest write(Path file, @Nullable Path passphraseFile) {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new BackupException(target + " is there already: give another name");
    }
    Passphrase passphrase = passphraseFile == null ? null : Passphrase.in(passphraseFile);
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Manifest manifest;
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
          OutputStream bytes = new BufferedOutputStream(new Unclosed(channel), 1 << 16);
          manifest = write(passphrase == null ? bytes : passphrase.encrypt(bytes));
          channel.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(target.getParent()));
        LastBackup.note(data, target);
        return manifest;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new BackupException("Cannot write " + target + ": " + said(e), e);
    } catch (SQLException e) {
      throw new BackupException("The database cannot be read: " + e.getMessage(), e);
    }
  }

  private static String said(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  private Manifest write(OutputStream out) throws IOException, SQLException {
    try (var archive = new ArchiveWriter(out);
        Connection connection =
            DriverManager.getConnection(
                access.jdbcUrl(), access.owner().name(), access.owner().password())) {
      var files = new ArrayList<Manifest.Kept>();
      keep(BesideDatabase.Part.HEADS, archive, files);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      var tables = new Tables(connection);
      // the first statement takes the snapshot; before it nothing may be asked
      String moment = tables.moment();
      String version = version();
      List<Tables.Table> all = tables.all();
      var rows = new ArrayList<Manifest.Rows>();
      for (Tables.Table table : all) {
        Manifest.Rows written = archive.rows(table, tables);
        rows.add(written);
        progress.say("%s: %,d rows".formatted(table.qualified(), written.count()));
      }
      var sequences = tables.sequences();
      connection.rollback();
      begin(archive, files);
      keep(BesideDatabase.Part.REST, archive, files);
      var manifest = new Manifest(Manifest.FORMAT, version, moment, keys, rows, sequences, files);
      archive.manifest(manifest);
      return manifest;
    }
  }

  private String version() {
    return Migrations.version(access)
        .orElseThrow(() -> new BackupException("There are no tables in " + access.jdbcUrl()));
  }

  private void keep(BesideDatabase.Part part, ArchiveWriter archive, List<Manifest.Kept> files)
      throws IOException {
    long size = 0;
    int count = 0;
    for (Path path : beside.list(part, keys)) {
      try {
        Manifest.Kept kept = archive.file(data, path);
        files.add(kept);
        size += kept.size();
        count++;
      } catch (NoSuchFileException _) {
        // a draft's part that its bidder has replaced since
        progress.say(path + " went meanwhile");
      }
    }
    if (count > 0) {
      progress.say("%,d files beside the database: %,d MB".formatted(count, size >> 20));
    }
  }

  /**
   * A chain that began after its heads were looked for: they tell of links that no row here has.
   */
  private void begin(ArchiveWriter archive, List<Manifest.Kept> files) throws IOException {
    var known = files.stream().map(Manifest.Kept::path).toList();
    for (Path path : beside.list(BesideDatabase.Part.HEADS, keys)) {
      if (!known.contains(ArchiveWriter.slashed(path))) {
        files.add(archive.begun(path));
      }
    }
  }

  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Whoever writes closes what it writes to; the file is forced to the disk after that. */
  private static final class Unclosed extends OutputStream {

    private final OutputStream out;

    Unclosed(FileChannel channel) {
      out = Channels.newOutputStream(channel);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }
  }
}
