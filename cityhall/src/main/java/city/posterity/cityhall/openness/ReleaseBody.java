package city.posterity.cityhall.openness;

import city.posterity.cityhall.people.OrganisationView;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.PlanItem;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is public of a procurement, as the body of an OCDS 1.1.5 release without its
 * head. A pure function: the same facts give the same text, always.
 */
final class ReleaseBody {

  private ReleaseBody() {}

  /**
   * @param register what is known of organisations
   * @return empty while nothing is public
   */
  static Optional<ObjectNode> of(
      Facts facts, Function<OrganisationId, Optional<OrganisationView>> register) {
    Publicity publicity = facts.publicity();
    return publicity
        .purchase()
        .map(p -> new PurchaseBody(p, new Parties(register)).of())
        .or(() -> publicity.need().map(need -> body(facts, publicity, need, new Parties(register))))
        .map(body -> Continuity.of(facts.previous(), Ocds.reread(body)));
  }

  private static ObjectNode body(Facts facts, Publicity publicity, Need need, Parties parties) {
    Optional<Tender> tender = publicity.tender();
    Optional<PlanItem> plan = publicity.plan();
    ObjectNode body = Ocds.object();
    body.put("initiationType", "tender");
    Ocds.put(
        body,
        "title",
        tender
            .map(t -> t.terms().title())
            .or(() -> plan.map(PlanItem::title))
            .orElse(need.title()));
    Ocds.put(
        body,
        "description",
        tender
            .map(t -> t.terms().description())
            .or(() -> plan.map(PlanItem::description))
            .orElse(need.outcome()));
    tender
        .map(t -> t.terms().procuringEntity())
        .or(() -> plan.map(PlanItem::buyer))
        .ifPresent(b -> body.set("buyer", parties.reference(b, Parties.Role.BUYER)));
    body.set("planning", PlanningSection.of(facts, need));
    var section = new TenderSection(facts, parties);
    body.set("tender", tender.map(section::published).orElseGet(() -> section.planned(need)));
    Ocds.put(body, "bids", new BidsSection(facts, parties).of());
    Ocds.put(body, "awards", AwardsSection.awards(publicity, parties));
    Ocds.put(body, "complaints", AwardsSection.complaints(publicity));
    Ocds.put(body, "contracts", new ContractsSection(facts, parties).of());
    Ocds.put(body, "redactions", RedactionsSection.of(publicity));
    Ocds.put(body, "policyDepartures", DeparturesSection.of(publicity));
    Ocds.put(body, "parties", parties.toJson());
    return body;
  }
}
