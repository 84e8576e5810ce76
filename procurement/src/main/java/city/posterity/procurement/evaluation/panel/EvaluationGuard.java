package city.posterity.procurement.evaluation.panel;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.pack.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Conditions on the moves of an evaluation. */
enum EvaluationGuard implements Guard {
  /**
   * The panel is as large as the pack says, everybody has declared their interests since the
   * bidders are known, and every conflict is settled. (Criteria I1 and I2.)
   */
  PANEL_READY {
    @Override
    public List<Finding> check(Context context, Command command) {
      var members = context.self(Evaluation.class).active();
      int minimum = context.procedure().count(Parameter.PANEL_MINIMUM);
      var findings = new ArrayList<Finding>();
      if (members.size() < minimum) {
        findings.add(
            context.finding(
                EvaluationRule.PANEL_TOO_SMALL,
                Parameter.PANEL_MINIMUM,
                "minimum",
                minimum,
                "members",
                members.size()));
      }
      if (context.procedure().flag(Parameter.PANEL_ODD) && members.size() % 2 == 0) {
        findings.add(
            context.finding(
                EvaluationRule.PANEL_EVEN, Parameter.PANEL_ODD, "members", members.size()));
      }
      if (!members.stream().allMatch(Evaluation.Member::declaredAfter)) {
        findings.add(Finding.of(EvaluationRule.DECLARATION_MISSING));
      }
      if (members.stream().anyMatch(m -> m.conflict() != null)) {
        findings.add(Finding.of(EvaluationRule.CONFLICT_OPEN));
      }
      return findings;
    }
  }
}
