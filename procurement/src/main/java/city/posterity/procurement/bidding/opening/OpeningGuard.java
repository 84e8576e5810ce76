package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;
import java.util.Optional;

/** Conditions on the moves of an opening. */
enum OpeningGuard implements Guard {
  /** Nothing holds the tender as a whole. */
  NO_HOLD {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.holds().stream()
          .filter(h -> h.covers(Optional.empty()))
          .map(h -> Finding.of(OpeningRule.ON_HOLD, "reason", h.reason(), "cause", h.cause()))
          .toList();
    }
  },
  /** Whoever acts has come and is one of those who open together. */
  PRESENT {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.self(Opening.class).attended(context.actor().person())
          ? List.of()
          : List.of(Finding.of(OpeningRule.NOT_HERE));
    }
  }
}
