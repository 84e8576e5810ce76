package city.posterity.procurement.award.award;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;
import java.util.Optional;

/** Conditions on the moves of an award. */
enum AwardGuard implements Guard {
  /** Nothing holds the lot. */
  NO_HOLD {
    @Override
    public List<Finding> check(Context context, Command command) {
      String lot = context.self(Award.class).lot();
      return context.holds().stream()
          .filter(h -> h.covers(Optional.of(lot)))
          .map(h -> Finding.of(AwardRule.ON_HOLD, "reason", h.reason(), "cause", h.cause()))
          .toList();
    }
  };
}
