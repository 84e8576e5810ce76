package city.posterity.cityhall.openness;

import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.machine.Engine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code policyDepartures} of our own extension: which clauses of a policy this process did not
 * keep, and why. Roles, never names.
 */
final class DeparturesSection {

  private DeparturesSection() {}

  static ArrayNode of(Publicity publicity) {
    ArrayNode departures = Ocds.object().arrayNode();
    publicity.departures().forEach(d -> departures.add(departure(d)));
    return departures;
  }

  private static ObjectNode departure(Departure d) {
    ObjectNode node = Ocds.withId(d.id().id());
    node.put("clause", d.clause());
    node.put("kind", Engine.word(d.kind()));
    node.put("rationale", d.reason());
    node.put("proposedBy", d.as().word());
    var second = d.signedAs();
    Ocds.put(node, "approvedBy", second == null ? null : second.word());
    Ocds.put(node, "date", Ocds.date(d.at()));
    Ocds.put(node, "until", d.until());
    node.put(
        "status",
        switch (d.status()) {
          case REQUESTED, IN_FORCE -> "inForce";
          case EXPIRED -> "expired";
          case REFUSED, WITHDRAWN -> "withdrawn";
        });
    return node;
  }
}
