package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.policymaking.clause.Clause;
import java.util.ArrayList;
import java.util.List;

/** Whether a first draft can be published: gate M1. */
final class PrimerCheck {

  private PrimerCheck() {}

  static List<Finding> of(Context context) {
    var policy = context.procurement().only(PolicyProcess.class);
    var clauses = Clause.text(context.procurement());
    var findings = new ArrayList<Finding>();
    if (clauses.isEmpty()) {
      findings.add(Finding.of(MakingRule.CLAUSES_MISSING));
    }
    if (policy.seat() == null) {
      findings.add(Finding.of(MakingRule.SEAT_NOT_ASKED));
    }
    clauses.forEach(c -> of(c, policy.languages(), findings));
    return findings;
  }

  private static void of(Clause clause, List<String> languages, List<Finding> findings) {
    var wording = clause.newest().wording();
    for (String language : languages) {
      var words = wording.in(language);
      if (words.isEmpty()) {
        findings.add(
            Finding.of(
                MakingRule.TRANSLATION_MISSING, "clause", clause.key(), "language", language));
      }
      if (words.filter(w -> w.plain().isBlank()).isPresent()) {
        findings.add(
            Finding.of(MakingRule.PLAIN_MISSING, "clause", clause.key(), "language", language));
      }
      if (words.filter(w -> w.rationale().isBlank()).isPresent()) {
        findings.add(
            Finding.of(MakingRule.RATIONALE_MISSING, "clause", clause.key(), "language", language));
      }
    }
  }
}
