package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * Talks with the market are over.
 *
 * @param effect what the tender takes from them; published
 */
public record CloseEngagement(String effect) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(!effect.isBlank(), () -> Finding.of(EngagementRule.TEXT_MISSING).at("/effect"))
        .orElse(() -> new EngagementEvent.EngagementClosed(effect, context.now()));
  }
}
