package city.posterity.cityhall.openness;

import city.posterity.procurement.delivery.change.ContractChange;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.machine.Engine;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code contracts} of a release with their amendments. */
final class ContractsSection {

  private final Facts facts;
  private final Publicity publicity;
  private final Parties parties;

  ContractsSection(Facts facts, Parties parties) {
    this.facts = facts;
    this.publicity = facts.publicity();
    this.parties = parties;
  }

  ArrayNode of() {
    ArrayNode contracts = Ocds.object().arrayNode();
    publicity.contracts().forEach(c -> contracts.add(contract(c)));
    return contracts;
  }

  private ObjectNode contract(Contract c) {
    ObjectNode node = Ocds.withId(c.id().id());
    node.put("awardID", c.origin().award().id().toString());
    Ocds.put(node, "title", c.terms().title());
    Ocds.put(node, "description", c.terms().description());
    node.put("status", status(c.status()));
    node.set(
        "period",
        Ocds.period(Ocds.firstMoment(c.terms().start()), Ocds.lastMoment(c.terms().end())));
    node.set("value", Ocds.value(c.value()));
    Ocds.put(node, "dateSigned", Ocds.date(c.signedAt()));
    parties.reference(c.origin().buyer(), Parties.Role.BUYER);
    parties.reference(c.supplier(), Parties.Role.SUPPLIER);
    Ocds.put(node, "amendments", amendments(c));
    Ocds.put(node, "implementation", new ImplementationSection(publicity, parties).of(c));
    publicity
        .report(c)
        .ifPresent(r -> {
          ObjectNode report = node.putObject("closingReport");
          Ocds.put(report, "outcome", r.outcome());
          report.put("needMet", r.needMet());
          Ocds.put(report, "lessons", r.lessons());
          Ocds.put(report, "supplierReply", c.supplierReply());
        });
    return node;
  }

  private static String status(ContractStatus status) {
    return switch (status) {
      case DRAFT, SIGNED -> "pending";
      case ACTIVE, COMPLETING -> "active";
      case COMPLETED, TERMINATED -> "terminated";
      case CANCELLED -> "cancelled";
    };
  }

  private ArrayNode amendments(Contract c) {
    ArrayNode amendments = Ocds.object().arrayNode();
    for (ContractChange change : publicity.changes(c)) {
      ObjectNode node = amendments.addObject().put("id", change.id().id().toString());
      Ocds.put(node, "date", Ocds.date(change.effectiveAt()));
      Ocds.put(node, "rationale", Engine.word(change.proposal().ground()));
      Ocds.put(node, "description", change.proposal().text());
      boolean told = false;
      for (var before : facts.before("/contracts")) {
        for (var amendment : before.path("amendments")) {
          if (amendment.path("id").equals(node.path("id"))) {
            node.set("amendsReleaseID", amendment.path("amendsReleaseID"));
            node.set("releaseID", amendment.path("releaseID"));
            told = true;
          }
        }
      }
      if (!told) {
        Ocds.put(node, "amendsReleaseID", facts.ocid() + "-" + (facts.number() - 1));
        Ocds.put(node, "releaseID", facts.ocid() + "-" + facts.number());
      }
    }
    return amendments;
  }
}
