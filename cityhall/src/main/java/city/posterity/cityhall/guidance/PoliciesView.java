package city.posterity.cityhall.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of the city's policies.
 *
 * @param known texts that can be chosen
 * @param inForce those the city goes by now
 * @param decisions proposals and decisions, the newest first
 * @param problems of a text that was sent and not taken
 * @param sent that text
 */
public record PoliciesView(
    List<Known> known,
    List<InForce> inForce,
    List<Decision> decisions,
    List<String> problems,
    String sent) {

  /**
   * @param digest of the text
   * @param own whether the city wrote it
   */
  public record Known(
      String digest, String id, String title, String version, int clauses, boolean own) {}

  /** A policy in force, and what it does: {@code advise} or {@code enforce}. */
  public record InForce(String title, String version, String mode) {}

  /**
   * @param waits whether somebody else has to decide it
   * @param difference to what is in force, while it waits; absent where nothing would change
   */
  public record Decision(
      String id,
      String title,
      String mode,
      String since,
      String reason,
      String state,
      boolean waits,
      @Nullable PolicyDifference difference) {}
}
