package city.posterity.appraisal.engine;

import city.posterity.appraisal.value.Values;
import java.util.Optional;
import java.util.Set;

/**
 * What stands beside the file that is appraised.
 *
 * @param values tables of unit values, with those that the city added
 * @param confirmed ids of values of low confidence that a named person has confirmed
 */
public record Inputs(Values values, Set<String> confirmed, Files files) {

  public Inputs {
    confirmed = Set.copyOf(confirmed);
  }

  /** Files that the file names. */
  @FunctionalInterface
  public interface Files {

    /** Text of a file; empty if there is none. */
    Optional<String> read(String name);
  }

  /** The published tables and no files. */
  public static Inputs published() {
    return new Inputs(Values.published(), Set.of(), _ -> Optional.empty());
  }
}
