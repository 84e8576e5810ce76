package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.people.Account;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.NewPerson;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.people.Persons;
import city.posterity.cityhall.people.Tokens;
import city.posterity.cityhall.support.StandingTime;
import city.posterity.cityhall.support.TestCity;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** People with accounts; each is made when first asked for. */
@TestComponent
public class PolicyPeople {

  private final Cities cities;
  private final Organisations organisations;
  private final Persons persons;
  private final Tokens tokens;
  private final Map<String, Person> known = new HashMap<>();
  private @Nullable OrganisationId hall;

  PolicyPeople(Cities cities, Organisations organisations, Persons persons, Tokens tokens) {
    this.cities = cities;
    this.organisations = organisations;
    this.persons = persons;
    this.tokens = tokens;
  }

  /** Somebody with a token. */
  public record Person(Actor actor, String name, String bearer, UUID account, String mail) {}

  public UUID city() {
    return TestCity.in(cities).id();
  }

  /** Two of those who set groups up. */
  public Person sponsor() {
    return staff("Ines Duarte", Role.SPONSOR);
  }

  public Person otherSponsor() {
    return staff("Paul Lindqvist", Role.SPONSOR);
  }

  public Person administrator() {
    return staff("Rosa Meyer", Role.ADMINISTRATOR);
  }

  /** Somebody of the city hall without any role but those that a group gives. */
  public Person member(String name) {
    return staff(name);
  }

  public synchronized Person resident(String name) {
    return known.computeIfAbsent(name, n -> person(n, List.of(), null, Set.of()));
  }

  private synchronized Person staff(String name, Role... roles) {
    OrganisationId city = hall();
    return known.computeIfAbsent(
        name,
        n ->
            person(
                n,
                List.of(new NewPerson.NewMembership(city, "office", Set.of(roles))),
                city,
                Set.of(roles)));
  }

  private Person person(
      String name,
      List<NewPerson.NewMembership> memberships,
      @Nullable OrganisationId organisation,
      Set<Role> roles) {
    String mail = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@policies.example";
    Account account = persons.enrol(city(), new NewPerson(name, mail, memberships));
    String secret =
        tokens
            .issue(city(), account.id(), "test", StandingTime.START.plus(Duration.ofDays(2_000)))
            .secret();
    var all = EnumSet.of(Role.RESIDENT);
    all.addAll(roles);
    return new Person(
        new Actor(account.person(), organisation, organisation == null ? null : "office", all),
        name,
        "Bearer " + secret,
        account.id(),
        mail);
  }

  private OrganisationId hall() {
    OrganisationId there = hall;
    if (there == null) {
      there =
          organisations.register(
              city(),
              new NewOrganisation(
                  Set.of(OrganisationKind.BUYER),
                  "City of Lindmouth",
                  new OrganisationView.Identifier("XT-POLICY", "hall"),
                  OrganisationView.Address.UNKNOWN,
                  OrganisationView.ContactPoint.UNKNOWN,
                  List.of(new OrganisationView.Unit("office", "Office"))));
      hall = there;
    }
    return there;
  }
}
