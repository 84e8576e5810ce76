package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/**
 * A panel is put together for a tender, so that its members can declare their interests before they
 * learn who bids. Where nobody does, the opening brings it about.
 */
public record PreparePanel() implements Command {

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.procurement().only(Tender.class);
    if (context.procurement().held(context.self()).isPresent()) {
      return new Outcome.AlreadySo();
    }
    return Outcome.collect()
        .require(
            context.self().equals(Evaluation.idOf(tender.id())),
            () -> Finding.of(EvaluationRule.WRONG_ID, "id", Evaluation.idOf(tender.id()).id()))
        .require(
            tender.status().isPublic() && !tender.status().isTerminal(),
            () -> Finding.of(EvaluationRule.TENDER_NOT_RUNNING, "status", tender.status()))
        .orElse(() -> new EvaluationEvent.PanelPrepared(tender.id()));
  }
}
