package city.posterity.procurement.policymaking;

import static city.posterity.procurement.Fixtures.person;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.Duty;
import city.posterity.procurement.policymaking.process.Sector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who makes the policy of every story. In the group, what somebody may do comes of the group. */
public final class Group {

  public static final Actor SPONSOR = staff("sponsor", Role.SPONSOR);
  public static final Actor HEAD = staff("head", Role.APPROVER);

  public static final Actor CHAIR = staff("group-chair");
  public static final Actor DRAFTER = staff("drafter");
  public static final Actor MODERATOR = staff("moderator");
  public static final Actor MODERATOR_2 = staff("moderator-2");
  public static final Actor RESPONDER = staff("responder");
  public static final Actor RESPONDER_2 = staff("responder-2");
  public static final Actor CLERK = staff("clerk");

  /** Who is in the group, with which duties. */
  public static final Map<Actor, Set<Duty>> DUTIES = duties();

  private Group() {}

  public static Actor resident(String name) {
    return new Actor(person(name), null, null, Set.of(Role.RESIDENT));
  }

  /** Somebody joins; all of the group read English. */
  public static AddMember add(Actor actor, Set<Duty> duties) {
    return new AddMember(
        actor.person(),
        "Name of " + actor.unit(),
        Sector.PUBLIC_SECTOR,
        "Works for the city",
        duties,
        List.of("en"));
  }

  private static Map<Actor, Set<Duty>> duties() {
    var duties = new LinkedHashMap<Actor, Set<Duty>>();
    duties.put(CHAIR, Set.of(Duty.CHAIR));
    duties.put(DRAFTER, Set.of(Duty.DRAFTER));
    duties.put(MODERATOR, Set.of(Duty.MODERATOR));
    duties.put(MODERATOR_2, Set.of(Duty.MODERATOR));
    duties.put(RESPONDER, Set.of(Duty.RESPONDER));
    duties.put(RESPONDER_2, Set.of(Duty.RESPONDER));
    duties.put(CLERK, Set.of(Duty.CLERK));
    return duties;
  }

  private static Actor staff(String name, Role... roles) {
    return new Actor(person(name), Fixtures.CITY, name, Set.of(roles));
  }
}
