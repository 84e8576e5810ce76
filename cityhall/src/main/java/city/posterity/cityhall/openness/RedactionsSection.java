package city.posterity.cityhall.openness;

import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.machine.Role;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code redactions} of our own extension: what is or was withheld, on which ground, by whose
 * approval and until when. Not the reason, which would often say what is withheld, and no names.
 */
final class RedactionsSection {

  /** In which role somebody approved it. */
  static final String APPROVER = Role.APPROVER.word();

  private RedactionsSection() {}

  static ArrayNode of(Publicity publicity) {
    ArrayNode redactions = Ocds.object().arrayNode();
    publicity.redactions().forEach(r -> redactions.add(redaction(r)));
    return redactions;
  }

  private static ObjectNode redaction(Redaction r) {
    ObjectNode node = Ocds.withId(r.id().id());
    node.put("thing", r.target().thing().word());
    node.put("relatedThing", r.target().id().toString());
    node.put("field", r.pointer());
    node.put("part", r.passage() != null);
    Ocds.put(node, "ground", r.ground());
    Ocds.put(node, "groundTitle", r.groundTitle());
    Ocds.put(node, "basis", r.basis());
    Ocds.put(node, "approvedBy", APPROVER);
    Ocds.put(node, "dateApproved", Ocds.date(r.approvedAt()));
    Ocds.put(node, "releaseDate", r.releaseDate());
    node.put(
        "status",
        switch (r.status()) {
          case RELEASED -> "released";
          case LIFTED -> "lifted";
          case PROPOSED, IN_FORCE, REJECTED -> "inForce";
        });
    Ocds.put(node, "dateEnded", Ocds.date(r.endedAt()));
    return node;
  }
}
