package city.posterity.procurement.market.engagement;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import java.util.List;
import java.util.stream.Stream;

/** Conditions on closing talks with the market, and on publishing a tender after them. */
enum EngagementGuard implements Guard {
  /** Whatever one supplier was told or shown, all were. */
  EQUAL_INFORMATION {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.self(Engagement.class).unequal();
    }
  },
  /** For tenders: talks with the market are closed, and all suppliers know the same. */
  MARKET_INFORMED {
    @Override
    public List<Finding> check(Context context, Command command) {
      return context.procurement().stream(Engagement.class)
          .filter(e -> e.status() == EngagementStatus.OPEN)
          .flatMap(e ->
              Stream.concat(
                  Stream.of(
                      Finding.of(
                          EngagementRule.STILL_OPEN, "engagement", e.id(), "purpose", e.purpose())),
                  e.unequal().stream()))
          .toList();
    }
  }
}
