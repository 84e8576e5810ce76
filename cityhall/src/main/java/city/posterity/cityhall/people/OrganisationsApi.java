package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.Fields.compact;
import static java.util.stream.Collectors.toMap;

import city.posterity.cityhall.people.OrganisationView.Address;
import city.posterity.cityhall.people.OrganisationView.ContactPoint;
import city.posterity.cityhall.people.OrganisationView.Identifier;
import city.posterity.cityhall.people.OrganisationView.Unit;
import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.Paging;
import city.posterity.cityhall.web.Public;
import city.posterity.procurement.Problem;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The public register of organisations. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationsApi {

  private static final Map<String, OrganisationKind> KINDS =
      Arrays.stream(OrganisationKind.values())
          .collect(
              toMap(OrganisationKind::word, Function.identity(), (a, _) -> a, LinkedHashMap::new));

  private final Organisations organisations;
  private final Persons persons;
  private final People people;
  private final Permission permission;
  private final TransactionOperations transaction;

  OrganisationsApi(
      Organisations organisations,
      Persons persons,
      People people,
      Permission permission,
      TransactionOperations transaction) {
    this.organisations = organisations;
    this.persons = persons;
    this.people = people;
    this.permission = permission;
    this.transaction = transaction;
  }

  @GetMapping
  @Public
  ResponseEntity<List<Map<String, Object>>> list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit) {
    Paging paging = Paging.of(after, limit);
    if (kind != null && !KINDS.containsKey(kind)) {
      throw ApiProblem.wrongData(
          List.of(new Problem("not-known", "/kind", "must be one of " + KINDS.keySet())));
    }
    var wanted =
        new Organisations.Wanted(
            search, kind == null ? null : KINDS.get(kind), paging.after(), paging.wanted());
    return paging.answer(
        organisations.list(people.cityId(), wanted), o -> o.id().value(), OrganisationsApi::view);
  }

  @GetMapping("/{id}")
  @Public
  Map<String, Object> one(@PathVariable UUID id) {
    return view(find(new OrganisationId(id)));
  }

  /**
   * Administrators register anybody. Whoever acts for nobody yet may register one supplier, and
   * acts for it from then on.
   */
  @PostMapping
  ResponseEntity<Map<String, Object>> register(@RequestBody JsonNode body) {
    Caller caller = permission.signedIn();
    boolean administrator = caller.actor().is(Role.ADMINISTRATOR);
    NewOrganisation wanted = read(body);
    boolean own =
        caller.actor().organisation() == null
            && wanted.kinds().equals(Set.of(OrganisationKind.SUPPLIER));
    if (!administrator && !own) {
      throw permission.refused(Role.ADMINISTRATOR);
    }
    try {
      OrganisationId id =
          transaction.execute(_ -> {
            OrganisationId made = organisations.register(caller.cityId(), wanted);
            if (!administrator) {
              persons.join(
                  caller.cityId(),
                  caller.actor().person(),
                  new NewPerson.NewMembership(made, null, Set.of()));
            }
            return made;
          });
      var view = view(find(id));
      return ResponseEntity.created(URI.create(String.valueOf(view.get("self")))).body(view);
    } catch (DuplicateKeyException _) {
      throw new ApiProblem(
          409,
          "identifier-registered",
          "An organisation with this scheme and identifier is registered already.");
    }
  }

  private OrganisationView find(OrganisationId id) {
    return people.organisation(id).orElseThrow(() -> ApiProblem.notFound("organisation " + id));
  }

  private static NewOrganisation read(JsonNode body) {
    Fields fields = Fields.of(body);
    Set<OrganisationKind> kinds = fields.words("kinds", KINDS);
    if (kinds.isEmpty()) {
      fields.add("missing", "/kinds", "must name at least one of " + KINDS.keySet());
    }
    if (kinds.contains(OrganisationKind.REVIEW_BODY) && kinds.size() > 1) {
      fields.add("kinds-exclude-each-other", "/kinds", "a review body neither buys nor sells");
    }
    String name = fields.text("name");
    Fields identifier = fields.object("identifier");
    var number = new Identifier(identifier.text("scheme", 50), identifier.text("id", 100));
    Fields address = fields.object("address");
    var seat =
        new Address(
            address.optional("streetAddress"),
            address.optional("locality"),
            address.optional("region"),
            address.optional("postalCode"),
            address.optional("countryName"));
    Fields contact = fields.object("contactPoint");
    var desk =
        new ContactPoint(
            contact.optional("name"),
            contact.optional("email"),
            contact.optional("telephone"),
            contact.page("url"));
    var codes = new HashSet<String>();
    List<Unit> units =
        fields.objects("units").stream()
            .map(u -> {
              var unit = new Unit(u.text("code", 50), u.text("name"));
              if (!codes.add(unit.code())) {
                u.add("not-unique", u.pointer("code"), "must differ from the others'");
              }
              return unit;
            })
            .toList();
    fields.done();
    return new NewOrganisation(kinds, name, number, seat, desk, units);
  }

  static Map<String, Object> view(OrganisationView o) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", o.id().toString());
    view.put("ocdsId", o.ocdsId());
    view.put("kinds", o.kindWords());
    view.put("name", o.name());
    view.put("identifier", Map.of("scheme", o.identifier().scheme(), "id", o.identifier().id()));
    var address = new LinkedHashMap<String, @Nullable Object>();
    address.put("streetAddress", o.address().streetAddress());
    address.put("locality", o.address().locality());
    address.put("region", o.address().region());
    address.put("postalCode", o.address().postalCode());
    address.put("countryName", o.address().countryName());
    view.put("address", compact(address));
    var contact = new LinkedHashMap<String, @Nullable Object>();
    contact.put("name", o.contactPoint().name());
    contact.put("email", o.contactPoint().email());
    contact.put("telephone", o.contactPoint().telephone());
    contact.put("url", o.contactPoint().url());
    view.put("contactPoint", compact(contact));
    view.put(
        "units", o.units().stream().map(u -> Map.of("code", u.code(), "name", u.name())).toList());
    view.put("self", "/api/v1/organisations/" + o.id());
    return view;
  }
}
