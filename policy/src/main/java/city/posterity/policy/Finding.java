package city.posterity.policy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one clause at one gate.
 *
 * @param missing paths that are not known, and {@code attestations.ID} for a signature that is not
 *     there or stale
 * @param unmet the parts of the expression that do not hold; empty unless it failed
 * @param waiver that holds here, if the clause is not met
 * @param explanation that holds here, if the clause is not met
 */
public record Finding(
    Clause clause,
    String gate,
    Outcome outcome,
    List<String> missing,
    List<String> unmet,
    Message message,
    @Nullable Waiver waiver,
    @Nullable Explanation explanation) {

  /** What it does to its gate when it is not met. */
  public Enforcement level() {
    return Objects.requireNonNull(clause.level(), "nothing is found of a clause without a check");
  }

  /** Whether this alone keeps the gate shut. */
  public boolean stops() {
    return outcome.wanting()
        && switch (level()) {
          case BLOCK -> waiver == null;
          case EXPLAIN -> waiver == null && explanation == null;
          case WARN, ASK -> false;
        };
  }
}
