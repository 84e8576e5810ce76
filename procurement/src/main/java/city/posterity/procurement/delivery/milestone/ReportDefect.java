package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.machine.Addition;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/** Something that was accepted turns out to be broken, and the warranty still runs. */
public record ReportDefect(String text) implements Addition {

  @Override
  public Outcome decide(Context context) {
    LocalDate until = context.self(Milestone.class).warrantyUntil();
    LocalDate today = LocalDate.ofInstant(context.now(), context.procedure().calendar().zone());
    return Outcome.collect()
        .require(!text.isBlank(), () -> Finding.of(MilestoneRule.TEXT_MISSING).at("/text"))
        .require(
            until != null && !today.isAfter(until),
            () -> Finding.of(MilestoneRule.WARRANTY_OVER, "until", until))
        .orElse(() -> new MilestoneEvent.DefectReported(text, context.now()));
  }
}
