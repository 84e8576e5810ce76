package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.delivery.contract.YearReport.LineActual;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a year took, line by line, held against what the bid expected; published as it is. A year
 * that is reported again is replaced, and what was said before stays in the history.
 */
public record ReportYear(
    int year, Map<String, LineActual> lines, String note, List<Evidence> evidence)
    implements Command {

  public ReportYear {
    // Data bound by reflection can leave it out, and so do contracts without a cost sheet.
    lines = lines == null ? Map.of() : Map.copyOf(lines);
    evidence = List.copyOf(evidence);
  }

  @Override
  public Outcome decide(Context context) {
    Contract contract = context.self(Contract.class);
    var costs = ContractCosts.of(context.procurement(), contract);
    int first = firstYear(contract, context);
    int last = lastYear(contract, context);
    return Outcome.collect()
        .require(
            first <= year && year <= last,
            () ->
                Finding.of(ContractRule.YEAR_OUT_OF_RANGE, "first", first, "last", last)
                    .at("/year"))
        .add(unknown(costs.map(ContractCosts::stated).orElse(List.of())))
        .add(unsaid(costs.map(c -> c.stated(year)).orElse(List.of())))
        .add(negative())
        .require(!note.isBlank(), () -> Finding.of(ContractRule.TEXT_MISSING).at("/note"))
        .require(
            !evidence.isEmpty(), () -> Finding.of(ContractRule.EVIDENCE_MISSING).at("/evidence"))
        .orElse(() ->
            new ContractEvent.YearReported(
                new YearReport(year, lines, note, evidence), context.now()));
  }

  /** The year in which the contract began. */
  private static int firstYear(Contract contract, Context context) {
    LocalDate start = contract.terms().start();
    Instant since = contract.activeSince();
    return start != null ? start.getYear() : since == null ? today(context) : year(since, context);
  }

  /** The present year, or the last of the contract if that was earlier. */
  private static int lastYear(Contract contract, Context context) {
    LocalDate end = contract.terms().end();
    return end == null ? today(context) : Math.min(today(context), end.getYear());
  }

  private static int today(Context context) {
    return year(context.now(), context);
  }

  private static int year(Instant at, Context context) {
    return LocalDate.ofInstant(at, context.procedure().calendar().zone()).getYear();
  }

  private List<Finding> unknown(List<CostLine> known) {
    return lines.keySet().stream()
        .filter(id -> known.stream().noneMatch(l -> l.id().equals(id)))
        .sorted()
        .map(id ->
            Finding.of(
                    ContractRule.LINE_UNKNOWN,
                    "line",
                    id,
                    "lines",
                    known.stream().map(CostLine::id).toList())
                .at("/lines/" + id))
        .toList();
  }

  private List<Finding> unsaid(List<CostLine> due) {
    var findings = new ArrayList<Finding>();
    for (CostLine line : due) {
      LineActual actual = lines.get(line.id());
      if (actual == null || actual.amount() == null && actual.reason().isBlank()) {
        findings.add(
            Finding.of(ContractRule.LINE_UNSAID, "line", line.title()).at("/lines/" + line.id()));
      }
    }
    return findings;
  }

  private List<Finding> negative() {
    return lines.entrySet().stream()
        .filter(e -> e.getValue().amount() != null && e.getValue().amount().signum() < 0)
        .map(Map.Entry::getKey)
        .sorted()
        .map(id -> Finding.of(ContractRule.NEGATIVE).at("/lines/" + id + "/amount"))
        .toList();
  }
}
