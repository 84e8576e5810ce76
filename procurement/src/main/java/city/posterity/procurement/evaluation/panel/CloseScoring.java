package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.bidding.bid.Bid;
import city.posterity.procurement.bidding.bid.BidStatus;
import city.posterity.procurement.evaluation.sheet.Sheet;
import city.posterity.procurement.evaluation.sheet.SheetStatus;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.ArrayList;

/** Every member has handed in a sheet for every bid; now they are read together. */
public record CloseScoring() implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    var missing = new ArrayList<String>();
    context.procurement().stream(Bid.class)
        .filter(b -> b.status() == BidStatus.VALID)
        .forEach(b ->
            e.active().stream()
                .filter(m ->
                    context
                        .procurement()
                        .find(Sheet.class, Sheet.idOf(b.id(), m.person()))
                        .filter(s -> s.status() != SheetStatus.DRAFT)
                        .isEmpty())
                .forEach(m -> missing.add(m.person() + " on " + b.id().id())));
    return Outcome.collect()
        .require(
            missing.isEmpty(), () -> Finding.of(EvaluationRule.SHEETS_MISSING, "missing", missing))
        .orElse(EvaluationEvent.ScoringClosed::new);
  }
}
