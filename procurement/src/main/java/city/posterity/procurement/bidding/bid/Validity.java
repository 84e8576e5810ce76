package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.pack.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Until when a bidder is bound: to the end of the last day that the bid names. */
final class Validity {

  private Validity() {}

  /** The first instant at which the bidder is free; empty when the bid names no day. */
  static Optional<Instant> end(BidContent content, Procedure procedure) {
    return Optional.ofNullable(content.validUntil()).map(d -> end(d, procedure));
  }

  static Instant end(LocalDate lastDay, Procedure procedure) {
    return lastDay.plusDays(1).atStartOfDay(procedure.calendar().zone()).toInstant();
  }

  static boolean isOver(BidContent content, Procedure procedure, Instant now) {
    return end(content, procedure).filter(e -> !now.isBefore(e)).isPresent();
  }
}
