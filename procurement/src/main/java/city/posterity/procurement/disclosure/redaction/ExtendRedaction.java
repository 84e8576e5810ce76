package city.posterity.procurement.disclosure.redaction;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.List;

/**
 * A later date, which needs a new approval before the present one comes. The longest term of the
 * ground still counts from the first proposal, so that nothing is extended for ever.
 *
 * @param releaseDate first day on which it is shown again
 */
public record ExtendRedaction(LocalDate releaseDate, String reason) implements Command {

  @Override
  public Outcome decide(Context context) {
    Redaction redaction = context.self(Redaction.class);
    LocalDate present = redaction.releaseDate();
    if (present == null) {
      return new Outcome.Refused(List.of(Finding.of(RedactionRule.NO_DATE_TO_EXTEND)));
    }
    return Outcome.collect()
        .require(!reason.isBlank(), () -> Finding.of(RedactionRule.TEXT_MISSING).at("/reason"))
        .require(
            releaseDate.isAfter(present),
            () -> Finding.of(RedactionRule.DATE_NOT_LATER, "present", present).at("/releaseDate"))
        .add(
            Dates.check(
                context, releaseDate, redaction.latest(), redaction.ground(), redaction.basis()))
        .orElse(() ->
            new RedactionEvent.RedactionExtensionProposed(
                releaseDate, Dates.start(context, releaseDate), reason));
  }
}
