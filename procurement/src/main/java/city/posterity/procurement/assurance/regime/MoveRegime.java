package city.posterity.procurement.assurance.regime;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From now on the purchase is judged under these policies. What was decided before stays judged
 * under those of then.
 *
 * @param policies all of them, each policy once
 * @param reason why; published
 */
public record MoveRegime(List<PolicyVersion> policies, String reason) implements Command {

  private static final int SHORTEST = 20;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public MoveRegime {
    policies = List.copyOf(policies);
  }

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!policies.isEmpty(), () -> Finding.of(RegimeRule.POLICIES_MISSING).at("/policies"))
        .require(
            policies.stream().map(PolicyVersion::id).distinct().count() == policies.size(),
            () -> Finding.of(RegimeRule.POLICY_TWICE).at("/policies"))
        .require(
            policies.stream().allMatch(p -> DIGEST.matcher(p.sha256()).matches()),
            () -> Finding.of(RegimeRule.DIGEST_MALFORMED).at("/policies"))
        .require(
            reason.strip().length() >= SHORTEST,
            () -> Finding.of(RegimeRule.REASON_TOO_SHORT, "least", SHORTEST).at("/reason"))
        .orElse(() -> new RegimeEvent.RegimeMoved(policies, reason, context.now()));
  }
}
