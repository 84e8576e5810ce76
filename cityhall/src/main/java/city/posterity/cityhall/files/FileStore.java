package city.posterity.cityhall.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Keeps files under ids. A file is there whole or not at all, and is never changed: new content is
 * a new file. What it is, how large and with which digest, is for the caller's rows to say.
 */
public interface FileStore {

  /**
   * @param size in bytes
   * @param sha256 lower-case hex digest of its bytes
   */
  record Stored(long size, String sha256) {}

  /** What is kept, and since when. */
  record Kept(UUID id, Instant since) {}

  /**
   * Keeps everything that {@code content} gives until its end; safe against a crash once it
   * returns.
   *
   * @throws TooLargeException if it gives more than {@code limit} bytes; nothing is kept
   * @throws IOException if it breaks off or cannot be written; nothing is kept
   */
  Stored put(UUID id, InputStream content, long limit) throws IOException;

  /**
   * @throws java.nio.file.NoSuchFileException if there is none of this id
   */
  InputStream get(UUID id) throws IOException;

  /**
   * At most {@code length} bytes from byte {@code from} on, counted from 0.
   *
   * @throws java.nio.file.NoSuchFileException if there is none of this id
   */
  InputStream range(UUID id, long from, long length) throws IOException;

  /** Does nothing if there is none of this id. */
  void delete(UUID id) throws IOException;

  /** How many bytes there is room for. */
  long room() throws IOException;

  /** Everything that is kept, in no order; for those who look for what nobody needs. */
  List<Kept> all() throws IOException;

  /** More bytes came than were allowed. */
  final class TooLargeException extends IOException {
    public TooLargeException(long limit) {
      super("more than " + limit + " bytes");
    }
  }
}
