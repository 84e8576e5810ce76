package city.posterity.procurement.planning.need;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Outcome;

/**
 * Options are compared over their life, from doing nothing to buying, and one is chosen. It can be
 * done again, and takes the place of what was there.
 */
public record AppraiseOptions(OptionsAppraisal options) implements Command {

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .add(OptionsCheck.of(options))
        .orElse(() -> new NeedEvent.OptionsAppraised(options));
  }
}
