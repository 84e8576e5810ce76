package city.posterity.procurement.delivery.milestone;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be delivered or reached.
 *
 * @param value what its full acceptance makes payable
 * @param due last day on which it is in time
 * @param claim what the supplier says it did; absent before
 * @param inspection absent before
 * @param opinions of residents on the latest inspection
 * @param acceptedValue what acceptance or remedy made payable, up to its value
 * @param excusedBy the change by which it need not be met any more
 */
public record Milestone(
    StreamId id,
    MilestoneStatus status,
    StreamId contract,
    String code,
    MilestonePlan.Kind kind,
    String title,
    Money value,
    LocalDate due,
    @Nullable LocalDate warrantyUntil,
    @Nullable Claim claim,
    @Nullable Inspection inspection,
    List<Opinion> opinions,
    Money acceptedValue,
    @Nullable Instant acceptedAt,
    @Nullable LocalDate cureBy,
    @Nullable StreamId excusedBy)
    implements ContractPart {

  public Milestone {
    opinions = List.copyOf(opinions);
  }

  /** A contract has one milestone of a code. */
  public static StreamId idOf(StreamId contract, String code) {
    return StreamId.derived(Thing.MILESTONE, contract, code);
  }

  @Override
  public boolean isOpen() {
    return excusedBy == null && status != MilestoneStatus.MET && status != MilestoneStatus.REMEDIED;
  }

  @Override
  public Optional<Money> accepted() {
    return Optional.of(acceptedValue);
  }

  /** Whether something of it can be paid. */
  public boolean isPayable() {
    return acceptedValue.isPositive();
  }

  Milestone at(MilestoneStatus status) {
    return new Milestone(
        id,
        status,
        contract,
        code,
        kind,
        title,
        value,
        due,
        warrantyUntil,
        claim,
        inspection,
        opinions,
        acceptedValue,
        acceptedAt,
        cureBy,
        excusedBy);
  }

  Milestone claimed(Claim claim) {
    return new Milestone(
        id,
        MilestoneStatus.CLAIMED,
        contract,
        code,
        kind,
        title,
        value,
        due,
        warrantyUntil,
        claim,
        null,
        List.of(),
        acceptedValue,
        acceptedAt,
        cureBy,
        excusedBy);
  }

  Milestone inspected(Inspection inspection, List<Opinion> opinions) {
    return new Milestone(
        id,
        MilestoneStatus.INSPECTED,
        contract,
        code,
        kind,
        title,
        value,
        due,
        warrantyUntil,
        claim,
        inspection,
        opinions,
        acceptedValue,
        acceptedAt,
        cureBy,
        excusedBy);
  }

  Milestone settled(MilestoneStatus status, Money accepted, Instant at) {
    return new Milestone(
        id,
        status,
        contract,
        code,
        kind,
        title,
        value,
        due,
        warrantyUntil,
        claim,
        inspection,
        opinions,
        accepted,
        at,
        null,
        excusedBy);
  }

  Milestone defective(LocalDate cureBy) {
    return new Milestone(
        id,
        MilestoneStatus.DEFECTIVE,
        contract,
        code,
        kind,
        title,
        value,
        due,
        warrantyUntil,
        claim,
        inspection,
        opinions,
        acceptedValue,
        acceptedAt,
        cureBy,
        excusedBy);
  }

  Milestone revised(
      MilestoneStatus status, Money value, LocalDate due, @Nullable StreamId excusedBy) {
    return new Milestone(
        id,
        status,
        contract,
        code,
        kind,
        title,
        value,
        due,
        warrantyUntil,
        claim,
        inspection,
        opinions,
        acceptedValue,
        acceptedAt,
        cureBy,
        excusedBy);
  }
}
