package city.posterity.cityhall.people;

import city.posterity.procurement.machine.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which roles can be given for the whole city, and in which organisations. */
final class CityRoles {

  private static final Set<Role> BUYERS =
      EnumSet.of(
          Role.ADMINISTRATOR,
          Role.NEED_OFFICER,
          Role.PROCUREMENT_OFFICER,
          Role.APPROVER,
          Role.SPONSOR,
          Role.OBSERVER);
  private static final Set<Role> REVIEWERS = EnumSet.of(Role.REVIEWER, Role.OBSERVER);

  private CityRoles() {}

  /**
   * What members of an organisation of these kinds may be given. Whoever sells decides nothing for
   * the city; whoever decides complaints must not be the one complained about. Officers and
   * approvers of the whole city act in small purchases alone; every other has a team.
   */
  static Set<Role> assignable(Set<OrganisationKind> kinds) {
    var roles = EnumSet.noneOf(Role.class);
    if (kinds.contains(OrganisationKind.BUYER)) {
      roles.addAll(BUYERS);
    }
    if (kinds.contains(OrganisationKind.REVIEW_BODY)) {
      roles.addAll(REVIEWERS);
    }
    return roles;
  }

  static Set<Role> all() {
    var roles = EnumSet.copyOf(BUYERS);
    roles.addAll(REVIEWERS);
    return roles;
  }

  static Role of(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static String words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
  }
}
