package city.posterity.procurement.award.award;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an award. */
public sealed interface AwardEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.AWARD;
  }

  /**
   * @param reviewEnd until when it is to be decided
   */
  record AwardProposed(
      StreamId tender,
      StreamId bid,
      String lot,
      OrganisationId supplier,
      Money value,
      BigDecimal comparable,
      int rank,
      Instant at,
      Instant reviewEnd)
      implements AwardEvent {}

  record EvidenceRequested(List<String> evidence) implements AwardEvent {
    public EvidenceRequested {
      evidence = List.copyOf(evidence);
    }
  }

  record ReviewExtended(Instant reviewEnd, String reason) implements AwardEvent {}

  /**
   * @param decisionNotice the decision as approved; stands for its signature
   * @param statement absent where the bids were not appraised
   */
  record AwardAccepted(String decisionNotice, @Nullable AwardStatement statement, Instant at)
      implements AwardEvent {}

  record AwardRejected(String ground, String reason, String decisionNotice) implements AwardEvent {}

  record AwardNotified(Standstill standstill) implements AwardEvent {}

  record StandstillEnded(Instant at) implements AwardEvent {}

  record StandstillWaived(String ground, Instant at) implements AwardEvent {}

  record AwardCancelled(String ground, String reason) implements AwardEvent {}

  record AwardLapsed(String reason) implements AwardEvent {}
}
