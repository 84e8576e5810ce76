package city.posterity.appraisal;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases with published or hand-made results that lie beside the project; skipped where they do not.
 */
public final class Acceptance {

  private static final Path CASES = Path.of("../../shared/acceptance/value/cases.json");

  private Acceptance() {}

  /** A case by its id. */
  public static JsonNode of(String id) {
    assumeThat(CASES).as("the cases lie beside the project").exists();
    for (JsonNode one : JsonMapper.shared().readTree(CASES.toFile())) {
      if (one.get("id").asString().equals(id)) {
        return one;
      }
    }
    throw new IllegalArgumentException("no case " + id);
  }

  static boolean isThere() {
    return Files.exists(CASES);
  }
}
