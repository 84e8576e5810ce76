package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.AppraisalException;
import city.posterity.cityhall.casefile.GateKeeper;
import city.posterity.procurement.Problem;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.market.tender.PublishTender;
import city.posterity.procurement.market.tender.SubmitTender;
import city.posterity.procurement.market.tender.Tender;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Carries a costing method out with a made-up bid before it is published: a method that fails on
 * its first real bid can be mended no more.
 */
@Component
final class MethodTrial implements GateKeeper {

  @Override
  public Opinion ask(DSLContext database, Question question) {
    boolean due =
        question.command() instanceof SubmitTender || question.command() instanceof PublishTender;
    CostingMethod method =
        due
            ? question
                .before()
                .find(Tender.class, question.target())
                .map(t -> t.terms().costing())
                .orElse(null)
            : null;
    return method == null ? Opinion.NONE : Opinion.against(problems(method));
  }

  /** What stands in the way of carrying it out; pointers are relative to the tender's terms. */
  static List<Finding> problems(CostingMethod method) {
    try {
      Appraiser.run(
          BidsInput.of(
              "trial", method, List.of(new BidsInput.Entry("trial", "trial", ones(method)))),
          method.seed(),
          0,
          null);
      return List.of();
    } catch (AppraisalException e) {
      return e.problems().stream()
          .map(p ->
              Finding.of(new Problem(p.code(), "/terms/costing", p.pointer() + ": " + p.message())))
          .toList();
    }
  }

  /** One of everything. */
  static CostSheet ones(CostingMethod method) {
    return new CostSheet(
        method.hash(),
        method.lines().stream().map(l -> new CostSheet.Row(l.id(), amounts(l), "")).toList());
  }

  private static List<BigDecimal> amounts(CostLine line) {
    return Objects.requireNonNull(Collections.nCopies(line.amounts(), BigDecimal.ONE));
  }
}
