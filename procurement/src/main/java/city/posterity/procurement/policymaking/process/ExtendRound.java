package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.Instant;

/** Somebody has not been heard yet, so people can speak for longer. */
public record ExtendRound(Instant closes, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Instant before = context.self(PolicyProcess.class).round().orElseThrow().plan().closes();
    Instant earliest = before.isAfter(context.now()) ? before : context.now();
    return new Said()
        .text(reason, "/reason")
        .require(
            closes.isAfter(earliest),
            MakingRule.EXTENSION_TOO_SHORT,
            "/closes",
            "earliest",
            earliest)
        .orElse(() -> new PolicyEvent.RoundExtended(closes, reason, context.now()));
  }
}
