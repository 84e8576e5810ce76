package city.posterity.cityhall.people;

import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to enrol a person with a first account.
 *
 * @param mail address under which the person will sign in
 */
public record NewPerson(String name, String mail, List<NewMembership> memberships) {

  public NewPerson {
    memberships = List.copyOf(memberships);
  }

  /**
   * @param unit code of one of the organisation's departments; absent where it has none
   * @param roles for the whole city
   */
  public record NewMembership(OrganisationId organisation, @Nullable String unit, Set<Role> roles) {

    public NewMembership {
      roles = Set.copyOf(roles);
    }
  }
}
