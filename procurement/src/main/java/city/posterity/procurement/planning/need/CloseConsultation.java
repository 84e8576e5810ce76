package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/** The time to answer is over. The clock's command. */
public record CloseConsultation() implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(
        new NeedEvent.ConsultationClosed(
            java.util.Objects.requireNonNull(context.self(Need.class).consultationEnd())));
  }
}
