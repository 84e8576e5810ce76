package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Surveying;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The round is over, and what was said is looked at.
 *
 * @param justification why it is closed though somebody was not heard; absent if all were
 */
public record CloseRound(@Nullable String justification) implements Surveying {

  @Override
  public Set<StreamId> named() {
    return Set.of();
  }

  @Override
  public Outcome decide(Context context) {
    Instant closes = context.self(PolicyProcess.class).round().orElseThrow().plan().closes();
    return new Said()
        .require(!context.now().isBefore(closes), MakingRule.STILL_OPEN, "", "closes", closes)
        .orElse(() -> new PolicyEvent.RoundClosed(justification, context.now()));
  }
}
