package city.posterity.cityhall.openness;

import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.market.enquiry.Enquiry;
import city.posterity.procurement.market.tender.Criterion;
import city.posterity.procurement.market.tender.Lot;
import city.posterity.procurement.market.tender.LotStatus;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderEvent;
import city.posterity.procurement.market.tender.TenderStatus;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.planning.need.Need;
import city.posterity.procurement.planning.need.NeedStatus;
import city.posterity.procurement.planning.need.PlanItem;
import java.util.ArrayList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code tender} section of a release, from the first plan to the end of the tender. */
final class TenderSection {

  private final Facts facts;
  private final Publicity publicity;
  private final Parties parties;

  TenderSection(Facts facts, Parties parties) {
    this.facts = facts;
    this.publicity = facts.publicity();
    this.parties = parties;
  }

  /** As long as there is no public tender: what the plan says of it. */
  ObjectNode planned(Need need) {
    ObjectNode tender = Ocds.withId(facts.after().id());
    tender.put("status", plannedStatus(need.status()));
    publicity.plan().ifPresent(plan -> fill(tender, plan));
    Ocds.put(tender, "draftConsultation", new DraftSection(facts).of());
    return tender;
  }

  private String plannedStatus(NeedStatus status) {
    if (publicity.isWithdrawn()) {
      return "withdrawn";
    }
    return switch (status) {
      case PROPOSED,
          CONSULTING,
          CONSIDERED,
          ACCEPTED,
          PLANNED_DRAFT,
          PLANNED_SUBMITTED,
          PLANNED_APPROVED ->
          "planning";
      case PLANNED_PUBLISHED, CONVERTED -> "planned";
      case DECLINED, MERGED, LAPSED -> "withdrawn";
      case CANCELLED -> publicity.plan().isPresent() ? "cancelled" : "withdrawn";
    };
  }

  private void fill(ObjectNode tender, PlanItem plan) {
    Ocds.put(tender, "title", plan.title());
    Ocds.put(tender, "description", plan.description());
    tender.set("value", Ocds.value(plan.estimate()));
    method(tender);
    Ocds.put(tender, "procurementMethodRationale", plan.procedureReason());
    tender.put("mainProcurementCategory", Engine.word(plan.category()));
    tender.set("tenderPeriod", Ocds.period(Ocds.firstMoment(plan.tenderExpected()), null));
  }

  private void method(ObjectNode tender) {
    Ocds.put(tender, "procurementMethod", facts.procedure().method());
    Ocds.put(tender, "procurementMethodDetails", facts.procedure().title());
  }

  ObjectNode published(Tender t) {
    TenderTerms terms = t.terms();
    ObjectNode tender = Ocds.withId(facts.after().id());
    Ocds.put(tender, "title", terms.title());
    Ocds.put(tender, "description", terms.description());
    tender.put("status", status(t.status()));
    tender.set(
        "procuringEntity",
        parties.reference(terms.procuringEntity(), Parties.Role.PROCURING_ENTITY));
    terms.buyers().forEach(b -> parties.reference(b, Parties.Role.BUYER));
    tender.set("value", Ocds.value(terms.value()));
    method(tender);
    publicity
        .plan()
        .ifPresent(p -> Ocds.put(tender, "procurementMethodRationale", p.procedureReason()));
    tender.put("mainProcurementCategory", Engine.word(terms.category()));
    tender.put("awardCriteria", terms.awardMethod().code());
    tender.putArray("submissionMethod").add("electronicSubmission");
    tender.set(
        "tenderPeriod", Ocds.period(Ocds.date(t.publishedAt()), Ocds.date(terms.deadline())));
    tender.set("enquiryPeriod", Ocds.period(Ocds.date(t.publishedAt()), Ocds.date(t.enquiryEnd())));
    Ocds.put(
        tender,
        "contractPeriod",
        Ocds.period(Ocds.firstMoment(terms.contractStart()), Ocds.lastMoment(terms.contractEnd())));
    Ocds.put(tender, "items", items(terms));
    tender.set("lots", lots(terms));
    if (terms.lotLimit() != null) {
      tender.putObject("lotDetails").put("maximumLotsAwardedPerSupplier", terms.lotLimit());
    }
    Ocds.put(tender, "criteria", criteria(terms));
    Ocds.put(tender, "documents", new TenderDocuments(facts).of(t));
    CostingMethod costing = terms.costing();
    if (costing != null) {
      tender.set("costingMethod", costing(costing));
    }
    Ocds.put(tender, "enquiries", enquiries());
    Ocds.put(tender, "draftConsultation", new DraftSection(facts).of());
    tender.put("hasEnquiries", !publicity.enquiries().isEmpty());
    Ocds.put(tender, "amendments", amendments());
    Ocds.put(tender, "cancellations", cancellations(t));
    publicity
        .commitment()
        .ifPresent(digest ->
            tender.putObject("bidCommitment").put("algorithm", "SHA-256").put("value", digest));
    tenderers(tender);
    return tender;
  }

