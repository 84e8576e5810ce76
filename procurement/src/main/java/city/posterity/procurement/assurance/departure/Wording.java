package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import java.util.ArrayList;
import java.util.List;

/** What every departure has to say. */
final class Wording {

  /** Shortest reason, in characters: it is published, and a word is no reason. */
  static final int SHORTEST = 20;

  private Wording() {}

  static List<Finding> check(Context context, String clause, String reason, Role as) {
    var findings = new ArrayList<Finding>(reason(reason));
    if (clause.isBlank()) {
      findings.add(Finding.of(DepartureRule.CLAUSE_MISSING).at("/clause"));
    }
    if (!context.actor().is(as)) {
      findings.add(Finding.of(DepartureRule.ROLE_NOT_HELD, "role", as.word()).at("/as"));
    }
    context.procurement().stream(Departure.class)
        .filter(d -> d.isOpen() && d.clause().equals(clause))
        .findFirst()
        .ifPresent(d ->
            findings.add(Finding.of(DepartureRule.ALREADY_OPEN, "clause", clause).at("/clause")));
    return findings;
  }

  static List<Finding> reason(String reason) {
    return reason.strip().length() >= SHORTEST
        ? List.of()
        : List.of(Finding.of(DepartureRule.REASON_TOO_SHORT, "least", SHORTEST).at("/reason"));
  }
}
