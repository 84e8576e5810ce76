package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/** Not good enough; the supplier has until {@code cureBy} to put it right. */
public record RejectMilestone(String defects, LocalDate cureBy) implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate today = LocalDate.ofInstant(context.now(), context.procedure().calendar().zone());
    return Outcome.collect()
        .require(!defects.isBlank(), () -> Finding.of(MilestoneRule.TEXT_MISSING).at("/defects"))
        .require(
            !cureBy.isBefore(today),
            () -> Finding.of(MilestoneRule.CURE_DATE_PAST, "today", today).at("/cureBy"))
        .orElse(() -> new MilestoneEvent.MilestoneRejected(defects, cureBy));
  }
}
