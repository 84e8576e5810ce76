package city.posterity.procurement.delivery.change;

import city.posterity.procurement.delivery.contract.ContractPart;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contract.
 *
 * @param assessment absent until it is assessed
 * @param notice where it was announced
 * @param reason why it was rejected or withdrawn
 */
public record ContractChange(
    StreamId id,
    ChangeStatus status,
    ChangeProposal proposal,
    @Nullable ChangeAssessment assessment,
    @Nullable String notice,
    @Nullable OrganisationId signedBy,
    @Nullable Instant effectiveAt,
    @Nullable String reason)
    implements ContractPart {

  @Override
  public StreamId contract() {
    return proposal.contract();
  }

  @Override
  public String title() {
    return proposal.text();
  }

  @Override
  public boolean isOpen() {
    return switch (status) {
      case PROPOSED, ASSESSED, APPROVED, NOTICED, SIGNED -> true;
      case REJECTED, EFFECTIVE, WITHDRAWN -> false;
    };
  }

  ContractChange at(ChangeStatus status, @Nullable String reason) {
    return new ContractChange(
        id, status, proposal, assessment, notice, signedBy, effectiveAt, reason);
  }

  ContractChange assessed(ChangeAssessment assessment) {
    return new ContractChange(
        id, ChangeStatus.ASSESSED, proposal, assessment, notice, signedBy, effectiveAt, reason);
  }

  ContractChange noticed(String notice) {
    return new ContractChange(
        id, ChangeStatus.NOTICED, proposal, assessment, notice, signedBy, effectiveAt, reason);
  }

  ContractChange signed(OrganisationId by) {
    return new ContractChange(
        id, ChangeStatus.SIGNED, proposal, assessment, notice, by, effectiveAt, reason);
  }

  ContractChange effective(Instant at) {
    return new ContractChange(
        id, ChangeStatus.EFFECTIVE, proposal, assessment, notice, signedBy, at, reason);
  }
}
