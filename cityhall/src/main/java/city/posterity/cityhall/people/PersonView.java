package city.posterity.cityhall.people;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A natural person. The name reads "erased" once the person was erased.
 *
 * @param mails the addresses under which the person signs in; none once erased
 * @param memberships the organisations the person acts for, the oldest first
 */
public record PersonView(
    PersonId id, String name, boolean erased, List<String> mails, List<Membership> memberships) {

  public PersonView {
    mails = List.copyOf(mails);
    memberships = List.copyOf(memberships);
  }

  /**
   * A person acts for an organisation, in one department of it, with roles that hold in the whole
   * city. All other roles are given for one procurement, by its team.
   *
   * @param unit code of the department; absent where the organisation has none
   * @param roles those given; what follows from the organisation's kind comes on top
   */
  public record Membership(
      UUID id,
      OrganisationId organisation,
      Set<OrganisationKind> kinds,
      @Nullable String unit,
      Set<Role> roles) {

    public Membership {
      kinds = Set.copyOf(kinds);
      roles = Set.copyOf(roles);
    }

    /** All roles it brings: everybody may speak as a resident, a supplier's people may bid. */
    public Set<Role> effectiveRoles() {
      var all = EnumSet.of(Role.RESIDENT);
      all.addAll(roles);
      if (kinds.contains(OrganisationKind.SUPPLIER)) {
        all.add(Role.SUPPLIER);
      }
      return all;
    }
  }
}
