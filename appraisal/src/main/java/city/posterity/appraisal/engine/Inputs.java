package city.posterity.appraisal.engine;

import city.posterity.appraisal.value.Values;
import java.util.Map;
import java.util.Optional;

/**
 * What stands beside the file that is appraised.
 *
 * @param values tables of unit values, with those that the city added
 * @param confirmed who answers for what was not verified or only illustrates, by the id of a value
 *     of low confidence, a profile or a kernel
 */
public record Inputs(Values values, Map<String, String> confirmed, Files files) {

  public Inputs {
    confirmed = Map.copyOf(confirmed);
  }

  /** Files that the file names. */
  @FunctionalInterface
  public interface Files {

    /** Text of a file; empty if there is none. */
    Optional<String> read(String name);
  }

  /** The published tables and no files. */
  public static Inputs published() {
    return new Inputs(Values.published(), Map.of(), _ -> Optional.empty());
  }
}
