package city.posterity.cityhall.people;

import city.posterity.cityhall.casefile.CityChoices;
import city.posterity.cityhall.casefile.OcidPrefix;
import city.posterity.cityhall.notifications.MailServer;
import city.posterity.cityhall.notifications.MailServers;
import city.posterity.cityhall.people.NewPerson.NewMembership;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an empty installation a city's, in one step or not at all. */
@Component
class Founding {

  private final Cities cities;
  private final CityChoices choices;
  private final Organisations organisations;
  private final Persons persons;
  private final SignIn signIn;
  private final MailServers servers;
  private final FactorRule factors;

  Founding(
      Cities cities,
      CityChoices choices,
      Organisations organisations,
      Persons persons,
      SignIn signIn,
      MailServers servers,
      FactorRule factors) {
    this.cities = cities;
    this.choices = choices;
    this.organisations = organisations;
    this.persons = persons;
    this.signIn = signIn;
    this.servers = servers;
    this.factors = factors;
  }

  /**
   * Everything that is asked.
   *
   * @param languages that its people read; the first is the city's own
   * @param identifier under which the city is registered as an organisation
   * @param departments may be empty: then nobody belongs to one
   * @param own department of the first administrator; absent where there are none
   * @param server absent: letters wait until one is named
   */
  record Wanted(
      City city,
      String shortName,
      List<Locale> languages,
      OrganisationView.Identifier identifier,
      OcidPrefix prefix,
      List<OrganisationView.Unit> departments,
      @Nullable String own,
      String administrator,
      String mail,
      String password,
      @Nullable MailServer server) {}

  /**
   * @return the first administrator's account
   * @throws org.springframework.dao.DuplicateKeyException if there is a city already
   */
  @Transactional
  public Account found(Wanted wanted) {
    City city = wanted.city();
    cities.found(city, wanted.shortName(), wanted.languages());
    choices.choose(city.id(), city.pack(), wanted.prefix());
    OrganisationId buyer =
        organisations.register(
            city.id(),
            new NewOrganisation(
                Set.of(OrganisationKind.BUYER),
                city.name(),
                wanted.identifier(),
                OrganisationView.Address.UNKNOWN,
                OrganisationView.ContactPoint.UNKNOWN,
                wanted.departments()));
    // who begins alone also proposes the first need; somebody else has to approve it
    var roles = Set.of(Role.ADMINISTRATOR, Role.NEED_OFFICER);
    Account account =
        persons.enrol(
            city.id(),
            new NewPerson(
                wanted.administrator(),
                wanted.mail(),
                List.of(new NewMembership(buyer, wanted.own(), roles))));
    signIn.setPassword(city.id(), account.id(), wanted.password());
    factors.choose(city.id(), FactorRule.FOR_A_NEW_CITY, account.person());
    MailServer server = wanted.server();
    if (server != null) {
      servers.store(city.id(), server);
    }
    return account;
  }
}
