package city.posterity.cityhall.demo;

import city.posterity.cityhall.people.Account;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.NewPerson;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.people.Persons;
import city.posterity.cityhall.people.Tokens;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sample city's organisations and people. Their names and addresses are made up. */
@Component
@InDemoOnly
class DemoPeople {

  /**
   * @param team roles that the person gets on every sample procurement
   */
  record Person(
      String key,
      String name,
      Account account,
      @Nullable OrganisationId organisation,
      @Nullable String unit,
      Set<Role> city,
      Set<Role> team) {

    Actor actor() {
      return new Actor(account.person(), organisation, unit, withResident());
    }

    private Set<Role> withResident() {
      var all = new java.util.HashSet<>(city);
      all.add(Role.RESIDENT);
      return all;
    }
  }

  private final Cities cities;
  private final Organisations organisations;
  private final Persons persons;
  private final Tokens tokens;
  private final Map<String, Person> people = new LinkedHashMap<>();

  DemoPeople(Cities cities, Organisations organisations, Persons persons, Tokens tokens) {
    this.cities = cities;
    this.organisations = organisations;
    this.persons = persons;
    this.tokens = tokens;
  }

  void make(City city) {
    cities.found(city);
    UUID id = city.id();
    OrganisationId buyer =
        organisation(
            id,
            OrganisationKind.BUYER,
            "City of Fairhaven",
            "1001",
            "works",
            "it",
            "finance",
            "audit",
            "legal");
    OrganisationId review =
        organisation(id, OrganisationKind.REVIEW_BODY, "Midland Procurement Tribunal", "1002");
    add(
        id,
        "need",
        "Nadia Field",
        buyer,
        "works",
        Set.of(Role.NEED_OFFICER),
        Set.of(Role.NEED_OFFICER));
    Set<Role> officer = Set.of(Role.PROCUREMENT_OFFICER);
    Set<Role> approver = Set.of(Role.APPROVER);
    // for the whole city too: without a team they act in small purchases alone
    add(id, "officer", "Omar Reyes", buyer, "finance", officer, officer);
    add(id, "approver", "Ada Lindqvist", buyer, "legal", approver, approver);
    add(id, "budget", "Ben Osei", buyer, "finance", Set.of(), Set.of(Role.BUDGET_HOLDER));
    add(id, "opener-legal", "Olga Marin", buyer, "legal", Set.of(), Set.of(Role.OPENER));
    add(id, "opener-audit", "Oskar Brandt", buyer, "audit", Set.of(), Set.of(Role.OPENER));
    add(id, "chair", "Chidi Okafor", buyer, "works", Set.of(), Set.of(Role.CHAIR, Role.EVALUATOR));
    add(id, "evaluator-1", "Eva Novak", buyer, "it", Set.of(), Set.of(Role.EVALUATOR));
    add(id, "evaluator-2", "Emil Sato", buyer, "works", Set.of(), Set.of(Role.EVALUATOR));
    add(id, "manager", "Mina Haddad", buyer, "works", Set.of(), Set.of(Role.CONTRACT_MANAGER));
    add(id, "inspector", "Ivo Petrov", buyer, "it", Set.of(), Set.of(Role.INSPECTOR));
    add(id, "treasurer", "Tess Moreau", buyer, "finance", Set.of(), Set.of(Role.TREASURER));
    add(id, "administrator", "Alma Berg", buyer, "it", Set.of(Role.ADMINISTRATOR), Set.of());
    // who writes the city's policy; what each does in the group stands with its members
    add(id, "sponsor", "Sofia Marsh", buyer, "legal", Set.of(Role.SPONSOR), Set.of());
    add(id, "group-chair", "Grace Abara", buyer, "works", Set.of(), Set.of());
    add(id, "drafter", "Davit Kos", buyer, "legal", Set.of(), Set.of());
    add(id, "moderator", "Marta Lind", buyer, "it", Set.of(), Set.of());
    add(id, "responder", "Rui Costa", buyer, "finance", Set.of(), Set.of());
    add(id, "clerk", "Clara Voss", buyer, "audit", Set.of(), Set.of());
    add(id, "reviewer", "Rosa Klein", review, null, Set.of(Role.REVIEWER), Set.of());
    supplier(id, "acme", "Lena Acker", "Acme Works Ltd", "2001");
    supplier(id, "bolt", "Bo Lund", "Bolt and Daughters", "2002");
    supplier(id, "cora", "Cora Diaz", "Cora Systems Cooperative", "2003");
    supplier(id, "della", "Della Byrne", "Green Valley Kitchens Cooperative", "2004");
    supplier(id, "fern", "Fern Castell", "Harbour Street Canteen Ltd", "2005");
    supplier(id, "elm", "Emrys Lloyd", "Elm and Oak Joinery", "2006");
    supplier(id, "helio", "Hana Solberg", "Helio Roofs Ltd", "2007");
    add(id, "resident", "Ruth Adeyemi", null, null, Set.of(), Set.of());
  }

  Person get(String key) {
    return java.util.Objects.requireNonNull(people.get(key), key);
  }

  List<Person> all() {
    return List.copyOf(people.values());
  }

  /** Takes up the people that an earlier start made. */
  void resume(List<Person> earlier) {
    earlier.forEach(p -> people.put(p.key(), p));
  }

  List<Person> team() {
    return people.values().stream().filter(p -> !p.team().isEmpty()).toList();
  }

  /** A token for each account that was made, by mail; tokens are made anew at each start. */
  String token(UUID cityId, Account account, Instant until) {
    return tokens.issue(cityId, account.id(), "demonstration", until).secret();
  }

  private void supplier(UUID city, String key, String name, String company, String number) {
    OrganisationId id = organisation(city, OrganisationKind.SUPPLIER, company, number);
    add(city, key, name, id, null, Set.of(), Set.of());
    Person p = get(key);
    people.put(key, new Person(key, name, p.account(), id, null, Set.of(Role.SUPPLIER), Set.of()));
  }

  private OrganisationId organisation(
      UUID city, OrganisationKind kind, String name, String number, String... units) {
    return organisations.register(
        city,
        new NewOrganisation(
            Set.of(kind),
            name,
            new OrganisationView.Identifier("XX-DEMO", number),
            OrganisationView.Address.UNKNOWN,
            OrganisationView.ContactPoint.UNKNOWN,
            java.util.Arrays.stream(units)
                .map(u -> new OrganisationView.Unit(u, called(u)))
                .toList()));
  }

  private void add(
      UUID city,
      String key,
      String name,
      @Nullable OrganisationId organisation,
      @Nullable String unit,
      Set<Role> roles,
      Set<Role> team) {
    var memberships =
        organisation == null
            ? List.<NewPerson.NewMembership>of()
            : List.of(new NewPerson.NewMembership(organisation, unit, roles));
    Account account =
        persons.enrol(city, new NewPerson(name, key + "@fairhaven.example", memberships));
    people.put(key, new Person(key, name, account, organisation, unit, roles, team));
  }

  PersonId idOf(String key) {
    return get(key).account().person();
  }

  /** Departments are called as their codes are written; abbreviations in capitals. */
  private static String called(String unit) {
    int capitals = unit.length() <= 2 ? unit.length() : 1;
    return unit.substring(0, capitals).toUpperCase(Locale.ROOT) + unit.substring(capitals);
  }
}
