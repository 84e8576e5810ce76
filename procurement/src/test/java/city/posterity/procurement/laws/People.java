package city.posterity.procurement.laws;

import static city.posterity.procurement.Fixtures.CITY;
import static city.posterity.procurement.Fixtures.person;
import static city.posterity.procurement.Fixtures.supplier;

import city.posterity.procurement.Fixtures;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who takes part in every run: the usual team, people with more hats than is good for them, so that
 * they can try both sides of a pair, and bidders.
 */
final class People {

  /** Could do nearly everything alone, if four eyes did not count people. */
  static final Actor JACK = new Actor(person("jack"), CITY, "town-hall", Set.of());

  /** The same natural person with a second account. */
  static final Actor JACK_AGAIN = new Actor(person("jack"), CITY, "archive", Set.of());

  /** Holds the money and pays it. */
  static final Actor PENNY = new Actor(person("penny"), CITY, "treasury", Set.of());

  static final Actor EVALUATOR_4 = new Actor(person("evaluator-4"), CITY, "works", Set.of());

  /** Everybody who is given roles in the team. */
  static final Map<Actor, Set<Role>> TEAM = team();

  static final List<Actor> SUPPLIERS =
      List.of(supplier("acme"), supplier("bolt"), supplier("coil"), supplier("dyno"));

  static final List<Actor> RESIDENTS =
      List.of(
          Fixtures.RESIDENT, new Actor(person("resident-2"), null, null, Set.of(Role.RESIDENT)));

  static final List<Actor> ALL = all();

  private static final Map<PersonId, String> NAMES = names();

  private People() {}

  static String nameOf(Actor actor) {
    return NAMES.getOrDefault(actor.person(), actor.person().toString())
        + (actor.equals(JACK_AGAIN) ? " (second account)" : "");
  }

  /** Everybody who holds one of the roles once the team is named. */
  static List<Actor> holding(Set<Role> roles) {
    return ALL.stream()
        .filter(a ->
            a.hasAny(roles) || TEAM.getOrDefault(a, Set.of()).stream().anyMatch(roles::contains))
        .toList();
  }

  static Actor of(PersonId person) {
    return ALL.stream().filter(a -> a.person().equals(person)).findFirst().orElseThrow();
  }

  static Actor of(OrganisationId supplier) {
    return SUPPLIERS.stream()
        .filter(a -> supplier.equals(a.organisation()))
        .findFirst()
        .orElse(SUPPLIERS.getFirst());
  }

  private static Map<Actor, Set<Role>> team() {
    var team = new LinkedHashMap<>(Fixtures.TEAM);
    team.put(EVALUATOR_4, Set.of(Role.EVALUATOR));
    team.put(
        JACK,
        Set.of(
            Role.NEED_OFFICER,
            Role.PROCUREMENT_OFFICER,
            Role.APPROVER,
            Role.BUDGET_HOLDER,
            Role.OPENER,
            Role.CONTRACT_MANAGER,
            Role.INSPECTOR));
    team.put(PENNY, Set.of(Role.TREASURER, Role.BUDGET_HOLDER));
    return team;
  }

  private static List<Actor> all() {
    var all = new ArrayList<Actor>();
    all.add(Fixtures.ADMINISTRATOR);
    all.addAll(TEAM.keySet());
    all.add(JACK_AGAIN);
    all.addAll(SUPPLIERS);
    all.addAll(RESIDENTS);
    return List.copyOf(all);
  }

  private static Map<PersonId, String> names() {
    return List.of(
            "administrator",
            "need-officer",
            "officer",
            "approver",
            "budget-holder",
            "chair",
            "evaluator-1",
            "evaluator-2",
            "evaluator-3",
            "evaluator-4",
            "opener-legal",
            "opener-audit",
            "opener-legal-too",
            "reviewer",
            "reviewer-2",
            "contract-manager",
            "inspector",
            "treasurer",
            "observer",
            "jack",
            "penny",
            "resident",
            "resident-2",
            "supplier/acme",
            "supplier/bolt",
            "supplier/coil",
            "supplier/dyno")
        .stream()
        .collect(Collectors.toMap(Fixtures::person, n -> n));
  }
}
