package city.posterity.procurement.delivery.obligation;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/** Whether somebody in particular will look again, and when, and at what cost. */
final class TransferCheck {

  private TransferCheck() {}

  static Outcome.Collector of(Transfer transfer, Context context) {
    int year = LocalDate.ofInstant(context.now(), context.procedure().calendar().zone()).getYear();
    return Outcome.collect()
        .require(
            !transfer.owner().isBlank(),
            () -> Finding.of(ObligationRule.TEXT_MISSING).at("/transfer/owner"))
        .require(
            transfer.reviewYear() > year,
            () ->
                Finding.of(ObligationRule.REVIEW_TOO_EARLY, "earliest", year + 1)
                    .at("/transfer/reviewYear"))
        .require(
            !transfer.costEstimate().isNegative(),
            () -> Finding.of(ObligationRule.NEGATIVE).at("/transfer/costEstimate"));
  }
}
