package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The need is not met by buying, and why. */
public record DeclineNeed(String needTest, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!needTest.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/needTest"))
        .require(!reason.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/reason"))
        .require(
            context.self(Need.class).allAnswered(), () -> Finding.of(NeedRule.INPUTS_UNANSWERED))
        .orElse(() -> new NeedEvent.NeedDeclined(needTest, reason));
  }
}
