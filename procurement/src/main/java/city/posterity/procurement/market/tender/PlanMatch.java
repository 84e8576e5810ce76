package city.posterity.procurement.market.tender;

import city.posterity.procurement.Classification;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import city.posterity.procurement.planning.need.PlanItem;
import java.util.ArrayList;
import java.util.List;

/** Whether a tender is the one that was planned. (Scenario A16.) */
final class PlanMatch {

  /** CPV group whose members are told apart by three digits only. (Scenario A16.) */
  private static final String PHARMACEUTICALS = "336";

  private PlanMatch() {}

  static List<Finding> of(TenderTerms terms, Context context) {
    var need = context.procurement().first(Need.class).orElse(null);
    if (need == null || need.plan() == null) {
      return List.of(Finding.of(TenderRule.PLAN_NOT_PUBLISHED, "status", "none"));
    }
    var findings = new ArrayList<Finding>();
    if (need.status() != NeedStatus.PLANNED_PUBLISHED && need.status() != NeedStatus.CONVERTED) {
      findings.add(Finding.of(TenderRule.PLAN_NOT_PUBLISHED, "status", need.status()));
    }
    PlanItem plan = need.plan();
    if (plan.budgetLines().isEmpty()) {
      findings.add(Finding.of(TenderRule.PLAN_WITHOUT_BUDGET));
    }
    if (!plan.buyer().equals(terms.procuringEntity())) {
      findings.add(
          Finding.of(TenderRule.PLAN_BUYER_DIFFERS, "planned", plan.buyer())
              .at("/procuringEntity"));
    }
    if (!plan.procedureId().equals(terms.procedureId())) {
      findings.add(
          Finding.of(TenderRule.PLAN_PROCEDURE_DIFFERS, "planned", plan.procedureId())
              .at("/procedureId"));
    }
    if (!sameGroup(plan.classification(), terms.classification())) {
      findings.add(
          Finding.of(TenderRule.PLAN_CATEGORY_DIFFERS, "planned", plan.classification().id())
              .at("/classification/id"));
    }
    if (plan.estimate().currency().equals(terms.currency())
        && terms.lots().stream().allMatch(l -> l.value().currency().equals(terms.currency()))
        && terms.value().isMoreThan(plan.budget())) {
      findings.add(
          Finding.of(
                  TenderRule.PLAN_VALUE_EXCEEDED, "budget", plan.budget(), "value", terms.value())
              .at("/lots"));
    }
    return List.copyOf(findings);
  }

  private static boolean sameGroup(Classification planned, Classification tendered) {
    int digits = planned.id().startsWith(PHARMACEUTICALS) ? 3 : 4;
    return planned.scheme().equals(tendered.scheme())
        && prefix(planned.id(), digits).equals(prefix(tendered.id(), digits));
  }

  private static String prefix(String id, int digits) {
    return id.substring(0, Math.min(digits, id.length()));
  }
}
