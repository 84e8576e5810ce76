package city.posterity.procurement.planning.team;

import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.Thing;
import java.util.Set;

/** What can happen to a team. */
public sealed interface TeamEvent extends Event {

  @Override
  default Thing thing() {
    return Thing.TEAM;
  }

  record MemberAssigned(PersonId person, OrganisationId organisation, String unit, Set<Role> roles)
      implements TeamEvent {
    public MemberAssigned {
      roles = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(roles));
    }
  }

  record MemberReleased(PersonId person, String reason) implements TeamEvent {}
}
