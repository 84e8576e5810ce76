package city.posterity.procurement.policymaking.gate;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.policymaking.input.Input;
import city.posterity.procurement.policymaking.input.InputStatus;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import java.util.ArrayList;
import java.util.List;

/** Whether everything that was said is sorted. */
final class Sorting {

  private Sorting() {}

  static List<Finding> check(Procurement procurement) {
    var policy = procurement.only(PolicyProcess.class);
    var inputs = procurement.all(Input.class);
    var findings = new ArrayList<Finding>();
    inputs.stream()
        .filter(i -> i.status() == InputStatus.SUBMITTED || i.status() == InputStatus.HELD)
        .forEach(i -> findings.add(Finding.of(GateRule.NOT_MODERATED, "input", i.id().id())));
    var shown = inputs.stream().filter(i -> i.status() == InputStatus.PUBLISHED).toList();
    shown.stream()
        .filter(i -> i.themes().isEmpty())
        .forEach(i -> findings.add(Finding.of(GateRule.NOT_SORTED, "input", i.id().id())));
    shown.stream()
        .filter(i -> !i.isReadable(policy))
        .forEach(i ->
            findings.add(
                Finding.of(
                    GateRule.NOT_READ,
                    "input",
                    i.id().id(),
                    "language",
                    i.contribution().language())));
    var agreement = Agreement.of(inputs);
    if (!agreement.isEnough()) {
      findings.add(
          Finding.of(
              GateRule.SECOND_CODER_MISSING,
              "wanted",
              agreement.wanted(),
              "there",
              agreement.twice()));
    }
    return Named.few(findings);
  }
}
