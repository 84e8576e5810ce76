package city.posterity.cityhall.openness;

import city.posterity.procurement.award.award.Award;
import city.posterity.procurement.award.award.AwardStatement;
import city.posterity.procurement.award.award.AwardStatus;
import city.posterity.procurement.award.award.Standstill;
import city.posterity.procurement.award.complaint.Complaint;
import city.posterity.procurement.machine.Engine;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code awards} of a release, and the {@code complaints} of our own extension. */
final class AwardsSection {

  private AwardsSection() {}

  static ArrayNode awards(Publicity publicity, Parties parties) {
    ArrayNode awards = Ocds.object().arrayNode();
    publicity.awards().forEach(a -> awards.add(award(a, parties)));
    return awards;
  }

  private static ObjectNode award(Award award, Parties parties) {
    ObjectNode node = Ocds.withId(award.id().id());
    boolean standing =
        switch (award.status()) {
          case PENDING, ACCEPTED, NOTIFIED, FINAL -> true;
          case UNSUCCESSFUL, CANCELLED, LAPSED -> false;
        };
    node.put(
        "status",
        award.status() == AwardStatus.UNSUCCESSFUL
            ? "unsuccessful"
            : standing ? "active" : "cancelled");
    if (!standing) {
      Ocds.put(node, "description", award.reason());
    }
    Ocds.put(node, "date", Ocds.date(award.decidedAt()));
    node.set("value", Ocds.value(award.value()));
    node.putArray("suppliers").add(parties.reference(award.supplier(), Parties.Role.SUPPLIER));
    node.putArray("relatedLots").add(award.lot());
    node.putArray("relatedBids").add(award.bid().id().toString());
    Standstill standstill = Objects.requireNonNull(award.standstill());
    node.set(
        "standstillPeriod",
        Ocds.period(Ocds.date(standstill.start()), Ocds.date(standstill.end())));
    Ocds.put(node, "standstillExceptionGround", standstill.exceptionGround());
    AwardStatement statement = award.statement();
    if (statement != null) {
      node.put("generationsStatement", statement.generations());
      Ocds.put(node, "lossReason", statement.lossReason());
      node.put("appraisalResult", statement.appraised().result());
    }
    return node;
  }

  /** Neither who complains nor the complainant's own words, which would often say who it is. */
  static ArrayNode complaints(Publicity publicity) {
    ArrayNode complaints = Ocds.object().arrayNode();
    publicity.complaints().forEach(c -> complaints.add(complaint(c)));
    return complaints;
  }

  private static ObjectNode complaint(Complaint c) {
    ObjectNode node = Ocds.withId(c.id().id());
    node.put("about", Engine.word(c.about()));
    node.put("status", Engine.word(c.status()));
    if (c.lot() != null) {
      node.putArray("relatedLots").add(c.lot());
    }
    Ocds.put(node, "date", Ocds.date(c.lodgedAt()));
    node.put("suspends", c.suspends());
    Ocds.put(node, "decision", c.decision());
    if (!c.remedies().isEmpty()) {
      var remedies = node.putArray("remedies");
      c.remedies().forEach(r -> remedies.add(Engine.word(r)));
    }
    return node;
  }
}
