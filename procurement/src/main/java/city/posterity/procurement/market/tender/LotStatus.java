package city.posterity.procurement.market.tender;

import java.util.Map;
import java.util.Set;

/** Where a lot stands. The tender's own end is a function of these alone. */
public enum LotStatus {
  PLANNED,
  ACTIVE,
  UNSUCCESSFUL,
  CANCELLED,
  COMPLETE;

  /** The lots' table of moves. */
  public static final Map<LotStatus, Set<LotStatus>> MOVES =
      Map.of(
          PLANNED, Set.of(ACTIVE, CANCELLED),
          ACTIVE, Set.of(UNSUCCESSFUL, CANCELLED, COMPLETE),
          UNSUCCESSFUL, Set.of(),
          CANCELLED, Set.of(),
          COMPLETE, Set.of());

  public boolean isTerminal() {
    return MOVES.getOrDefault(this, Set.of()).isEmpty();
  }
}
