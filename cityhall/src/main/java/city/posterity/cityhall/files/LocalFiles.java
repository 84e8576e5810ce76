package city.posterity.cityhall.files;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;
import org.springframework.stereotype.Component;

/**
 * Files on this machine's disk, under {@code files} beside the data: {@code files/3f/…3f}, by the
 * last two digits of the id. A file is written under another name, forced to the disk and then
 * renamed.
 */
@Component
final class LocalFiles implements FileStore {

  private static final int BUFFER = 64 * 1024;
  private static final String INCOMING = "incoming";

  private final Path root;

  LocalFiles(InstallationSettings settings) {
    root = settings.data().resolve("files");
  }

  @Override
  public Stored put(UUID id, InputStream content, long limit) throws IOException {
    Path incoming = Files.createDirectories(root.resolve(INCOMING)).resolve(id.toString());
    try {
      Stored stored = write(incoming, content, limit);
      Path directory = Files.createDirectories(directory(id));
      Files.move(incoming, directory.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
      force(directory);
      return stored;
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  private static Stored write(Path file, InputStream content, long limit) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (var out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      int read;
      while ((read = content.read(buffer)) >= 0) {
        size += read;
        if (size > limit) {
          throw new TooLargeException(limit);
        }
        digest.update(buffer, 0, read);
        var bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
    return new Stored(size, HexFormat.of().formatHex(digest.digest()));
  }

  /** Without this a crash could forget the name of a file whose bytes are safe. */
  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream get(UUID id) throws IOException {
    return Files.newInputStream(path(id));
  }

  @Override
  public InputStream range(UUID id, long from, long length) throws IOException {
    FileChannel channel = FileChannel.open(path(id), StandardOpenOption.READ);
    channel.position(from);
    return BoundedInputStream.builder()
        .setInputStream(Channels.newInputStream(channel))
        .setMaxCount(length)
        .setPropagateClose(true)
        .get();
  }

  @Override
  public void delete(UUID id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  @Override
  public long room() throws IOException {
    // not by its file store, which Java does not find in a changed root
    return Files.createDirectories(root).toFile().getUsableSpace();
  }

  @Override
  public List<Kept> all() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    var kept = new ArrayList<Kept>();
    try (var files = Files.walk(root, 2)) {
      for (Path file : files.filter(this::isKept).toList()) {
        try {
          kept.add(
              new Kept(
                  UUID.fromString(file.getFileName().toString()),
                  Files.getLastModifiedTime(file).toInstant()));
        } catch (IllegalArgumentException _) {
          // not ours
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return kept;
  }

  private boolean isKept(Path file) {
    return Files.isRegularFile(file) && !file.startsWith(root.resolve(INCOMING));
  }

  private Path path(UUID id) {
    return directory(id).resolve(id.toString());
  }

  private Path directory(UUID id) {
    String name = id.toString();
    return root.resolve(name.substring(name.length() - 2));
  }
}
