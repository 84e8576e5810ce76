package city.posterity.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a procurement against a pack.
 *
 * @param digest of the pack, so that a decision can be checked again years later
 * @param gate absent when more than one was checked
 * @param band the procurement's, where the pack has bands and it is known
 * @param refused waivers, explanations and attestations that do not count, and why
 */
public record Findings(
    String pack,
    String version,
    String digest,
    @Nullable String gate,
    @Nullable String band,
    List<Finding> results,
    List<Refusal> refused) {

  /**
   * Something signed that does not count.
   *
   * @param pointer JSON Pointer to it in the facts
   */
  public record Refusal(String pointer, String clause, Message why) {}

  /** Whether nothing keeps a gate shut. */
  public boolean passable() {
    return results.stream().noneMatch(Finding::stops);
  }

  public Map<Outcome, Integer> counts() {
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    results.forEach(r -> counts.merge(r.outcome(), 1, Integer::sum));
    return counts;
  }
}
