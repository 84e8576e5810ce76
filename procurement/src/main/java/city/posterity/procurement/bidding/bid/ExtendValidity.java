package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.Objects;

/** The bidder stays bound for longer, without being able to change anything else. */
public record ExtendValidity(LocalDate until) implements Command {

  @Override
  public Outcome decide(Context context) {
    LocalDate before = Objects.requireNonNull(context.self(Bid.class).content()).validUntil();
    return Outcome.collect()
        .require(
            before == null || until.isAfter(before),
            () -> Finding.of(BidRule.VALIDITY_SHORTER, "until", before).at("/until"))
        .require(
            Validity.end(until, context.procedure()).isAfter(context.now()),
            () -> Finding.of(BidRule.VALIDITY_OVER, "until", until).at("/until"))
        .orElse(() -> new BidEvent.ValidityExtended(until));
  }
}
