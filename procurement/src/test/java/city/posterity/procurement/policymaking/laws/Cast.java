package city.posterity.procurement.policymaking.laws;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import city.posterity.procurement.policymaking.Group;
import city.posterity.procurement.policymaking.process.AddMember;
import city.posterity.procurement.policymaking.process.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who takes part in every run: the group, somebody with every duty, and people who speak. */
final class Cast {

  /** Could do nearly everything alone, if four eyes did not count people. */
  static final Actor JACK =
      new Actor(
          Fixtures.person("jack"), Fixtures.CITY, "jack", Set.of(Role.SPONSOR, Role.APPROVER));

  static final List<Actor> ALL = all();

  private Cast() {}

  /** How everybody joins the group once the policy is chartered. */
  static List<AddMember> joining() {
    var joining = new ArrayList<AddMember>();
    Group.DUTIES.forEach((actor, duties) -> joining.add(Group.add(actor, duties)));
    joining.add(Group.add(JACK, Set.of(Duty.values())));
    return joining;
  }

  static Optional<Actor> find(PersonId person) {
    return ALL.stream().filter(a -> a.person().equals(person)).findFirst();
  }

  static String nameOf(Actor actor) {
    return actor.unit() == null ? "resident " + actor.person() : actor.unit();
  }

  private static List<Actor> all() {
    var all = new ArrayList<>(List.of(Group.SPONSOR, Group.HEAD, JACK));
    all.addAll(Group.DUTIES.keySet());
    for (String name : List.of("rosa", "paul", "kim", "amal")) {
      all.add(Group.resident(name));
    }
    all.add(Fixtures.supplier("acme"));
    all.add(Fixtures.ADMINISTRATOR);
    return List.copyOf(all);
  }
}
