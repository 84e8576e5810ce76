package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member of a working group does. */
public enum Duty {
  MEMBER(Role.GROUP_MEMBER),
  CHAIR(Role.GROUP_CHAIR),
  DRAFTER(Role.DRAFTER),
  MODERATOR(Role.MODERATOR),
  RESPONDER(Role.RESPONDER),
  CLERK(Role.CLERK);

  /** The roles of those who are in a working group, whatever they do there. */
  public static final Set<Role> ROLES =
      Arrays.stream(values()).map(Duty::role).collect(Collectors.toUnmodifiableSet());

  private final Role role;

  Duty(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }
}
