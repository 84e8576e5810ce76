package city.posterity.cityhall.openness;

import city.posterity.procurement.award.purchase.Purchase;
import city.posterity.procurement.award.purchase.PurchaseData;
import city.posterity.procurement.award.purchase.PurchaseMethod;
import city.posterity.procurement.award.purchase.PurchasePayment;
import city.posterity.procurement.award.purchase.PurchaseStatus;
import city.posterity.procurement.award.purchase.Quotation;
import city.posterity.procurement.machine.Engine;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small purchase as the body of a release, from its approval on: one award, and from the order on
 * one contract with one delivery. What the losing suppliers quoted is told with the award.
 */
final class PurchaseBody {

  private static final String DELIVERY = "delivery";

  private final Purchase purchase;
  private final PurchaseData data;
  private final Parties parties;

  PurchaseBody(Purchase purchase, Parties parties) {
    this.purchase = purchase;
    this.data = purchase.data();
    this.parties = parties;
  }

  ObjectNode of() {
    ObjectNode body = Ocds.object();
    body.put("initiationType", "tender");
    Ocds.put(body, "title", data.title());
    Ocds.put(body, "description", data.purpose());
    body.set("buyer", parties.reference(purchase.buyer(), Parties.Role.BUYER));
    ObjectNode planning = body.putObject("planning");
    Ocds.put(planning, "rationale", data.purpose());
    planning.putObject("budget").put("id", data.budgetLine());
    body.set("tender", tender());
    Ocds.put(body, "bids", bids());
    body.putArray("awards").add(award());
    if (purchase.orderedAt() != null) {
      body.putArray("contracts").add(contract());
    }
    Ocds.put(body, "parties", parties.toJson());
    return body;
  }

  private boolean isCancelled() {
    return purchase.status() == PurchaseStatus.CANCELLED;
  }

  private ObjectNode tender() {
    ObjectNode tender = Ocds.withId(purchase.id().id());
    Ocds.put(tender, "title", data.title());
    Ocds.put(tender, "description", data.purpose());
    tender.put("status", isCancelled() ? "cancelled" : "complete");
    tender.set(
        "procuringEntity", parties.reference(purchase.buyer(), Parties.Role.PROCURING_ENTITY));
    tender.set("value", Ocds.value(data.price()));
    tender.put("procurementMethod", data.method().code());
    Ocds.put(tender, "procurementMethodRationale", data.reason());
    tender.put("mainProcurementCategory", Engine.word(data.category()));
    ObjectNode item = tender.putArray("items").addObject().put("id", "1");
    Ocds.put(item, "description", data.title());
    item.set("classification", Ocds.classification(data.classification()));
    ground(tender);
    Ocds.put(tender, "fewerQuotationsRationale", data.fewerReason());
    if (data.method() == PurchaseMethod.QUOTATIONS) {
      tender.put("numberOfTenderers", data.quotations().size());
      ArrayNode tenderers = tender.putArray("tenderers");
      data.quotations().forEach(q -> tenderers.add(reference(q, Parties.Role.TENDERER)));
    }
    return tender;
  }

  private void ground(ObjectNode tender) {
    var ground = purchase.ground();
    if (ground == null) {
      return;
    }
    Ocds.put(tender, "procurementMethodDetails", ground.title());
    ObjectNode node = tender.putObject("directAward").put("ground", ground.code());
    Ocds.put(node, "title", ground.title());
    Ocds.put(node, "basis", ground.explanation());
    node.put("mustPublish", ground.mustPublish());
  }

  /** Of a comparison; where one supplier was asked, the award says it all. */
  private ObjectNode bids() {
    ObjectNode bids = Ocds.object();
    if (data.method() == PurchaseMethod.DIRECT) {
      return bids;
    }
    ArrayNode statistics = bids.putArray("statistics");
    for (String measure : List.of("bids", "validBids")) {
      statistics
          .addObject()
          .put("id", measure)
          .put("measure", measure)
          .put("value", data.quotations().size());
    }
    ArrayNode details = bids.putArray("details");
    for (int i = 0; i < data.quotations().size(); i++) {
      Quotation quotation = data.quotations().get(i);
      ObjectNode node = details.addObject().put("id", bidId(i)).put("status", "valid");
      node.putArray("tenderers").add(reference(quotation, Parties.Role.TENDERER));
      node.set("value", Ocds.value(quotation.amount()));
    }
    return bids;
  }

  private static String bidId(int place) {
    return "quotation-" + (place + 1);
  }

