package city.posterity.cityhall.openness;

import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.PlanItem;
import java.time.LocalDate;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code planning} section of a release: need, consultation, budget. */
final class PlanningSection {

  private PlanningSection() {}

  static ObjectNode of(Facts facts, Need need) {
    Publicity publicity = facts.publicity();
    ObjectNode planning = Ocds.object();
    Ocds.put(
        planning,
        "rationale",
        publicity.plan().isPresent() && need.rationale() != null
            ? need.rationale()
            : need.problem());
    Ocds.put(planning, "problem", need.problem());
    Ocds.put(planning, "outcome", need.outcome());
    publicity.plan().ifPresent(plan -> planning.set("budget", budget(plan)));
    OptionsAppraisal options = need.options();
    if (options != null) {
      publicity
          .plan()
          .ifPresent(plan ->
              planning.set(
                  "optionsAppraisal",
                  OptionsSection.of(facts, options, plan.estimate().currency())));
    }
    ArrayNode milestones = planning.arrayNode();
    if (need.consultationStart() != null) {
      planning.set("consultation", consultation(publicity, need));
      milestones.add(milestone(need));
    }
    var market = new MarketSection(facts);
    market.addMilestones(milestones);
    Ocds.put(planning, "milestones", milestones);
    Ocds.put(planning, "documents", market.documents());
    Ocds.put(planning, "marketEngagements", market.engagements());
    return planning;
  }

  private static ObjectNode budget(PlanItem plan) {
    ObjectNode budget = Ocds.object();
    budget.set("amount", Ocds.value(plan.budget()));
    var lines = budget.putArray("budgetBreakdown");
    for (PlanItem.BudgetLine line : plan.budgetLines()) {
      // one line of the city's budget may be there for several years
      ObjectNode node = lines.addObject().put("id", line.id() + "-" + line.year());
      Ocds.put(node, "description", line.description());
      node.set("amount", Ocds.value(line.amount()));
      node.set(
          "period",
          Ocds.period(
              Ocds.firstMoment(LocalDate.of(line.year(), 1, 1)),
              Ocds.lastMoment(LocalDate.of(line.year(), 12, 31))));
    }
    return budget;
  }

  private static ObjectNode consultation(Publicity publicity, Need need) {
    ObjectNode consultation = Ocds.object();
    consultation.set(
        "period",
        Ocds.period(Ocds.date(need.consultationStart()), Ocds.date(need.consultationEnd())));
    var inputs = consultation.objectNode().arrayNode();
    publicity
        .inputs()
        .forEach((id, input) -> {
          ObjectNode node = inputs.addObject().put("id", id.toString());
          Ocds.put(node, "date", Ocds.date(input.at()));
          Ocds.put(node, "description", input.text());
          Ocds.put(node, "answer", input.answer());
        });
    Ocds.put(consultation, "inputs", inputs);
    return consultation;
  }

  private static ObjectNode milestone(Need need) {
    boolean over = need.status() != NeedStatus.CONSULTING;
    String end = Objects.requireNonNull(Ocds.date(need.consultationEnd()));
    ObjectNode node = Ocds.withId("consultation").put("type", "engagement").put("dueDate", end);
    if (over) {
      node.put("dateMet", end);
    }
    return node.put("status", over ? "met" : "scheduled");
  }
}
