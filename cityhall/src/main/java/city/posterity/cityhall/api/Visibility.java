package city.posterity.cityhall.api;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.BuyingCycle;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.machine.State;
import java.util.EnumSet;
import java.util.Set;

/** Need to know: who may read which thing. What nobody is allowed is refused. */
final class Visibility {

  private static final Set<Role> STAFF =
      EnumSet.complementOf(
          EnumSet.of(
              Role.RESIDENT, Role.SUPPLIER, Role.CLOCK, Role.CONSEQUENCE, Role.ADMINISTRATOR));

  private Visibility() {}

  /** Whether the caller belongs to the procurement's team or watches over it. */
  static boolean isStaff(Procurement procurement, Caller caller) {
    return BuyingCycle.withTeamRoles(procurement, caller.actor()).hasAny(STAFF);
  }

  static boolean mayRead(Procurement procurement, State state, Caller caller) {
    return BuyingCycle.mayRead(
        procurement, state, BuyingCycle.withTeamRoles(procurement, caller.actor()));
  }
}
