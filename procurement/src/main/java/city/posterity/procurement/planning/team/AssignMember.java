package city.posterity.procurement.planning.team;

import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Outcome;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.util.Set;

/** Somebody gets these roles, and no others, on this procurement. */
public record AssignMember(
    PersonId person, OrganisationId organisation, String unit, Set<Role> roles) implements Command {

  /**
   * What one natural person may not be at once: who pays does not accept, who opens does not run.
   */
  private static final Set<Set<Role>> APART =
      Set.of(
          Set.of(Role.TREASURER, Role.CONTRACT_MANAGER),
          Set.of(Role.TREASURER, Role.APPROVER),
          Set.of(Role.SUPPLIER, Role.EVALUATOR),
          Set.of(Role.SUPPLIER, Role.PROCUREMENT_OFFICER),
          Set.of(Role.SUPPLIER, Role.APPROVER),
          Set.of(Role.ADMINISTRATOR, Role.OPENER));

  @Override
  public Outcome decide(Context context) {
    return Outcome.collect()
        .require(
            roles.stream().allMatch(Role::isHuman),
            () -> Finding.of(TeamRule.ROLE_NOT_FOR_PEOPLE).at("/roles"))
        .require(
            roles.stream().noneMatch(Role::isOfPolicy),
            () -> Finding.of(TeamRule.ROLE_OF_A_POLICY, "roles", roles).at("/roles"))
        .require(!unit.isBlank(), () -> Finding.of(TeamRule.UNIT_MISSING).at("/unit"))
        .require(
            APART.stream().noneMatch(roles::containsAll),
            () -> Finding.of(TeamRule.CONFLICTING_ROLES, "roles", roles).at("/roles"))
        .orElse(() -> new TeamEvent.MemberAssigned(person, organisation, unit, roles));
  }
}
