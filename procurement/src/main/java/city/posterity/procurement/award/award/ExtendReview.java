package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;

/** More time to decide, once; counted from the same start. (Scenario A11 f.) */
public record ExtendReview(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Award award = context.self(Award.class);
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(AwardRule.TEXT_MISSING).at("/reason"))
        .require(!award.extended(), () -> Finding.of(AwardRule.EXTENDED_ALREADY))
        .orElse(() ->
            new AwardEvent.ReviewExtended(
                context.after(award.reviewStart(), Parameter.AWARD_REVIEW_EXTENDED), reason));
  }
}
