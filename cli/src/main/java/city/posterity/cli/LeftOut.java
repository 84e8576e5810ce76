package city.posterity.cli;

import city.posterity.policy.Policy;
import java.util.Optional;

/** Why something in a file of facts was left out, in words. */
final class LeftOut {

  private LeftOut() {}

  static String why(Policy policy, String path) {
    Optional<String> meant = policy.meant(path);
    if (meant.filter(path::equals).isPresent()) {
      return "write '" + path + "' as " + nested(path) + ", each name within the other";
    }
    return "'"
        + path
        + "' is unknown"
        + meant.map(m -> " (did you mean '" + m + "'?)").orElse(" in " + policy.id());
  }

  private static String nested(String path) {
    String[] names = path.split("\\.");
    return "{\"" + String.join("\": {\"", names) + "\": …" + "}".repeat(names.length);
  }
}
