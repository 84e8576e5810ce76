package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The need goes on to the plan; the need test says why buying is the way. */
public record AcceptNeed(String needTest, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!needTest.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/needTest"))
        .require(!reason.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/reason"))
        .require(
            context.self(Need.class).allAnswered(), () -> Finding.of(NeedRule.INPUTS_UNANSWERED))
        .orElse(() -> new NeedEvent.NeedAccepted(needTest, reason));
  }
}
