package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;

/** A panel is put together for a tender. */
public record PreparePanel() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(
        new EvaluationEvent.PanelPrepared(context.procurement().only(Tender.class).id()));
  }
}
