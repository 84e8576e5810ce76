package city.posterity.procurement.policymaking.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How a round of consultation is held.
 *
 * @param opens when people can begin to speak
 * @param closes when they can do so no longer
 * @param answersBy the day by which answers are promised
 * @param moderationPolicy what is hidden and why, in plain words
 */
public record RoundPlan(
    Instant opens,
    Instant closes,
    LocalDate answersBy,
    Moderation moderation,
    String moderationPolicy,
    List<Coverage> coverage) {

  public RoundPlan {
    coverage = List.copyOf(coverage);
  }
}
