package city.posterity.cityhall.guidance;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.PlanItem;
import city.posterity.procurement.planning.team.Team;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the need, its plan and the team say. */
final class PlanningFacts {

  private PlanningFacts() {}

  static void add(FactTree tree, Procurement procurement) {
    procurement.first(Need.class).ifPresent(n -> need(tree, n));
    procurement.first(Team.class).ifPresent(t -> team(tree, t));
    stages(tree, procurement);
  }

  /** Every stage that is public is public as open data, too. */
  private static void stages(FactTree tree, Procurement procurement) {
    var need = procurement.first(Need.class);
    if (need.isEmpty()) {
      return;
    }
    var tender = procurement.first(Tender.class);
    var contract = procurement.first(Contract.class);
    long later =
        Stream.of(
                tender.map(Tender::publishedAt),
                tender.map(Tender::notifiedAt),
                contract.map(Contract::signedAt),
                contract.map(Contract::activeSince))
            .filter(Optional::isPresent)
            .count();
    tree.put("participation.stages_reached", 1 + later)
        .put("participation.stages_published", (need.get().isPublic() ? 1 : 0) + later);
  }

  private static void need(FactTree tree, Need need) {
    tree.put("procurement.need.problem_statement", need.problem())
        .put("need.problem_statement", need.problem())
        .put("need.outcome", need.outcome())
        .put("need.origin", need.origin())
        .put("participation.comments", (long) need.inputs().size())
        .put(
            "participation.unanswered",
            need.inputs().values().stream().filter(i -> i.answer() == null).count())
        .put("participation.opened_on", tree.day(need.consultationStart()))
        .put("participation.closed_on", tree.day(need.consultationEnd()))
        .put("engagement.pipeline_published_on", tree.day(need.publishedAt()));
    consultation(tree, need);
    PlanItem plan = need.plan();
    if (plan != null) {
      plan(tree, need, plan);
    }
  }

  private static void consultation(FactTree tree, Need need) {
    var opened = tree.day(need.consultationStart());
    var closed = tree.day(need.consultationEnd());
    if (opened == null || closed == null) {
      return;
    }
    tree.put("participation.comment_days", ChronoUnit.DAYS.between(opened, closed));
    if (!need.inputs().isEmpty()) {
      // an answer says what becomes of it, and is published
      tree.put(
          "procurement.consultation.what_changed_published",
          need.inputs().values().stream().allMatch(i -> i.answer() != null));
    }
  }

  private static void plan(FactTree tree, Need need, PlanItem plan) {
    tree.put("procurement.estimated_value", plan.estimate())
        .put("procurement.category", plan.category().name().toLowerCase(Locale.ROOT))
        .put("procurement.classification", plan.classification().id())
        .put("procurement.procedure", plan.procedureId())
        .put("procurement.start_year", (long) plan.tenderExpected().getYear())
        .put("approach.procedure_reason", plan.procedureReason())
        .put("engagement.tender_expected_on", plan.tenderExpected())
        .put("estimate.method", plan.estimateMethod())
        .put("estimate.value", plan.estimate())
        .put("estimate.funds_confirmed", need.budgetReference() != null)
        .put(
            "estimate.funds_confirmed_amount",
            need.budgetReference() == null ? null : plan.budget())
        .put("estimate.similar_added_up", plan.aggregated());
  }

  private static void team(FactTree tree, Team team) {
    tree.put("team.size", (long) team.members().size())
        .put("team.units", team.members().stream().map(Team.Member::unit).distinct().count())
        .put(
            "team.members",
            team.members().stream()
                .map(m ->
                    FactTree.record(
                        "person",
                        m.person().toString(),
                        "unit",
                        m.unit(),
                        "roles",
                        m.roles().stream().map(Role::word).toList()))
                .toList())
        .put(
            "team.roles",
            team.members().stream()
                .flatMap(m -> m.roles().stream())
                .distinct()
                .map(Role::word)
                .toList())
        .put("team.people_in_deciding_roles", (long) deciding(team).size());
  }

  /** Who has the need, writes the requirements, evaluates or approves. */
  private static List<String> deciding(Team team) {
    return Arrays.stream(
            new Role[] {Role.NEED_OFFICER, Role.PROCUREMENT_OFFICER, Role.EVALUATOR, Role.APPROVER})
        .flatMap(r -> team.holding(r).stream())
        .map(m -> m.person().toString())
        .distinct()
        .toList();
  }
}
