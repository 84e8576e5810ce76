package city.posterity.cityhall.people;

import city.posterity.cityhall.people.NewPerson.NewMembership;
import city.posterity.cityhall.people.OrganisationView.Address;
import city.posterity.cityhall.people.OrganisationView.ContactPoint;
import city.posterity.cityhall.people.OrganisationView.Identifier;
import city.posterity.cityhall.people.OrganisationView.Unit;
import city.posterity.cityhall.support.TestCity;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** People and organisations for one test, different from those of every other. */
@TestComponent
class PeopleFixture {

  static final String PASSWORD = "a lighthouse in the fog";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Cities cities;
  private final Organisations organisations;
  private final Persons persons;
  private final Tokens tokens;
  private final SignIn signIn;
  private final RealTime time;

  PeopleFixture(
      Cities cities,
      Organisations organisations,
      Persons persons,
      Tokens tokens,
      SignIn signIn,
      RealTime time) {
    this.cities = cities;
    this.organisations = organisations;
    this.persons = persons;
    this.tokens = tokens;
    this.signIn = signIn;
    this.time = time;
  }

  record Enrolled(Account account, String name, String mail, String bearer, UUID token) {}

  UUID city() {
    return TestCity.in(cities).id();
  }

  OrganisationId organisation(OrganisationKind kind, String name, Unit... units) {
    return organisations.register(
        city(),
        new NewOrganisation(
            Set.of(kind),
            name,
            new Identifier("XT-TEST", "org " + COUNT.incrementAndGet()),
            Address.UNKNOWN,
            ContactPoint.UNKNOWN,
            List.of(units)));
  }

  Enrolled administrator() {
    return member(
        organisation(OrganisationKind.BUYER, "City of Lindmouth"), null, Role.ADMINISTRATOR);
  }

  Enrolled resident() {
    return enrol(List.of());
  }

  Enrolled member(OrganisationId organisation, @Nullable String unit, Role... roles) {
    return enrol(List.of(new NewMembership(organisation, unit, Set.of(roles))));
  }

  String bearer(Account account, Duration valid) {
    return "Bearer " + issue(account, valid).secret();
  }

  private Tokens.Issued issue(Account account, Duration valid) {
    Instant until = time.instant().plus(valid);
    return tokens.issue(city(), account.id(), "test", until);
  }

  private Enrolled enrol(List<NewMembership> memberships) {
    int number = COUNT.incrementAndGet();
    String name = "Ada Number" + number;
    String mail = "Ada" + number + "@example.org";
    Account account = persons.enrol(city(), new NewPerson(name, mail, memberships));
    signIn.setPassword(city(), account.id(), PASSWORD);
    var token = issue(account, Duration.ofHours(1));
    return new Enrolled(account, name, mail, "Bearer " + token.secret(), token.id());
  }
}
