package city.posterity.procurement.assurance.departure;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Somebody asks to let a clause that blocks pass until a day. It counts once a second person signs.
 *
 * @param clause the policy's id of the clause
 * @param as the role in which it is asked for; one that the person holds here
 * @param until its last day; a year from now at most
 */
public record RequestWaiver(String clause, String reason, Role as, LocalDate until)
    implements Command {

  @Override
  public Outcome decide(Context context) {
    ZoneId zone = context.procedure().calendar().zone();
    LocalDate today = LocalDate.ofInstant(context.now(), zone);
    return Outcome.collect()
        .add(Wording.check(context, clause, reason, as))
        .require(
            !until.isBefore(today),
            () -> Finding.of(DepartureRule.DATE_PASSED, "today", today).at("/until"))
        .require(
            !until.isAfter(today.plusYears(1)),
            () ->
                Finding.of(DepartureRule.DATE_TOO_LATE, "latest", today.plusYears(1)).at("/until"))
        .orElse(() ->
            new DepartureEvent.WaiverRequested(
                clause, reason, as, context.actor().person(), until, end(zone), context.now()));
  }

  private Instant end(ZoneId zone) {
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
