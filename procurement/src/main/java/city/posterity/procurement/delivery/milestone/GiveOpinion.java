package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** A resident says what it is like to live with what was delivered. */
public record GiveOpinion(boolean satisfied, String text) implements Addition {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!text.isBlank(), () -> Finding.of(MilestoneRule.TEXT_MISSING).at("/text"))
        .orElse(() -> new MilestoneEvent.OpinionGiven(new Opinion(satisfied, text)));
  }
}
