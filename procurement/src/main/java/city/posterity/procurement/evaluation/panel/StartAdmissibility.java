package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;

/** The bids are open; the panel, complete and declared, looks at what they must have. */
public record StartAdmissibility() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            context.procurement().only(Tender.class).status() == TenderStatus.EVALUATING,
            () -> Finding.of(EvaluationRule.BIDS_SEALED))
        .orElse(EvaluationEvent.AdmissibilityStarted::new);
  }
}
