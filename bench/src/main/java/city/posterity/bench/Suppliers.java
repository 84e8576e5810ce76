package city.posterity.bench;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Account;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.NewOrganisation;
import city.posterity.cityhall.people.NewPerson;
import city.posterity.cityhall.people.OrganisationKind;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.Organisations;
import city.posterity.cityhall.people.Persons;
import city.posterity.cityhall.people.Tokens;
import city.posterity.cityhall.web.Public;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes suppliers for a measurement; there is no such address in the program itself. */
@RestController
final class Suppliers {

  private final Cities cities;
  private final Organisations organisations;
  private final Persons persons;
  private final Tokens tokens;
  private final CityClock clock;

  Suppliers(
      Cities cities, Organisations organisations, Persons persons, Tokens tokens, CityClock clock) {
    this.cities = cities;
    this.organisations = organisations;
    this.persons = persons;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token for each supplier, one a line. */
  @Public
  @GetMapping(path = "/bench/suppliers", produces = "text/plain")
  String make(@RequestParam int count) {
    return String.join("\n", IntStream.range(0, count).mapToObj(_ -> one()).toList());
  }

  private String one() {
    UUID city = cities.current().id();
    String name = "Supplier " + UUID.randomUUID();
    OrganisationId organisation =
        organisations.register(
            city,
            new NewOrganisation(
                Set.of(OrganisationKind.SUPPLIER),
                name,
                new OrganisationView.Identifier("XX-BENCH", name),
                OrganisationView.Address.UNKNOWN,
                OrganisationView.ContactPoint.UNKNOWN,
                List.of()));
    var membership = new NewPerson.NewMembership(organisation, null, Set.<Role>of());
    Account account =
        persons.enrol(
            city, new NewPerson(name, UUID.randomUUID() + "@bench.example", List.of(membership)));
    var until = clock.instant().minus(clock.offset()).plus(Duration.ofDays(1));
    return tokens.issue(city, account.id(), "measurement", until).secret();
  }
}
