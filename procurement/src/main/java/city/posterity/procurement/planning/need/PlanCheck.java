package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.pack.Procedure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a plan item: every problem, with its place under {@code /plan}. */
final class PlanCheck {

  private PlanCheck() {}

  static List<Finding> of(PlanItem plan, Procedure procedure) {
    var findings = new ArrayList<Finding>();
    text(findings, plan.title(), "/plan/title");
    text(findings, plan.description(), "/plan/description");
    text(findings, plan.estimateMethod(), "/plan/estimateMethod");
    text(findings, plan.procedureReason(), "/plan/procedureReason");
    text(findings, plan.deliveryPlace(), "/plan/deliveryPlace");
    if (!plan.estimate().isPositive()) {
      findings.add(Finding.of(NeedRule.ESTIMATE_NOT_POSITIVE).at("/plan/estimate"));
    }
    if (!plan.aggregated()) {
      findings.add(Finding.of(NeedRule.NOT_AGGREGATED).at("/plan/aggregated"));
    }
    if (!plan.procedureId().equals(procedure.procedureId())) {
      findings.add(
          Finding.of(NeedRule.PROCEDURE_UNKNOWN, "procedure", plan.procedureId())
              .at("/plan/procedureId"));
    }
    for (int i = 0; i < plan.budgetLines().size(); i++) {
      var line = plan.budgetLines().get(i);
      String at = "/plan/budgetLines/" + i;
      text(findings, line.id(), at + "/id");
      if (!line.amount().currency().equals(plan.estimate().currency())) {
        findings.add(
            Finding.of(NeedRule.CURRENCY_DIFFERS, "currency", plan.estimate().currency())
                .at(at + "/amount"));
        return List.copyOf(findings);
      }
    }
    if (plan.budgetLines().isEmpty()) {
      findings.add(Finding.of(NeedRule.BUDGET_MISSING).at("/plan/budgetLines"));
    }
    return List.copyOf(findings);
  }

  static boolean changesMoreThan(PlanItem before, PlanItem after, BigDecimal share) {
    if (!before.estimate().currency().equals(after.estimate().currency())) {
      return true;
    }
    BigDecimal change = after.estimate().minus(before.estimate()).amount().abs();
    return change.compareTo(before.estimate().amount().multiply(share)) > 0;
  }

  private static void text(List<Finding> findings, String value, String at) {
    if (value.isBlank()) {
      findings.add(Finding.of(NeedRule.TEXT_MISSING).at(at));
    }
  }
}
