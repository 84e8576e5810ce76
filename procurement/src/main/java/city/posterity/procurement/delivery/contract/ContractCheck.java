package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.pack.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Whether a contract says what it has to say. */
final class ContractCheck {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private ContractCheck() {}

  /** What is wrong with the terms as data, finished or not. */
  static List<Finding> data(ContractTerms terms) {
    var findings = new ArrayList<Finding>();
    if (terms.title().isBlank()) {
      findings.add(Finding.of(ContractRule.TEXT_MISSING).at("/terms/title"));
    }
    LocalDate start = terms.start();
    LocalDate end = terms.end();
    if (start != null && end != null && end.isBefore(start)) {
      findings.add(
          Finding.of(ContractRule.PERIOD_REVERSED, "start", start, "end", end).at("/terms/end"));
    }
    findings.addAll(duplicates(terms.indicators(), Indicator::id, "/terms/indicators"));
    findings.addAll(duplicates(terms.milestones(), MilestonePlan::code, "/terms/milestones"));
    findings.addAll(duplicates(terms.securities(), Security::id, "/terms/securities"));
    for (int i = 0; i < terms.milestones().size(); i++) {
      BigDecimal share = terms.milestones().get(i).percentage();
      if (share.signum() < 0 || share.compareTo(WHOLE) > 0) {
        findings.add(
            Finding.of(ContractRule.SHARE_OUT_OF_RANGE, "share", share)
                .at("/terms/milestones/" + i + "/percentage"));
      }
    }
    for (int i = 0; i < terms.subcontractors().size(); i++) {
      if (terms.subcontractors().get(i).exclusionCheck().isBlank()) {
        findings.add(
            Finding.of(
                    ContractRule.EXCLUSION_NOT_CHECKED,
                    "name",
                    terms.subcontractors().get(i).name())
                .at("/terms/subcontractors/" + i + "/exclusionCheck"));
      }
    }
    return findings;
  }

  /** What is missing before anybody can sign. */
  static List<Finding> complete(Contract contract, TenderTerms tender, Procedure procedure) {
    ContractTerms terms = contract.terms();
    var findings = new ArrayList<>(data(terms));
    if (terms.start() == null || terms.end() == null) {
      findings.add(Finding.of(ContractRule.PERIOD_MISSING).at("/terms/start"));
    }
    int wanted = procedure.count(Parameter.INDICATORS_MINIMUM);
    if (terms.indicators().size() < wanted) {
      findings.add(
          Finding.of(
                  ContractRule.INDICATORS_TOO_FEW,
                  "wanted",
                  wanted,
                  "found",
                  terms.indicators().size())
              .because(procedure.basis(Parameter.INDICATORS_MINIMUM))
              .at("/terms/indicators"));
    }
    BigDecimal sum =
        terms.milestones().stream()
            .map(MilestonePlan::percentage)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(WHOLE) != 0) {
      findings.add(
          Finding.of(ContractRule.SHARES_NOT_WHOLE, "sum", sum.toPlainString())
              .at("/terms/milestones"));
    }
    terms.milestones().stream()
        .filter(m -> m.due() == null)
        .map(m ->
            Finding.of(ContractRule.DUE_DATE_MISSING, "milestone", m.code())
                .at("/terms/milestones"))
        .forEach(findings::add);
    tender.paymentSchedule().stream()
        .filter(p -> p.lot().equals(contract.origin().lot()))
        .filter(p ->
            terms.milestones().stream()
                .noneMatch(m ->
                    m.code().equals(p.code()) && m.percentage().compareTo(p.percentage()) == 0))
        .map(p ->
            Finding.of(
                    ContractRule.SCHEDULE_DEPARTS,
                    "milestone",
                    p.code(),
                    "share",
                    p.percentage().toPlainString())
                .at("/terms/milestones"))
        .forEach(findings::add);
    terms.securities().stream()
        .filter(s -> s.reference() == null || s.reference().isBlank() || s.validUntil() == null)
        .map(s ->
            Finding.of(ContractRule.SECURITY_MISSING, "title", s.title(), "value", s.value())
                .at("/terms/securities"))
        .forEach(findings::add);
    return findings;
  }

  private static <T> List<Finding> duplicates(List<T> all, Function<T, String> id, String pointer) {
    var seen = new HashSet<String>();
    return all.stream()
        .map(id)
        .filter(i -> i.isBlank() || !seen.add(i))
        .map(i -> Finding.of(ContractRule.DUPLICATE_ID, "id", i).at(pointer))
        .toList();
  }
}
