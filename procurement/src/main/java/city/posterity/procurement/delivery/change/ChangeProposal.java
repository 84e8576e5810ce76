package city.posterity.procurement.delivery.change;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.ChangeGround;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.contract.MilestoneChange;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change, and on which one ground.
 *
 * @param valueDelta added to the contract's value; may be negative
 * @param newEnd its new last day; absent where it stays
 * @param milestones what changes in them; their deltas make exactly the value delta
 * @param text what the contract says from then on, and why
 * @param clause of the contract that foresees it; needed on the ground of a review clause
 * @param index how the delta was worked out; absent where no index is used
 * @param newSupplier needed where the supplier is replaced, and only there
 */
public record ChangeProposal(
    StreamId contract,
    ChangeGround ground,
    Money valueDelta,
    @Nullable LocalDate newEnd,
    List<MilestoneChange> milestones,
    String text,
    List<Evidence> evidence,
    @Nullable String clause,
    @Nullable IndexFormula index,
    @Nullable OrganisationId newSupplier) {

  public ChangeProposal {
    milestones = List.copyOf(milestones);
    evidence = List.copyOf(evidence);
  }
}
