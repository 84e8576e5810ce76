package city.posterity.cityhall.demo;

import city.posterity.cityhall.operations.Sha256;
import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTerms;
import city.posterity.procurement.delivery.contract.DraftContract;
import city.posterity.procurement.delivery.contract.EditContract;
import city.posterity.procurement.delivery.contract.Evidence;
import city.posterity.procurement.delivery.contract.SignContract;
import city.posterity.procurement.delivery.invoice.ApproveInvoice;
import city.posterity.procurement.delivery.invoice.ConfirmPayment;
import city.posterity.procurement.delivery.invoice.InvoiceData;
import city.posterity.procurement.delivery.invoice.MatchInvoice;
import city.posterity.procurement.delivery.invoice.PayInvoice;
import city.posterity.procurement.delivery.invoice.ReceiveInvoice;
import city.posterity.procurement.delivery.invoice.SchedulePayment;
import city.posterity.procurement.delivery.milestone.AcceptMilestone;
import city.posterity.procurement.delivery.milestone.ClaimMilestone;
import city.posterity.procurement.delivery.milestone.InspectMilestone;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.List;

/** One contract of a tale, from its draft to what is paid. */
final class Delivery {

  private static final String TAX = "0.21";

  private final Tale t;
  private final String supplier;
  private final String lot;

  Delivery(Tale t, String lot, String supplier) {
    this.t = t;
    this.lot = lot;
    this.supplier = supplier;
  }

  Delivery signed(int ago, ContractTerms terms) {
    t.on(
        ago + 1,
        () ->
            t.does("officer", contract(), new DraftContract(t.award(lot)))
                .does("officer", contract(), new EditContract(terms)));
    t.on(
        ago,
        11,
        () ->
            t.does("approver", contract(), new SignContract())
                .does(supplier, contract(), new SignContract()));
    return this;
  }

  /** The supplier says that it is done, and somebody of the city looks. */
  Delivery inspected(int ago, String code, String claim, String place, String findings) {
    t.on(
        ago + 3,
        15,
        () ->
            t.does(
                supplier,
                milestone(code),
                new ClaimMilestone(
                    claim, place, List.of(evidence("Photographs: " + claim, "image/jpeg")))));
    t.on(
        ago,
        10,
        () ->
            t.does(
                "inspector",
                milestone(code),
                new InspectMilestone(
                    true, findings, List.of(evidence("Report: " + findings, "application/pdf")))));
    return this;
  }

  /**
   * @param answer to residents; empty where all are content
   */
  Delivery accepted(int ago, String code, String answer) {
    t.on(
        ago,
        12,
        () ->
            t.does("manager", milestone(code), new AcceptMilestone(true, worth(code), "", answer)));
    return this;
  }

  /** The whole of a milestone is billed, and paid three weeks later. */
  Delivery paid(int ago, String code, String number) {
    StreamId invoice = Tale.fresh(Thing.INVOICE);
    t.on(ago + 21, 9, () -> t.does(supplier, invoice, bill(number, worth(code))));
    t.on(
        ago + 18,
        10,
        () ->
            t.does(
                    "manager",
                    invoice,
                    new MatchInvoice(
                        t.state(Contract.class, contract()).version(), milestone(code)))
                .does("budget", invoice, new ApproveInvoice())
                .does("treasurer", invoice, new SchedulePayment(t.day(ago))));
    t.on(
        ago,
        10,
        () ->
            t.does("treasurer", invoice, new PayInvoice("T-" + number))
                .does(supplier, invoice, new ConfirmPayment()));
    return this;
  }

  ReceiveInvoice bill(String number, Money value) {
    return new ReceiveInvoice(
        new InvoiceData(
            contract(),
            number,
            t.now().atZone(t.backstage().city().zone()).toLocalDate(),
            value,
            value.times(new java.math.BigDecimal(TAX)).rounded(),
            lot,
            InvoiceData.Format.UBL,
            Sha256.hex(number)),
        null);
  }

  StreamId contract() {
    return t.contract(lot);
  }

  StreamId milestone(String code) {
    return Milestone.idOf(contract(), code);
  }

  private Money worth(String code) {
    return t.state(Milestone.class, milestone(code)).value();
  }

  static Evidence evidence(String title, String format) {
    return new Evidence(title, format, Sha256.hex(title));
  }
}
