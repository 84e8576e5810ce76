package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;

/** Whether a round of consultation is planned so that people can take part. */
final class RoundPlanCheck {

  private RoundPlanCheck() {}

  static Said of(RoundPlan plan, PolicyProcess policy, Context context) {
    Instant earliest = context.after(plan.opens(), Parameter.CONSULTATION_MINIMUM);
    LocalDate closing = context.procedure().calendar().dayOf(plan.closes());
    var said =
        new Said()
            .require(!plan.opens().isBefore(context.now()), MakingRule.OPENS_IN_PAST, "/plan/opens")
            .require(
                !plan.answersBy().isBefore(closing),
                MakingRule.ANSWERS_TOO_EARLY,
                "/plan/answersBy",
                "earliest",
                closing)
            .text(plan.moderationPolicy(), "/plan/moderationPolicy");
    if (plan.closes().isBefore(earliest)) {
      said.add(
          context
              .finding(
                  MakingRule.CONSULTATION_TOO_SHORT,
                  Parameter.CONSULTATION_MINIMUM,
                  "earliest",
                  earliest)
              .at("/plan/closes"));
    }
    var rows = new HashSet<Sector>();
    for (int i = 0; i < plan.coverage().size(); i++) {
      Coverage row = plan.coverage().get(i);
      said.text(row.how(), "/plan/coverage/" + i + "/how")
          .require(
              rows.add(row.sector()),
              MakingRule.SECTOR_TWICE,
              "/plan/coverage/" + i + "/sector",
              "sector",
              Engine.word(row.sector()))
          .require(
              row.minimum() >= 0 && row.minimum() <= 1_000_000,
              MakingRule.NUMBER_WRONG,
              "/plan/coverage/" + i + "/minimum");
    }
    policy.charter().sectors().stream()
        .filter(s -> !rows.contains(s))
        .forEach(s ->
            said.require(
                false, MakingRule.COVERAGE_INCOMPLETE, "/plan/coverage", "sector", Engine.word(s)));
    return said;
  }
}
