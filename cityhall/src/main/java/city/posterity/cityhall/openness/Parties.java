package city.posterity.cityhall.openness;

import city.posterity.cityhall.people.OrganisationView;
import city.posterity.procurement.machine.OrganisationId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
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

  private final Function<OrganisationId, Optional<OrganisationView>> register;
  private final Map<OrganisationId, Optional<OrganisationView>> known = new LinkedHashMap<>();
  private final Map<OrganisationId, Set<Role>> roles = new LinkedHashMap<>();

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
    return list;
  }

  private String idOf(OrganisationId id) {
    return find(id).map(OrganisationView::ocdsId).orElse(id.toString());
  }

  private Optional<OrganisationView> find(OrganisationId id) {
    return known.computeIfAbsent(id, register);
  }
}
