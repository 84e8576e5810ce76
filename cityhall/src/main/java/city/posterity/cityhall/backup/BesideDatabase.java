package city.posterity.cityhall.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What an installation keeps on its disk beside the database: the keys, the heads of the chain,
 * sealed bids and other files. All of it but the heads is written once and never changed.
 */
final class BesideDatabase {

  /** What of it goes into a backup when: heads before the snapshot, the rest after it. */
  enum Part {
    /**
     * Written after what it tells of was committed: read first, it never tells more than the rows.
     */
    HEADS,
    /** Written before the rows that name it: read last, nothing that a row names is missing. */
    REST
  }

  private static final Set<String> NOT_OURS = Set.of("postgres", "lost+found");
  private static final String HEADS = "heads";
  private static final String KEYS = "keys";

  private final Path data;

  BesideDatabase(Path data) {
    this.data = data;
  }

  /** Paths beneath the data directory, sorted. */
  List<Path> list(Part part, boolean keys) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (var files = Files.walk(data)) {
      return files
          .map(data::relativize)
          .filter(p -> isOurs(p) && isOf(p, part) && (keys || !p.startsWith(KEYS)))
          .filter(p -> Files.isRegularFile(data.resolve(p)))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isOf(Path path, Part part) {
    return path.startsWith(HEADS) == (part == Part.HEADS);
  }

  /** Half-written files have other names: with a dot before it, or in a directory of their own. */
  private static boolean isOurs(Path path) {
    String name = path.getFileName().toString();
    return !NOT_OURS.contains(path.getName(0).toString())
        && !path.startsWith(Path.of("files", "incoming"))
        && !name.startsWith(".")
        && !name.endsWith(".new");
  }

  static boolean isKey(Path path) {
    return path.startsWith(KEYS);
  }

  /** Whether there is nothing yet that a restore could spoil. */
  boolean isEmpty() throws IOException {
    if (!Files.exists(data)) {
      return true;
    }
    try (var entries = Files.list(data)) {
      return entries.allMatch(p -> p.getFileName().toString().equals("lost+found"));
    }
  }
}