  private ObjectNode award() {
    ObjectNode award = Ocds.withId(purchase.id().id());
    award.put("status", isCancelled() ? "cancelled" : "active");
    Ocds.put(award, "description", isCancelled() ? purchase.reason() : data.reason());
    Ocds.put(award, "date", Ocds.date(purchase.approvedAt()));
    award.set("value", Ocds.value(data.price()));
    chosen(award.putArray("suppliers"), Parties.Role.SUPPLIER);
    if (data.method() == PurchaseMethod.QUOTATIONS) {
      ArrayNode related = award.putArray("relatedBids");
      data.chosen().ifPresent(q -> related.add(bidId(data.quotations().indexOf(q))));
    }
    if (purchase.standstillEnd() != null) {
      award.set(
          "standstillPeriod",
          Ocds.period(Ocds.date(purchase.approvedAt()), Ocds.date(purchase.standstillEnd())));
    }
    return award;
  }

  private void chosen(ArrayNode into, Parties.Role role) {
    data.chosen().ifPresent(q -> into.add(reference(q, role)));
  }

  private ObjectNode reference(Quotation quotation, Parties.Role role) {
    return quotation.organisation() != null
        ? parties.reference(quotation.organisation(), role)
        : parties.reference(quotation.supplier(), role);
  }

  private ObjectNode contract() {
    ObjectNode contract = Ocds.withId(purchase.id().id());
    contract.put("awardID", purchase.id().id().toString());
    Ocds.put(contract, "title", data.title());
    Ocds.put(contract, "description", purchase.orderTerms());
    contract.put("status", contractStatus());
    contract.set(
        "period", Ocds.period(Ocds.date(purchase.orderedAt()), Ocds.lastMoment(data.deliveryBy())));
    contract.set("value", Ocds.value(data.price()));
    Ocds.put(contract, "dateSigned", Ocds.date(purchase.orderedAt()));
    contract.set("implementation", implementation());
    if (purchase.lessons() != null) {
      Ocds.put(contract.putObject("closingReport"), "lessons", purchase.lessons());
    }
    return contract;
  }

  private String contractStatus() {
    return switch (purchase.status()) {
      case REQUESTED, RETURNED, APPROVED -> "pending";
      case ORDERED, DISPUTED, DELIVERED, PAID -> "active";
      case CLOSED -> "terminated";
      case CANCELLED -> "cancelled";
    };
  }

  private ObjectNode implementation() {
    ObjectNode node = Ocds.object();
    ObjectNode milestone = node.putArray("milestones").addObject().put("id", DELIVERY);
    Ocds.put(milestone, "title", data.title());
    Ocds.put(milestone, "description", data.deliveryPlace());
    milestone.put("type", "delivery");
    Ocds.put(milestone, "dueDate", Ocds.lastMoment(data.deliveryBy()));
    String status = deliveryStatus();
    if (status.equals("met") || status.equals("partiallyMet")) {
      Ocds.put(milestone, "dateMet", Ocds.date(purchase.deliveries().getLast().at()));
    }
    milestone.put("status", status);
    milestone.set("value", Ocds.value(data.price()));
    ArrayNode transactions = node.arrayNode();
    purchase.payments().forEach(p -> transactions.add(transaction(p)));
    Ocds.put(node, "transactions", transactions);
    if (purchase.status() == PurchaseStatus.CLOSED) {
      Ocds.put(node, "endDate", Ocds.date(purchase.endedAt()));
      node.set("finalValue", Ocds.value(purchase.paid()));
    }
    return node;
  }

  private String deliveryStatus() {
    if (purchase.status() == PurchaseStatus.DISPUTED || isCancelled()) {
      return "notMet";
    }
    if (!purchase.accepted().isPositive()) {
      return "scheduled";
    }
    return purchase.undelivered().isPositive() ? "partiallyMet" : "met";
  }

  private ObjectNode transaction(PurchasePayment payment) {
    ObjectNode node = Ocds.withId(payment.reference());
    Ocds.put(node, "date", Ocds.date(payment.at()));
    node.set("value", Ocds.value(payment.amount()));
    node.set("payer", parties.reference(purchase.buyer(), Parties.Role.PAYER));
    data.chosen().ifPresent(q -> node.set("payee", reference(q, Parties.Role.PAYEE)));
    node.putObject("relatedImplementationMilestone").put("id", DELIVERY).put("title", data.title());
    return node;
  }
}
