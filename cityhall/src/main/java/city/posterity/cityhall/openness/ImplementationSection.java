package city.posterity.cityhall.openness;

import city.posterity.procurement.bidding.bid.Promise;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.contract.MilestonePlan;
import city.posterity.procurement.delivery.contract.YearReport;
import city.posterity.procurement.delivery.forecast.Forecast;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.Payment;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.milestone.MilestoneStatus;
import city.posterity.procurement.delivery.obligation.Obligation;
import city.posterity.procurement.delivery.obligation.ObligationStatus;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.StreamId;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code implementation} of a contract: milestones, payments, obligations, its end. */
final class ImplementationSection {

  private final Publicity publicity;
  private final Parties parties;

  ImplementationSection(Publicity publicity, Parties parties) {
    this.publicity = publicity;
    this.parties = parties;
  }

  ObjectNode of(Contract contract) {
    ObjectNode node = Ocds.object();
    ArrayNode milestones = node.arrayNode();
    publicity.parts(contract, Milestone.class).forEach(m -> milestones.add(milestone(contract, m)));
    Ocds.put(node, "milestones", milestones);
    ArrayNode transactions = node.arrayNode();
    publicity
        .parts(contract, Invoice.class)
        .forEach(i -> payment(i).ifPresent(p -> transactions.add(transaction(p))));
    Ocds.put(node, "transactions", transactions);
    ArrayNode obligations = node.arrayNode();
    ArrayNode failures = node.arrayNode();
    for (Obligation o : publicity.parts(contract, Obligation.class)) {
      obligations.add(obligation(o));
      if (o.status() == ObligationStatus.SHORTFALL) {
        failures.add(failure(o));
      }
    }
    Ocds.put(node, "obligations", obligations);
    Ocds.put(node, "performanceFailures", failures);
    ArrayNode years = node.arrayNode();
    contract.years().forEach(y -> years.add(year(contract, y)));
    Ocds.put(node, "years", years);
    if (contract.status() == ContractStatus.COMPLETED
        || contract.status() == ContractStatus.TERMINATED) {
      Ocds.put(node, "endDate", Ocds.date(contract.endedAt()));
      if (contract.finalValue() != null) {
        node.set("finalValue", Ocds.value(contract.finalValue()));
      }
    }
    return node;
  }

  private ObjectNode milestone(Contract contract, Milestone m) {
    ObjectNode node = Ocds.withId(m.id().id());
    Ocds.put(node, "title", m.title());
    contract.terms().milestones().stream()
        .filter(p -> p.code().equals(m.code()))
        .findFirst()
        .ifPresent(p -> Ocds.put(node, "description", p.description()));
    node.put("type", m.kind() == MilestonePlan.Kind.FINANCING ? "payment" : "delivery");
    Ocds.put(node, "code", m.code());
    Ocds.put(node, "dueDate", Ocds.lastMoment(m.due()));
    String status = status(m.status());
    if (status.equals("met") || status.equals("partiallyMet")) {
      Ocds.put(node, "dateMet", Ocds.date(m.acceptedAt()));
    }
    node.put("status", status);
    node.set("value", Ocds.value(m.value()));
    ObservationSection.addTo(node, publicity.observations(m.id()));
    return node;
  }

  private static String status(MilestoneStatus status) {
    return switch (status) {
      case SCHEDULED, CLAIMED, INSPECTED -> "scheduled";
      case MET -> "met";
      case PARTIALLY_MET, REOPENED -> "partiallyMet";
      case DEFECTIVE, LATE, REMEDIED -> "notMet";
    };
  }

  /** A payment that was taken back stands as a second, negative one; the first stays. */
  private static Optional<Payment> payment(Invoice invoice) {
    return switch (invoice.status()) {
      case PAID, CONFIRMED, REVERSED -> Optional.ofNullable(invoice.payment());
      case RECEIVED, MATCHED, APPROVED, SCHEDULED, DISPUTED, REJECTED, CREDITED -> Optional.empty();
    };
  }

  private ObjectNode transaction(Payment p) {
    ObjectNode node = Ocds.withId(p.id());
    Ocds.put(node, "date", Ocds.date(p.at()));
    node.set("value", Ocds.value(p.value()));
    node.set("payer", parties.reference(p.payer(), Parties.Role.PAYER));
    node.set("payee", parties.reference(p.payee(), Parties.Role.PAYEE));
    node.set("relatedImplementationMilestone", reference(p.milestone()));
    Ocds.put(node, "reverses", p.reverses());
    return node;
  }

  private ObjectNode reference(StreamId milestone) {
    ObjectNode node = Ocds.withId(milestone.id());
    publicity
        .procurement()
        .find(Milestone.class, milestone)
        .ifPresent(m -> Ocds.put(node, "title", m.title()));
    return node;
  }

  private static ObjectNode obligation(Obligation o) {
    ObjectNode node = Ocds.withId(o.id().id());
    Ocds.put(node, "title", o.title());
    node.put("kind", o.kind());
    node.put("status", Engine.word(o.status()));
    Promise promise = o.promise();
    if (promise != null) {
      Ocds.put(node, "unit", promise.unit());
      node.put("target", Ocds.number(promise.target()));
    }
    node.put("measured", Ocds.number(o.measured()));
    if (promise != null) {
      Ocds.put(node, "dueDate", Ocds.lastMoment(promise.due()));
      Ocds.put(node, "consequence", promise.consequence());
    }
    if (o.transfer() != null) {
      node.putObject("transfer")
          .put("owner", o.transfer().owner())
          .put("reviewYear", o.transfer().reviewYear())
          .set("costEstimate", Ocds.value(o.transfer().costEstimate()));
    }
    return node;
  }

  /** What a year took beside what the bid expected. What was paid is in the transactions. */
  private ObjectNode year(Contract contract, YearReport report) {
    ObjectNode node = Ocds.withId(String.valueOf(report.year()));
    node.put("year", report.year());
    Ocds.put(node, "description", report.note());
    ArrayNode lines = node.arrayNode();
    // money by calendar year is not asked here, so it does not matter where midnight is
    Forecast.of(publicity.procurement(), contract, ZoneOffset.UTC, report.year()).stream()
        .flatMap(f -> f.rows().stream())
        .filter(r -> r.stage() != null)
        .forEach(r ->
            r.years().stream()
                .filter(y -> y.year() == report.year())
                .filter(y -> report.lines().containsKey(r.line()))
                .forEach(y -> lines.add(line(r, y))));
    Ocds.put(node, "lines", lines);
    return node;
  }

  private static ObjectNode line(Forecast.Row row, Forecast.Year year) {
    ObjectNode node = Ocds.withId(row.line());
    Ocds.put(node, "title", row.title());
    node.put("stage", Engine.word(row.stage()));
    Ocds.put(node, "unit", row.unit());
    node.put("expected", Ocds.number(year.expected()));
    if (year.actual() != null) {
      node.put("actual", Ocds.number(year.actual()));
    }
    Ocds.put(node, "description", year.reason());
    return node;
  }

  private static ObjectNode failure(Obligation o) {
    ObjectNode node = Ocds.withId(o.id().id());
    Ocds.put(node, "category", o.title());
    node.put("events", 1);
    Ocds.put(node, "penaltyContracted", o.promised().consequence());
    Ocds.put(node, "penaltyImposed", o.applied());
    return node;
  }
}
