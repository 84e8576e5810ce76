package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a contract. */
public sealed interface ContractEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.CONTRACT;
  }

  record ContractDrafted(
      Contract.Origin origin,
      OrganisationId supplier,
      Money value,
      ContractTerms terms,
      List<Promise> promises,
      Instant at)
      implements ContractEvent {
    public ContractDrafted {
      promises = List.copyOf(promises);
    }
  }

  /**
   * @param version that it made; signatures of earlier ones are void
   */
  record ContractEdited(int version, ContractTerms terms) implements ContractEvent {}

  /** One side approved; with both, the contract is signed. */
  record ContractSigned(Signature signature) implements ContractEvent {}

  record ContractActivated(Instant at) implements ContractEvent {}

  record ContractSuspended(String reason, Instant at) implements ContractEvent {}

  /**
   * @param days that were lost, by which every open date moves
   */
  record ContractResumed(String reason, int days, LocalDate end, Instant at)
      implements ContractEvent {}

  /**
   * A change took effect.
   *
   * @param delta what it added to the value; may be negative
   * @param share of the original value, as a fraction
   * @param cumulative net share of all changes so far, this one included
   * @param cumulativeSmall net share of all small changes so far, this one included
   */
  record ContractChanged(
      int version,
      StreamId change,
      ChangeGround ground,
      Money delta,
      Money value,
      LocalDate end,
      OrganisationId supplier,
      List<MilestoneChange> milestones,
      BigDecimal share,
      BigDecimal cumulative,
      BigDecimal cumulativeSmall,
      Instant at)
      implements ContractEvent {
    public ContractChanged {
      milestones = List.copyOf(milestones);
    }
  }

  record SubcontractorNamed(Subcontractor subcontractor) implements ContractEvent {}

  /**
   * @param period what it is about, as in {@code 2027-Q2}
   */
  record IndicatorRated(String indicator, Indicator.Rating rating, String period, String note)
      implements ContractEvent {}

  /** What a year brought, beside what was expected. Said again, it replaces what was said. */
  record YearReported(YearReport report, Instant at) implements ContractEvent {}

  record HandOverRecorded(String item, String note, Evidence evidence) implements ContractEvent {}

  /**
   * @param months before the end; nothing renews itself
   */
  record ExpiryWarned(int months, LocalDate end) implements ContractEvent {}

  record ClosingStarted(Instant at) implements ContractEvent {}

  record ClosingReported(ClosingReport report) implements ContractEvent {}

  record ClosingReplied(String reply) implements ContractEvent {}

  /**
   * @param noReplyReason why the supplier did not speak; absent when it did
   * @param finalValue what was paid
   */
  record ContractCompleted(
      ClosingReport report, @Nullable String noReplyReason, Money finalValue, Instant at)
      implements ContractEvent {}

  record ContractVoided(String reason, Instant at) implements ContractEvent {}

  /**
   * @param hearing how and when the supplier was heard
   * @param amountPaid until then, without interest
   */
  record ContractTerminated(
      TerminationGround ground, String reason, String hearing, Money amountPaid, Instant at)
      implements ContractEvent {}
}
