package city.posterity.procurement.market.tender;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tender, or one lot, is not to be awarded.
 *
 * @param lot absent for the whole tender
 * @param ground one of {@link #GROUNDS}
 */
public record ProposeCancellation(@Nullable String lot, String ground, String reason)
    implements Command {

  /** Why a procedure may end without an award. */
  public static final List<String> GROUNDS =
      List.of("need-gone", "budget-gone", "error-in-terms", "no-suitable-bid", "force-majeure");

  @Override
  public Outcome decide(Context context) {
    Tender tender = context.self(Tender.class);
    return Outcome.collect()
        .require(
            GROUNDS.contains(ground),
            () -> Finding.of(TenderRule.GROUND_UNKNOWN, "grounds", GROUNDS).at("/ground"))
        .require(!reason.isBlank(), () -> Finding.of(TenderRule.TEXT_MISSING).at("/reason"))
        .require(tender.cancellation() == null, () -> Finding.of(TenderRule.CANCELLATION_WAITS))
        .require(
            lot == null || tender.openLots().contains(lot) || tender.publishedAt() == null,
            () -> Finding.of(TenderRule.LOT_NOT_OPEN, "lot", lot).at("/lot"))
        .require(
            lot == null || tender.lots().containsKey(lot),
            () ->
                Finding.of(TenderRule.UNKNOWN_LOT, "lot", lot, "lots", tender.lots().keySet())
                    .at("/lot"))
        .orElse(() -> new TenderEvent.CancellationProposed(lot, ground, reason));
  }
}
