package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;

/** A second person agrees; bidders have the pack's time to object before it takes effect. */
public record ApproveCancellation() implements Command {

  @Override
  public Outcome decide(Context context) {
    var cancellation = context.self(Tender.class).cancellation();
    return Outcome.collect()
        .require(
            cancellation != null && cancellation.effective() == null,
            () -> Finding.of(TenderRule.NO_CANCELLATION_WAITS))
        .orElse(() ->
            new TenderEvent.CancellationApproved(
                context.after(context.now(), Parameter.CANCELLATION_APPEAL)));
  }
}
