package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.procurement.machine.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The organisations of one release. Whoever refers to one says in which role, so that the list of
 * parties is complete at the end. Of each only name and identifier are published: contact points
 * and addresses of small firms are those of natural persons.
 */
final class Parties {

  /** Codes of the OCDS partyRole list. */
  enum Role {
    BUYER("buyer"),
    PROCURING_ENTITY("procuringEntity"),
    TENDERER("tenderer"),
    SUPPLIER("supplier"),
    PAYER("payer"),
    PAYEE("payee");

    private final String code;

    Role(String code) {
      this.code = code;
    }
  }

  private static final String UNREGISTERED = "name-";

  private final Function<OrganisationId, Optional<OrganisationView>> register;
  private final Map<OrganisationId, Optional<OrganisationView>> known = new LinkedHashMap<>();
  private final Map<OrganisationId, Set<Role>> roles = new LinkedHashMap<>();
  private final Map<String, Named> unregistered = new LinkedHashMap<>();

  private record Named(String name, Set<Role> roles) {}

  Parties(Function<OrganisationId, Optional<OrganisationView>> register) {
    this.register = register;
  }

  /** A reference to an organisation that takes part in this role. */
  ObjectNode reference(OrganisationId id, Role role) {
    roles.computeIfAbsent(id, _ -> EnumSet.noneOf(Role.class)).add(role);
    ObjectNode node = Ocds.withId(idOf(id));
    find(id).ifPresent(o -> Ocds.put(node, "name", o.name()));
    return node;
  }

  /** A reference to an organisation that is in no register and known by its name alone. */
  ObjectNode reference(String name, Role role) {
    String id = idOf(name);
    unregistered.computeIfAbsent(id, _ -> new Named(name, EnumSet.noneOf(Role.class)));
    Objects.requireNonNull(unregistered.get(id)).roles().add(role);
    return Ocds.withId(id).put("name", name);
  }

  ArrayNode toJson() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    roles.forEach((id, all) -> {
      ObjectNode node = list.addObject();
      find(id).ifPresent(o -> Ocds.put(node, "name", o.name()));
      node.put("id", idOf(id));
      find(id)
          .ifPresent(o -> {
            ObjectNode identifier = node.putObject("identifier");
            Ocds.put(identifier, "scheme", o.identifier().scheme());
            Ocds.put(identifier, "id", o.identifier().id());
            Ocds.put(identifier, "legalName", o.name());
          });
      var codes = node.putArray("roles");
      all.forEach(r -> codes.add(r.code));
    });
    unregistered.forEach((id, named) -> {
      ObjectNode node = list.addObject();
      Ocds.put(node, "name", named.name());
      node.put("id", id);
      var codes = node.putArray("roles");
      named.roles().forEach(r -> codes.add(r.code));
    });
    return list;
  }

  /** Whether an id of a release is made from a name, as there is none of a register. */
  static boolean isUnregistered(String id) {
    return id.startsWith(UNREGISTERED);
  }

  /** The same for the same name, however it is capitalised, in every release of every purchase. */
  private static String idOf(String name) {
    byte[] digest =
        Sha256.of(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    return UNREGISTERED + HexFormat.of().formatHex(digest, 0, 8);
  }

  private String idOf(OrganisationId id) {
    return find(id).map(OrganisationView::ocdsId).orElse(id.toString());
  }

  private Optional<OrganisationView> find(OrganisationId id) {
    return known.computeIfAbsent(id, register);
  }
}
