package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import org.jspecify.annotations.Nullable;

/**
 * A member says whether an interest stands in the way; before the names of bidders are known and
 * again after.
 */
public record DeclareInterest(@Nullable String interest) implements Command {

  @Override
  public Outcome decide(Context context) {
    var me = context.actor().person();
    boolean known =
        context.procurement().only(Tender.class).status().compareTo(TenderStatus.EVALUATING) >= 0;
    return Outcome.collect()
        .require(
            context.self(Evaluation.class).active().stream().anyMatch(m -> m.person().equals(me)),
            () -> Finding.of(EvaluationRule.NOT_ON_PANEL))
        .orElse(() -> new EvaluationEvent.InterestDeclared(me, known, interest));
  }
}
