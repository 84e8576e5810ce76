package city.posterity.cityhall.casefile;

import city.posterity.cityhall.operations.InstallationSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The heads of the chain, kept outside the database: a line for each batch, only ever added to.
 * Whoever cuts the end of the chain off in the database, or restores an older one, does not fit
 * them any more.
 */
@Component
final class LeafHeads {

  private final Path directory;

  LeafHeads(InstallationSettings installation) {
    directory = installation.data().resolve("heads");
  }

  /** A head as it was written down. */
  record Head(long sequence, byte[] chain) {}

  Path fileOf(UUID cityId) {
    return directory.resolve(cityId + ".txt");
  }

  /**
   * Makes the place where heads will be written down, before the first link of the chain is there
   * for good: a chain without this file has lost it.
   */
  void begin(UUID cityId) {
    try {
      Files.createDirectories(directory);
      if (!Files.exists(fileOf(cityId))) {
        Files.createFile(fileOf(cityId));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a head down, on the disk before this returns. */
  void append(UUID cityId, Head head) {
    String line = head.sequence() + " " + HexFormat.of().formatHex(head.chain()) + "\n";
    try {
      Files.createDirectories(directory);
      try (var file =
          FileChannel.open(
              fileOf(cityId),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The heads that are written down by now; those that are added while reading are left out. */
  Reading read(UUID cityId) {
    Path file = fileOf(cityId);
    try {
      return new Reading(
          file, Files.exists(file) ? FileChannel.open(file, StandardOpenOption.READ) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Heads from first to last. */
  static final class Reading implements AutoCloseable {

    private final Path path;
    private final @Nullable BufferedReader lines;
    private long left;

    private Reading(Path path, @Nullable FileChannel file) throws IOException {
      this.path = path;
      left = file == null ? 0 : file.size();
      lines =
          file == null
              ? null
              : new BufferedReader(
                  new InputStreamReader(Channels.newInputStream(file), StandardCharsets.US_ASCII));
    }

    /** Whether there is such a file now, even if the first head came while reading. */
    boolean isThere() {
      return lines != null || Files.exists(path);
    }

    /**
     * Absent after the last one.
     *
     * @throws IllegalStateException if a line is none of ours
     */
    @Nullable Head next() {
      try {
        String line = lines == null || left <= 0 ? null : lines.readLine();
        if (line == null) {
          return null;
        }
        left -= line.length() + 1;
        int blank = line.indexOf(' ');
        return new Head(
            Long.parseLong(line, 0, Math.max(blank, 0), 10),
            HexFormat.of().parseHex(line, blank + 1, line.length()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException("a line of the heads was altered", e);
      }
    }

    @Override
    public void close() {
      try {
        if (lines != null) {
          lines.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
