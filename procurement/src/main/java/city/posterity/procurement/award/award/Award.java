package city.posterity.procurement.award.award;

import city.posterity.procurement.Money;
import city.posterity.procurement.evaluation.panel.Evaluation;
import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One lot goes to one bidder.
 *
 * @param value of the offer, net of value added tax
 * @param reviewStart from when the time to decide is counted, extended or not
 * @param decidedAt when it was accepted; absent before
 * @param standstill absent until the bidders are told
 * @param statement absent until it was accepted, and where the bids were not appraised
 */
public record Award(
    StreamId id,
    AwardStatus status,
    StreamId tender,
    StreamId bid,
    String lot,
    OrganisationId supplier,
    Money value,
    BigDecimal comparable,
    int rank,
    Instant reviewStart,
    Instant reviewEnd,
    boolean extended,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable Standstill standstill,
    @Nullable AwardStatement statement)
    implements State {

  /** Whether it takes one of the lot's places. */
  public boolean counts() {
    return switch (status) {
      case PENDING, ACCEPTED, NOTIFIED, FINAL -> true;
      case UNSUCCESSFUL, CANCELLED, LAPSED -> false;
    };
  }

  Award at(AwardStatus status, @Nullable String reason) {
    return new Award(
        id,
        status,
        tender,
        bid,
        lot,
        supplier,
        value,
        comparable,
        rank,
        reviewStart,
        reviewEnd,
        extended,
        decidedAt,
        reason,
        standstill,
        statement);
  }

  Award reviewed(Instant end) {
    return new Award(
        id,
        status,
        tender,
        bid,
        lot,
        supplier,
        value,
        comparable,
        rank,
        reviewStart,
        end,
        true,
        decidedAt,
        reason,
        standstill,
        statement);
  }

  Award decided(@Nullable AwardStatement statement, Instant at) {
    return new Award(
        id,
        AwardStatus.ACCEPTED,
        tender,
        bid,
        lot,
        supplier,
        value,
        comparable,
        rank,
        reviewStart,
        reviewEnd,
        extended,
        at,
        reason,
        standstill,
        statement);
  }

  Award notified(Standstill standstill) {
    return new Award(
        id,
        AwardStatus.NOTIFIED,
        tender,
        bid,
        lot,
        supplier,
        value,
        comparable,
        rank,
        reviewStart,
        reviewEnd,
        extended,
        decidedAt,
        reason,
        standstill,
        statement);
  }

  /** What the appraisal of the bids for its lot came to; empty where they were not appraised. */
  Optional<Appraised> appraised(Procurement procurement) {
    return procurement
        .first(Evaluation.class)
        .flatMap(e -> e.ranking(lot))
        .flatMap(r -> Optional.ofNullable(r.appraised()));
  }
}
