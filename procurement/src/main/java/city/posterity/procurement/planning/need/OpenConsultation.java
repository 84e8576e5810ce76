package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.pack.Parameter;
import java.time.Instant;

/**
 * Residents are asked until {@code end}; the routes say how they can answer (web, text message,
 * desk).
 */
public record OpenConsultation(Instant end, String routes) implements Command {

  @Override
  public Outcome decide(Context context) {
    Instant earliest = context.after(context.now(), Parameter.CONSULTATION_MINIMUM);
    return Outcome.collect()
        .require(!routes.isBlank(), () -> Finding.of(NeedRule.TEXT_MISSING).at("/routes"))
        .require(
            !end.isBefore(earliest),
            () ->
                context
                    .finding(
                        NeedRule.CONSULTATION_TOO_SHORT,
                        Parameter.CONSULTATION_MINIMUM,
                        "earliest",
                        earliest)
                    .at("/end"))
        .orElse(() -> new NeedEvent.ConsultationOpened(context.now(), end, routes));
  }
}
