package city.posterity.procurement.delivery.change;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.change.ChangeExtent.Shares;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Thing;
import java.time.Instant;
import java.time.LocalDate;

/** What can happen to a change of a contract. */
public sealed interface ChangeEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.CHANGE;
  }

  record ChangeProposed(ChangeProposal proposal, Instant at) implements ChangeEvent {}

  record ChangeAssessed(ChangeAssessment assessment) implements ChangeEvent {}

  record ChangeApproved(Shares shares, Instant at) implements ChangeEvent {}

  record ChangeRejected(String reason) implements ChangeEvent {}

  /**
   * @param notice where it was announced
   */
  record ChangeNoticed(String notice, Instant at) implements ChangeEvent {}

  record ChangeSigned(PersonId person, OrganisationId organisation, Instant at)
      implements ChangeEvent {}

  /**
   * @param version of the contract that it makes
   */
  record ChangeTookEffect(
      ChangeProposal proposal,
      int version,
      Money value,
      LocalDate end,
      OrganisationId supplier,
      Shares shares,
      Instant at)
      implements ChangeEvent {}

  record ChangeWithdrawn(String reason) implements ChangeEvent {}
}
