package city.posterity.cityhall.people;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells the other parts of the application who is who, and who is asking. */
@Component
public class People implements CurrentCaller {

  /** With it somebody who acts for several organisations says for which one now. */
  public static final String ACTING_FOR = "Acting-For";

  private static final String CALLER = People.class.getName();

  private final Cities cities;
  private final Persons persons;
  private final Organisations organisations;
  private final ObjectProvider<HttpServletRequest> request;

  People(
      Cities cities,
      Persons persons,
      Organisations organisations,
      ObjectProvider<HttpServletRequest> request) {
    this.cities = cities;
    this.persons = persons;
    this.organisations = organisations;
    this.request = request;
  }

  /**
   * The city of this installation.
   *
   * @throws ApiProblem 503 while there is none
   */
  public City city() {
    return cities.current();
  }

  @Override
  public UUID cityId() {
    return city().id();
  }

  /**
   * {@inheritDoc}
   *
   * @throws ApiProblem 403 if the caller does not act for the organisation named in the request
   */
  @Override
  public Optional<Caller> find() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
        ? Optional.of(caller(person))
        : Optional.empty();
  }

  /** A person as acting for the organisation joined first, if any. */
  public Actor actorOf(PersonId person) {
    var memberships = persons.memberships(cityId(), person);
    return actor(person, memberships.isEmpty() ? null : memberships.getFirst());
  }

  /** A person as acting for this organisation; empty if the person is not a member. */
  public Optional<Actor> actorOf(PersonId person, OrganisationId organisation) {
    return persons.memberships(cityId(), person).stream()
        .filter(m -> m.organisation().equals(organisation))
        .findFirst()
        .map(m -> actor(person, m));
  }

  /** Empty if there is none of this id. */
  public Optional<PersonView> person(PersonId id) {
    return persons.find(cityId(), id);
  }

  /** Empty if there is none of this id. */
  public Optional<OrganisationView> organisation(OrganisationId id) {
    return organisations.find(cityId(), id);
  }

  private Caller caller(SignedIn person) {
    RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
    if (attributes != null
        && attributes.getAttribute(CALLER, RequestAttributes.SCOPE_REQUEST) instanceof Caller c) {
      return c;
    }
    UUID cityId = cityId();
    PersonView view = persons.find(cityId, person.account().person()).orElseThrow();
    var caller = new Caller(cityId, actor(view.id(), chosen(view.memberships())), view.name());
    if (attributes != null) {
      attributes.setAttribute(CALLER, caller, RequestAttributes.SCOPE_REQUEST);
    }
    return caller;
  }

  private PersonView.@Nullable Membership chosen(List<PersonView.Membership> memberships) {
    HttpServletRequest current = request.getIfAvailable();
    String wanted = current == null ? null : current.getHeader(ACTING_FOR);
    if (wanted == null) {
      return memberships.isEmpty() ? null : memberships.getFirst();
    }
    return memberships.stream()
        .filter(m -> m.organisation().toString().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new ApiProblem(
                403,
                "not-a-member",
                ACTING_FOR + " must be the id of an organisation you act for."));
  }

  private static Actor actor(PersonId person, PersonView.@Nullable Membership membership) {
    return membership == null
        ? new Actor(person, null, null, Set.of(Role.RESIDENT))
        : new Actor(
            person, membership.organisation(), membership.unit(), membership.effectiveRoles());
  }
}
