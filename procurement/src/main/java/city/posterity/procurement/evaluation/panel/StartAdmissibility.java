package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.pack.Parameter;

/** The bids are open; the panel, complete and declared, looks at what they must have. */
public record StartAdmissibility() implements Command {

  @Override
  public Outcome decide(Context context) {
    Evaluation e = context.self(Evaluation.class);
    int minimum = context.procedure().count(Parameter.PANEL_MINIMUM);
    boolean odd = context.procedure().flag(Parameter.PANEL_ODD);
    return Outcome.collect()
        .require(
            context.procurement().only(Tender.class).status() == TenderStatus.EVALUATING,
            () -> Finding.of(EvaluationRule.BIDS_SEALED))
        .require(
            e.active().size() >= minimum,
            () ->
                context.finding(
                    EvaluationRule.PANEL_TOO_SMALL,
                    Parameter.PANEL_MINIMUM,
                    "minimum",
                    minimum,
                    "members",
                    e.active().size()))
        .require(
            !odd || e.active().size() % 2 == 1,
            () ->
                context.finding(
                    EvaluationRule.PANEL_EVEN, Parameter.PANEL_ODD, "members", e.active().size()))
        .require(
            e.active().stream().allMatch(Evaluation.Member::declaredAfter),
            () -> Finding.of(EvaluationRule.DECLARATION_MISSING))
        .require(
            e.active().stream().allMatch(m -> m.conflict() == null),
            () -> Finding.of(EvaluationRule.CONFLICT_OPEN))
        .orElse(EvaluationEvent.AdmissibilityStarted::new);
  }
}
