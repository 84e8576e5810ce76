package city.posterity.cityhall.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Looks files through, by the rules of {@link Uploads}, for parts of the application that keep them
 * by themselves. Nothing is kept here: a file waits in a temporary place while it is looked through
 * and is gone from there afterwards.
 */
@Component
public final class Inspections {

  private static final int BUFFER = 64 << 10;

  private final DocumentSettings settings;
  private final Lookout lookout;

  Inspections(DocumentSettings settings, Lookout lookout) {
    this.settings = settings;
    this.lookout = lookout;
  }

  /**
   * What was found.
   *
   * @param filename without path, of at most 200 characters
   * @param size in bytes
   */
  public record Inspected(String filename, String mediaType, long size) {}

  /** What is done with a file that may be taken. */
  public interface Keeping {
    void keep(Inspected file, InputStream bytes) throws IOException;
  }

  /**
   * Hands a file on if it may be taken.
   *
   * @param filename as the sender's machine named it
   * @throws UploadRefused if it may not
   * @throws UncheckedIOException if the stream breaks off or nothing can be written
   */
  public void look(String filename, InputStream bytes, Keeping keeping) throws UploadRefused {
    try {
      FileName name = FileName.of(filename);
      Path waiting = Files.createTempFile("posterity-upload", null);
      try {
        receive(bytes, waiting, settings.largest().toBytes(), settings.largest().toMegabytes());
        FileType type = lookout.look(() -> Inspection.of(waiting, name));
        try (InputStream in = Files.newInputStream(waiting)) {
          keeping.keep(new Inspected(name.text(), type.mediaType(), Files.size(waiting)), in);
        }
      } finally {
        Files.deleteIfExists(waiting);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void receive(InputStream bytes, Path to, long most, long megabytes)
      throws UploadRefused, IOException {
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(to)) {
      int read;
      while ((read = bytes.read(buffer)) >= 0) {
        size += read;
        if (size > most) {
          throw new UploadRefused(UploadReason.TOO_LARGE, megabytes);
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
