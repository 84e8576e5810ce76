package city.posterity.ocds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference and acceptance files that stand beside the repository and are no part of it. */
public final class SharedFiles {
  /** As tolerant as their authors' readers: a field that stands twice has its last value. */
  private static final JsonMapper MAPPER =
      OcdsJson.mapper().rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private SharedFiles() {}

  /** The folder {@code shared} beside this repository or beside one of the folders above it. */
  public static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolve("shared");
      if (Files.isDirectory(shared.resolve("acceptance"))) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }

  /** A file or folder in there; without it the test is skipped and says so. */
  public static Path require(String path) {
    Path found = folder().map(shared -> shared.resolve(path)).filter(Files::exists).orElse(null);
    Assumptions.assumeTrue(
        found != null, () -> "skipped: there is no shared/" + path + " beside the repository");
    return Objects.requireNonNull(found);
  }

  public static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
