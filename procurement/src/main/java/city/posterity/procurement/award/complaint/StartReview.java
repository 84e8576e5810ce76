package city.posterity.procurement.award.complaint;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;
import java.time.Instant;

/** The review begins. */
public record StartReview(Instant hearing) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.of(new ComplaintEvent.ReviewStarted(hearing));
  }
}
