package city.posterity.procurement.award.purchase;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;

/**
 * The delivery does not come, or is not as ordered. What was confirmed and is not paid yet no
 * longer counts as delivered.
 *
 * @param problem what is wrong
 * @param remedyBy last day on which the supplier puts it right
 */
public record ReportProblem(String problem, LocalDate remedyBy) implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate today = PurchaseCheck.today(context);
    return Outcome.collect()
        .require(!problem.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/problem"))
        .require(
            !remedyBy.isBefore(today),
            () -> Finding.of(PurchaseRule.DAY_IN_PAST, "today", today).at("/remedyBy"))
        .orElse(() -> new PurchaseEvent.ProblemReported(problem, remedyBy, context.now()));
  }
}
