package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Role;

/** What a member of a working group does. */
public enum Duty {
  MEMBER(Role.GROUP_MEMBER),
  CHAIR(Role.GROUP_CHAIR),
  DRAFTER(Role.DRAFTER),
  MODERATOR(Role.MODERATOR),
  RESPONDER(Role.RESPONDER),
  CLERK(Role.CLERK);

  private final Role role;

  Duty(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }
}
