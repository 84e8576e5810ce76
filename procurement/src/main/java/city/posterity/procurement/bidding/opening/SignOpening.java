package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;

/** Somebody who was there confirms the record of the opening. Signing twice changes nothing. */
public record SignOpening() implements Command {

  @Override
  public Outcome decide(Context context) {
    Opening opening = context.self(Opening.class);
    PersonId person = context.actor().person();
    if (opening.signed().contains(person)) {
      return new Outcome.AlreadySo();
    }
    boolean last =
        opening.present().stream()
            .map(Attendance::person)
            .allMatch(p -> p.equals(person) || opening.signed().contains(p));
    return Outcome.of(new OpeningEvent.OpeningSigned(person, context.now(), last));
  }
}
