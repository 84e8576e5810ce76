package city.posterity.procurement.assurance.statement;

import city.posterity.procurement.machine.Finding;
import java.util.ArrayList;
import java.util.List;

/** What every statement has to say. */
final class Wording {

  /** Longest value, in characters; a fact is a figure, a date or a few words, not a document. */
  static final int LONGEST = 4_000;

  /** Longest list of records, in characters of its JSON. */
  static final int LONGEST_LIST = 40_000;

  private Wording() {}

  static List<Finding> check(String value, String source) {
    var findings = new ArrayList<Finding>();
    if (value.isBlank()) {
      findings.add(Finding.of(StatementRule.VALUE_MISSING).at("/value"));
    }
    int most = value.stripLeading().startsWith("[") ? LONGEST_LIST : LONGEST;
    if (value.length() > most) {
      findings.add(Finding.of(StatementRule.VALUE_TOO_LONG, "most", most).at("/value"));
    }
    if (source.isBlank()) {
      findings.add(Finding.of(StatementRule.SOURCE_MISSING).at("/source"));
    }
    return findings;
  }
}
