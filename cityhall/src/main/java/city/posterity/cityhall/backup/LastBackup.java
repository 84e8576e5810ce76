package city.posterity.cityhall.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The last backup that was made of an installation. It is noted beside the database, where no
 * backup takes it along.
 *
 * @param name of the file, without its directory
 * @param size in bytes
 */
public record LastBackup(String name, long size, Instant at) {

  /** What makes one, with words in capitals to be replaced. */
  public static final String COMMAND =
      "posterity backup --data DIR --passphrase-file FILE posterity-backup.tar";

  private static final String NOTE = ".last-backup";

  /** A backup that cannot be noted is one all the same. */
  static void note(Path data, Path file) {
    try {
      Files.writeString(data.resolve(NOTE), Files.size(file) + " " + file.getFileName());
    } catch (IOException _) {
      // the directory may be mounted for reading only
    }
  }

  /**
   * @param data directory of the installation
   * @return empty if none was made here
   */
  public static Optional<LastBackup> of(Path data) throws IOException {
    Path note = data.resolve(NOTE);
    try {
      String[] parts = Files.readString(note).split(" ", 2);
      return parts.length == 2 && parts[0].matches("\\d{1,18}")
          ? Optional.of(
              new LastBackup(
                  parts[1], Long.parseLong(parts[0]), Files.getLastModifiedTime(note).toInstant()))
          : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }
}
