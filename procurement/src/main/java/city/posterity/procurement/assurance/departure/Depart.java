package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says in public why a clause is not kept here. An explanation counts at once; a waiver
 * counts once a second person has signed it. Which of the two the policy allows for this clause,
 * and by whom, is for the policy to say.
 *
 * @param clause the policy's id of the clause
 * @param as the role in which it is said; one that the person holds here
 * @param until last day of a waiver, a year from now at most; absent for an explanation
 */
public record Depart(
    DepartureKind kind, String clause, String reason, Role as, @Nullable LocalDate until)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    var findings = Outcome.collect().add(Wording.check(context, clause, reason, as));
    if (kind == DepartureKind.EXPLANATION) {
      return findings
          .require(until == null, () -> Finding.of(DepartureRule.DATE_NOT_ASKED).at("/until"))
          .orElse(() ->
              new DepartureEvent.DepartureExplained(
                  clause, reason, as, context.actor().person(), context.now()));
    }
    if (until == null) {
      return findings
          .require(false, () -> Finding.of(DepartureRule.DATE_MISSING).at("/until"))
          .orElse(() -> {
            throw new IllegalStateException("a finding is there");
          });
    }
    ZoneId zone = context.procedure().calendar().zone();
    LocalDate today = LocalDate.ofInstant(context.now(), zone);
    return findings
        .require(
            !until.isBefore(today),
            () -> Finding.of(DepartureRule.DATE_PASSED, "today", today).at("/until"))
        .require(
            !until.isAfter(today.plusYears(1)),
            () ->
                Finding.of(DepartureRule.DATE_TOO_LATE, "latest", today.plusYears(1)).at("/until"))
        .orElse(() -> requested(context, until, zone));
  }

  private Event requested(Context context, LocalDate until, ZoneId zone) {
    return new DepartureEvent.WaiverRequested(
        clause,
        reason,
        as,
        context.actor().person(),
        until,
        until.plusDays(1).atStartOfDay(zone).toInstant(),
        context.now());
  }
}
