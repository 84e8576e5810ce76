package city.posterity.procurement.evaluation.sheet;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/** The chair gives a sheet back, with the reason; the old scores stay in the history. */
public record ReopenSheet(String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(SheetRule.TEXT_MISSING).at("/reason"))
        .orElse(() -> new SheetEvent.SheetReopened(reason));
  }
}
