package city.posterity.procurement.machine;

import java.time.Instant;
import java.util.Comparator;

/**
 * A move that time itself makes.
 *
 * @param at when it falls due; its event takes effect then, however late it is processed
 */
public record Due(Instant at, Order order, StreamId stream, Command command) {

  /**
   * At one instant, earlier constants go first: nothing else may happen before submissions close.
   */
  public enum Order {
    CLOSE_SUBMISSIONS,
    END_QUESTIONS,
    LAPSE_DRAFTS,
    END_STANDSTILL,
    OTHER
  }

  static final Comparator<Due> FIRST =
      Comparator.comparing(Due::at)
          .thenComparing(Due::order)
          .thenComparing(d -> d.stream().toString());
}
