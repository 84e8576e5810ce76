package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.UUID;

/** The need is met by another procurement. */
public record MergeNeed(UUID into, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/reason"))
        .require(
            !into.equals(context.procurement().id()),
            () -> Finding.of(NeedRule.MERGED_INTO_ITSELF).at("/into"))
        .require(
            context.self(Need.class).allAnswered(), () -> Finding.of(NeedRule.INPUTS_UNANSWERED))
        .orElse(() -> new NeedEvent.NeedMerged(into, reason));
  }
}
