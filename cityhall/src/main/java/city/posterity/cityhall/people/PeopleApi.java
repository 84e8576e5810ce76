package city.posterity.cityhall.people;

import static java.util.stream.Collectors.toMap;

import city.posterity.cityhall.people.NewPerson.NewMembership;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Persons: administrators enrol and erase them; everybody sees themselves. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

  private static final Map<String, Role> ROLES =
      CityRoles.all().stream()
          .collect(toMap(Role::word, Function.identity(), (a, _) -> a, LinkedHashMap::new));

  private final Persons persons;
  private final Organisations organisations;
  private final Invitations invitations;
  private final Permission permission;
  private final Erasures erasures;
  private final PeopleList list;
  private final TransactionOperations transaction;

  PeopleApi(
      Persons persons,
      Organisations organisations,
      Invitations invitations,
      Permission permission,
      Erasures erasures,
      PeopleList list,
      TransactionOperations transaction) {
    this.persons = persons;
    this.organisations = organisations;
    this.invitations = invitations;
    this.permission = permission;
    this.erasures = erasures;
    this.list = list;
    this.transaction = transaction;
  }

  private record Enrolled(Account account, Invitations.Issued invitation) {}

  /** Enrols a person; the answer holds the invitation with which to choose a password, once. */
  @PostMapping
  ResponseEntity<Map<String, Object>> enrol(@RequestBody JsonNode body) {
    Caller caller = permission.with(Role.ADMINISTRATOR);
    UUID city = caller.cityId();
    Fields fields = Fields.of(body);
    String name = fields.text("name");
    String mail = fields.mail("mail");
    var seen = new HashSet<OrganisationId>();
    List<NewMembership> memberships =
        fields.objects("memberships").stream().map(m -> membership(city, m, seen)).toList();
    fields.done();
    try {
      Enrolled made =
          transaction.execute(_ -> {
            Account account = persons.enrol(city, new NewPerson(name, mail, memberships));
            return new Enrolled(account, invitations.issue(city, account.id()));
          });
      var view = view(find(city, made.account().person()));
      view.put("invitation", made.invitation().secret());
      view.put("invitationExpiresAt", made.invitation().expiresAt().toString());
      return ResponseEntity.created(URI.create(String.valueOf(view.get("self")))).body(view);
    } catch (DuplicateKeyException _) {
      throw new ApiProblem(409, "mail-in-use", "Somebody signs in with this mail address already.");
    }
  }

  @GetMapping("/me")
  Map<String, Object> me() {
    Caller caller = permission.signedIn();
    var view = view(find(caller.cityId(), caller.actor().person()));
    var actor = caller.actor();
    var acting = new LinkedHashMap<String, Object>();
    if (actor.organisation() != null) {
      acting.put("organisation", actor.organisation().toString());
    }
    if (actor.unit() != null) {
      acting.put("unit", actor.unit());
    }
    acting.put("roles", words(actor.roles()));
    view.put("actingAs", acting);
    return view;
  }

  @GetMapping("/{id}")
  Map<String, Object> one(@PathVariable UUID id) {
    Caller caller = permission.with(Role.ADMINISTRATOR);
    return view(caller.cityId(), find(caller.cityId(), new PersonId(id)));
  }

  /** Lets a person act for one more organisation. */
  @PostMapping("/{id}/memberships")
  ResponseEntity<Map<String, Object>> join(@PathVariable UUID id, @RequestBody JsonNode body) {
    Caller caller = permission.with(Role.ADMINISTRATOR);
    PersonId person = new PersonId(id);
    refuseErased(find(caller.cityId(), person));
    Fields fields = Fields.of(body);
    NewMembership wanted = membership(caller.cityId(), fields, new HashSet<>());
    fields.done();
    try {
      persons.join(caller.cityId(), person, wanted);
    } catch (DuplicateKeyException _) {
      throw new ApiProblem(
          409, "member-already", "The person acts for this organisation already; end that first.");
    }
    return ResponseEntity.status(HttpStatus.CREATED).body(view(find(caller.cityId(), person)));
  }

  /** Ends it; what the person did as a member stays. */
  @DeleteMapping("/{id}/memberships/{membership}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable UUID id, @PathVariable UUID membership) {
    Caller caller = permission.with(Role.ADMINISTRATOR);
    if (!persons.leave(caller.cityId(), new PersonId(id), membership)) {
      throw ApiProblem.notFound("current membership " + membership);
    }
  }

  /**
   * Asks for it, with a reason, or does what another administrator has asked for: destroys the
   * person's key, so that what says something about the person reads "erased" from now on.
   */
  @PostMapping("/{id}/erase")
  ResponseEntity<Map<String, Object>> erase(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable JsonNode body) {
    Caller caller = permission.with(Role.ADMINISTRATOR);
    UUID city = caller.cityId();
    PersonId person = new PersonId(id);
    PersonId by = caller.actor().person();
    PersonView victim = find(city, person);
    if (by.equals(person)) {
      throw new ApiProblem(
          403, "not-oneself", "Another administrator must do this: it cannot be taken back.");
    }
    refuseErased(victim);
    if (list.isLastAdministrator(city, person)) {
      throw new ApiProblem(409, "last-administrator", "The city would have no administrator.");
    }
    if (erasures.find(city, person).isEmpty()) {
      Fields fields = Fields.of(body == null ? JsonNodeFactory.instance.objectNode() : body);
      String reason = fields.text("reason", 500);
      fields.done();
      erasures.request(city, person, by, reason);
      return ResponseEntity.accepted().body(view(city, find(city, person)));
    }
    if (!erasures.perform(city, person, by)) {
      throw new ApiProblem(
          409,
          "another-administrator-needed",
          "You have asked for it yourself. It takes a second administrator.");
    }
    return ResponseEntity.ok(view(find(city, person)));
  }

  /** Whoever was to be erased stays. */
  @DeleteMapping("/{id}/erase")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@PathVariable UUID id) {
    Caller caller = permission.with(Role.ADMINISTRATOR);
    PersonId person = new PersonId(id);
    find(caller.cityId(), person);
    erasures.withdraw(caller.cityId(), person);
  }

  private NewMembership membership(UUID city, Fields fields, Set<OrganisationId> seen) {
    OrganisationId id = new OrganisationId(fields.id("organisation"));
    String unit = fields.optional("unit");
    Set<Role> roles = fields.words("roles", ROLES);
    if (!id.value().equals(Fields.NONE)) {
      organisations
          .find(city, id)
          .ifPresentOrElse(
              o -> check(fields, o, unit, roles),
              () ->
                  fields.add(
                      "not-known",
                      fields.pointer("organisation"),
                      "there is no such organisation"));
      if (!seen.add(id)) {
        fields.add("not-unique", fields.pointer("organisation"), "must differ from the others'");
      }
    }
    return new NewMembership(id, unit, roles);
  }

  private static void check(
      Fields fields, OrganisationView organisation, @Nullable String unit, Set<Role> roles) {
    List<String> codes = organisation.units().stream().map(OrganisationView.Unit::code).toList();
    if (unit == null ? !codes.isEmpty() : !codes.contains(unit)) {
      fields.add(
          "not-known",
          fields.pointer("unit"),
          codes.isEmpty() ? "this organisation has no units" : "must be one of " + codes);
    }
    var assignable = CityRoles.assignable(organisation.kinds());
    if (!assignable.containsAll(roles)) {
      fields.add(
          "role-not-assignable",
          fields.pointer("roles"),
          assignable.isEmpty()
              ? "members of a supplier can be given no role in the city"
              : "members of this organisation can be: " + CityRoles.words(assignable));
    }
  }

  private PersonView find(UUID city, PersonId id) {
    return persons.find(city, id).orElseThrow(() -> ApiProblem.notFound("person " + id));
  }

  private static void refuseErased(PersonView person) {
    if (person.erased()) {
      throw new ApiProblem(409, "erased", "This person was erased.");
    }
  }

  private Map<String, Object> view(UUID city, PersonView person) {
    var view = view(person);
    erasures
        .find(city, person.id())
        .ifPresent(asked ->
            view.put(
                "erasureAsked",
                Map.of(
                    "by", asked.by().toString(),
                    "at", asked.at().toString(),
                    "reason", asked.reason())));
    return view;
  }

  private static Map<String, Object> view(PersonView person) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", person.id().toString());
    view.put("name", person.name());
    view.put("erased", person.erased());
    view.put("mails", person.mails());
    view.put("memberships", person.memberships().stream().map(PeopleApi::view).toList());
    view.put("self", "/api/v1/people/" + person.id());
    return view;
  }

  private static Map<String, Object> view(PersonView.Membership membership) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", membership.id().toString());
    view.put("organisation", membership.organisation().toString());
    if (membership.unit() != null) {
      view.put("unit", membership.unit());
    }
    view.put("roles", words(membership.effectiveRoles()));
    return view;
  }

  private static List<String> words(Set<Role> roles) {
    return roles.stream().sorted().map(Role::word).toList();
  }
}
