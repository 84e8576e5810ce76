package city.posterity.procurement.laws;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.Aftermath;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.invoice.ApproveInvoice;
import city.posterity.procurement.delivery.invoice.ConfirmPayment;
import city.posterity.procurement.delivery.invoice.CreditInvoice;
import city.posterity.procurement.delivery.invoice.DisputeInvoice;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.InvoiceData;
import city.posterity.procurement.delivery.invoice.MatchInvoice;
import city.posterity.procurement.delivery.invoice.PayInvoice;
import city.posterity.procurement.delivery.invoice.ReceiveInvoice;
import city.posterity.procurement.delivery.invoice.RejectInvoice;
import city.posterity.procurement.delivery.invoice.ReversePayment;
import city.posterity.procurement.delivery.invoice.SchedulePayment;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.ClaimMilestone;
import city.posterity.procurement.delivery.milestone.GiveOpinion;
import city.posterity.procurement.delivery.milestone.InspectMilestone;
import city.posterity.procurement.delivery.milestone.MarkOverdue;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.delivery.milestone.RejectMilestone;
import city.posterity.procurement.delivery.milestone.Remedy;
import city.posterity.procurement.delivery.milestone.RemedyMilestone;
import city.posterity.procurement.delivery.milestone.ReportDefect;
import city.posterity.procurement.delivery.obligation.DischargeObligation;
import city.posterity.procurement.delivery.obligation.EnterObligation;
import city.posterity.procurement.delivery.obligation.FulfilObligation;
import city.posterity.procurement.delivery.obligation.MeasureObligation;
import city.posterity.procurement.delivery.obligation.RecordShortfall;
import city.posterity.procurement.delivery.obligation.ReviewObligation;
import city.posterity.procurement.delivery.obligation.Transfer;
import city.posterity.procurement.delivery.obligation.TransferObligation;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.StreamId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** What people say when they deliver, inspect, keep promises and pay. */
final class DeliveryIdeas {

  private DeliveryIdeas() {}

  static Evidence proof() {
    return new Evidence("photograph", "image/jpeg", "d".repeat(64));
  }

  static Command milestone(World w, Chance c, StreamId id, String verb) {
    Milestone m = w.get(Milestone.class, id);
    return switch (verb) {
      case "claim" -> new ClaimMilestone("Done", "Here", List.of(proof()));
      case "inspect" -> new InspectMilestone(c.percent(80), "Seen", List.of(proof()));
      case "comment" -> new GiveOpinion(c.percent(60), "It is bright");
      case "accept" ->
          c.percent(70)
              ? new AcceptMilestone(true, m.value(), "As ordered", "It will be shaded")
              : new AcceptMilestone(c.percent(30), part(m, c), "Not all of it", "It will come");
      case "reject" -> new RejectMilestone("Broken", today(w).plusDays(c.between(-1, 60)));
      case "overdue" -> new MarkOverdue();
      case "remedy" ->
          new RemedyMilestone(
              c.of(List.of(Remedy.values())), "clause 9", part(m, c), "It never came");
      case "report-defect" -> new ReportDefect("It flickers");
      default -> throw new IllegalArgumentException("milestone " + verb);
    };
  }

  /** Between what was accepted already and the whole. */
  private static Money part(Milestone m, Chance c) {
    BigDecimal rest = m.value().minus(m.acceptedValue()).amount();
    return m.acceptedValue()
        .plus(
            new Money(
                rest.multiply(BigDecimal.valueOf(c.between(0, 100), 2))
                    .setScale(2, RoundingMode.DOWN),
                m.value().currency()));
  }

  static Command obligation(World w, Chance c, StreamId id, String verb) {
    return switch (verb) {
      case "enter" ->
          new EnterObligation(
              w.all(Contract.class).map(Contract::id).findFirst().orElse(World.TENDER),
              c.of(List.of(Aftermath.values())),
              "The data are kept",
              "",
              transfer(w, c));
      case "measure" ->
          new MeasureObligation(
              BigDecimal.valueOf(c.below(4)),
              String.valueOf(c.between(2027, 2029)),
              List.of(proof()));
      case "fulfil" -> new FulfilObligation();
      case "fall-short" -> new RecordShortfall("2 % were kept");
      case "transfer" -> new TransferObligation(transfer(w, c));
      case "review" -> new ReviewObligation(transfer(w, c), "They grow");
      case "discharge" -> new DischargeObligation("It has done its time");
      default -> throw new IllegalArgumentException("obligation " + verb + " of " + id);
    };
  }

  private static Transfer transfer(World w, Chance c) {
    return new Transfer(
        "Parks office", today(w).getYear() + c.between(1, 9), new Money(c.amount(0, 90), "EUR"));
  }

  static Command invoice(World w, Chance c, StreamId id, String verb) {
    return switch (verb) {
      case "receive" -> receive(w, c);
      case "match" -> match(w, c, id);
      case "dispute" -> new DisputeInvoice("Why?");
      case "approve" -> new ApproveInvoice();
      case "schedule" -> new SchedulePayment(today(w).plusDays(10));
      case "pay" -> new PayInvoice("T-" + c.below(100_000));
      case "confirm" -> new ConfirmPayment();
      case "reject" -> new RejectInvoice("Not ours");
      case "credit" -> new CreditInvoice("CN-1");
      case "reverse" -> new ReversePayment("R-" + c.below(100_000), "Wrong account");
      default -> throw new IllegalArgumentException("invoice " + verb);
    };
  }

  private static ReceiveInvoice receive(World w, Chance c) {
    var payable = w.all(Milestone.class).filter(Milestone::isPayable).toList();
    var contracts = w.all(Contract.class).map(Contract::id).toList();
    StreamId contract =
        !payable.isEmpty()
            ? c.of(payable).contract()
            : contracts.isEmpty() ? World.TENDER : c.of(contracts);
    Money value =
        payable.isEmpty() || c.percent(25)
            ? new Money(c.amount(1, 300), "EUR")
            : c.of(payable).acceptedValue();
    return new ReceiveInvoice(
        new InvoiceData(
            contract,
            "I-" + c.below(1_000),
            today(w),
            value,
            Money.of("0.00", "EUR"),
            null,
            c.of(List.of(InvoiceData.Format.values())),
            "e".repeat(64)),
        null);
  }

  private static MatchInvoice match(World w, Chance c, StreamId id) {
    StreamId contract = w.get(Invoice.class, id).contract();
    var payable =
        w.all(Milestone.class)
            .filter(m -> m.contract().equals(contract) && m.isPayable())
            .map(Milestone::id)
            .toList();
    return new MatchInvoice(
        w.procurement().find(Contract.class, contract).map(Contract::version).orElse(1),
        payable.isEmpty() ? World.TENDER : c.of(payable));
  }

  private static LocalDate today(World w) {
    return LocalDate.ofInstant(w.now(), w.procedure().calendar().zone());
  }
}