  private static String status(TenderStatus status) {
    return switch (status) {
      case DRAFTING, REVIEW, APPROVED -> "planned";
      case LIVE, CLOSED, OPENING, EVALUATING, DECIDED, STANDSTILL -> "active";
      case CONCLUDED -> "complete";
      case UNSUCCESSFUL -> "unsuccessful";
      case CANCELLED -> "cancelled";
      case WITHDRAWN -> "withdrawn";
    };
  }

  static ArrayNode items(TenderTerms terms) {
    ArrayNode items = Ocds.object().arrayNode();
    terms
        .items()
        .forEach(i -> {
          ObjectNode item = items.addObject().put("id", i.id());
          Ocds.put(item, "description", i.description());
          item.set("classification", Ocds.classification(i.classification()));
          item.put("quantity", Ocds.number(i.quantity()));
          item.putObject("unit").put("name", i.unit());
          item.put("relatedLot", i.lot());
        });
    return items;
  }

  private ArrayNode lots(TenderTerms terms) {
    ArrayNode lots = Ocds.object().arrayNode();
    var statuses = publicity.lots();
    for (Lot l : terms.lots()) {
      ObjectNode lot = lots.addObject().put("id", l.id());
      Ocds.put(lot, "title", l.title());
      Ocds.put(lot, "description", l.description());
      lot.put("status", lotStatus(l.id(), statuses.getOrDefault(l.id(), LotStatus.ACTIVE)));
      lot.set("value", Ocds.value(l.value()));
      Ocds.put(
          lot, "awardCriteria", AwardCriteria.of(terms.methodFor(l.id()), terms.countsWholeLife()));
    }
    return lots;
  }

  /** While a decision is made again, a lot that was told to have failed stays so. */
  private String lotStatus(String id, LotStatus status) {
    if (publicity.resultsAreMadeAgain()) {
      for (var lot : facts.before("/tender/lots")) {
        if (lot.path("id").asString("").equals(id)
            && lot.path("status").asString("").equals("unsuccessful")) {
          return "unsuccessful";
        }
      }
    }
    return Engine.word(status);
  }

  /** What names the published method; the method itself is the file at the address. */
  private ObjectNode costing(CostingMethod method) {
    ObjectNode node = Ocds.object();
    node.put("sha256", method.hash());
    node.put("url", "/procurements/" + facts.ocid() + "/method.yaml");
    return node.put("counts", method.counts())
        .put("firstYear", method.firstYear())
        .put("horizon", method.horizon())
        .put("priceBase", method.priceBase())
        .put("currency", method.currency());
  }

  static ArrayNode criteria(TenderTerms terms) {
    ArrayNode criteria = Ocds.object().arrayNode();
    for (Criterion c : terms.criteria()) {
      ObjectNode node = criteria.addObject().put("id", c.id());
      Ocds.put(node, "title", c.title());
      Ocds.put(node, "description", c.description());
      node.put(
          "relatesToTenderer",
          c.kind() == Criterion.Kind.EXCLUSION || c.kind() == Criterion.Kind.SELECTION);
    }
    return criteria;
  }

  private ArrayNode enquiries() {
    ArrayNode enquiries = Ocds.object().arrayNode();
    for (Enquiry e : publicity.enquiries()) {
      ObjectNode node = enquiries.addObject().put("id", e.id().id().toString());
      Ocds.put(node, "date", Ocds.date(e.askedAt()));
      Ocds.put(node, "description", e.question());
      Ocds.put(node, "answer", e.answer());
      Ocds.put(node, "dateAnswered", Ocds.date(e.publishedAt()));
      Ocds.put(node, "relatedLot", e.lot());
    }
    return enquiries;
  }

  /** Those of this release; earlier ones stay from the releases before. */
  private ArrayNode amendments() {
    ArrayNode amendments = Ocds.object().arrayNode();
    facts
        .events(TenderEvent.TenderAmended.class)
        .forEach(a -> {
          ObjectNode node = amendments.addObject().put("id", "amendment-" + a.number());
          Ocds.put(node, "date", Ocds.date(a.at()));
          Ocds.put(node, "rationale", a.reason());
          Ocds.put(node, "description", String.join(", ", a.changed()));
          Ocds.put(node, "amendsReleaseID", facts.ocid() + "-" + (facts.number() - 1));
          Ocds.put(node, "releaseID", facts.ocid() + "-" + facts.number());
        });
    return amendments;
  }

  /** Those of this release, by lot. */
  private ArrayNode cancellations(Tender t) {
    ArrayNode cancellations = Ocds.object().arrayNode();
    facts
        .events(TenderEvent.LotCancelled.class)
        .forEach(c -> {
          ObjectNode node = cancellations.addObject().put("id", c.lot()).put("ground", c.ground());
          if (t.cancellation() != null) {
            Ocds.put(node, "rationale", t.cancellation().reason());
          }
        });
    return cancellations;
  }

  private void tenderers(ObjectNode tender) {
    var known = new ArrayList<ObjectNode>();
    publicity
        .bids()
        .forEach(b -> known.add(parties.reference(b.supplier(), Parties.Role.TENDERER)));
    if (!known.isEmpty()) {
      tender.put("numberOfTenderers", known.size());
      tender.putArray("tenderers").addAll(known);
    }
  }
}
