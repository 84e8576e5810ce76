package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Finding;
import java.util.ArrayList;
import java.util.List;

/** What every statement has to say. */
final class Wording {

  /** Longest value, in characters; a fact is a figure, a date or a few words, not a document. */
  static final int LONGEST = 4_000;

  private Wording() {}

  static List<Finding> check(String value, String source) {
    var findings = new ArrayList<Finding>();
    if (value.isBlank()) {
      findings.add(Finding.of(StatementRule.VALUE_MISSING).at("/value"));
    }
    if (value.length() > LONGEST) {
      findings.add(Finding.of(StatementRule.VALUE_TOO_LONG, "most", LONGEST).at("/value"));
    }
    if (source.isBlank()) {
      findings.add(Finding.of(StatementRule.SOURCE_MISSING).at("/source"));
    }
    return findings;
  }
}
