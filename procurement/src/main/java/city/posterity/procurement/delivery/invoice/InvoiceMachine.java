package city.posterity.procurement.delivery.invoice;

import static city.posterity.procurement.delivery.invoice.InvoiceStatus.APPROVED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.CONFIRMED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.CREDITED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.DISPUTED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.MATCHED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.PAID;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.RECEIVED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.REJECTED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.REVERSED;
import static city.posterity.procurement.delivery.invoice.InvoiceStatus.SCHEDULED;
import static city.posterity.procurement.machine.Machine.move;
import static city.posterity.procurement.machine.Role.APPROVER;
import static city.posterity.procurement.machine.Role.BUDGET_HOLDER;
import static city.posterity.procurement.machine.Role.CONTRACT_MANAGER;
import static city.posterity.procurement.machine.Role.PROCUREMENT_OFFICER;
import static city.posterity.procurement.machine.Role.SUPPLIER;
import static city.posterity.procurement.machine.Role.TREASURER;

import city.posterity.procurement.delivery.invoice.InvoiceEvent.*;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Machine;
import city.posterity.procurement.machine.Move;
import city.posterity.procurement.machine.State;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The invoice's table of moves. Acceptor, approver and payer are three people. */
public final class InvoiceMachine {

  private InvoiceMachine() {}

  public static final Machine MACHINE =
      Machine.of(
              Thing.INVOICE,
              Invoice.class,
              InvoiceStatus.class,
              InvoiceRule.class,
              InvoiceMachine::apply,
              Machine.Verbs.none()
                  .and("receive", ReceiveInvoice.class)
                  .and("match", MatchInvoice.class)
                  .and("dispute", DisputeInvoice.class)
                  .and("approve", ApproveInvoice.class)
                  .and("schedule", SchedulePayment.class)
                  .and("pay", PayInvoice.class)
                  .and("confirm", ConfirmPayment.class)
                  .and("reject", RejectInvoice.class)
                  .and("credit", CreditInvoice.class)
                  .and("reverse", ReversePayment.class),
              moves())
          .withReading((_, state, actor) ->
              Machine.isStaff(actor) || ((Invoice) state).supplier().equals(actor.organisation()));

  private static Move[] moves() {
    var moves = new ArrayList<Move>();
    moves.add(
        move(null, "receive", RECEIVED, InvoiceReceived.class)
            .by(SUPPLIER, PROCUREMENT_OFFICER, CONTRACT_MANAGER, TREASURER));
    for (InvoiceStatus s : List.of(RECEIVED, DISPUTED)) {
      moves.add(
          move(s, "match", MATCHED, InvoiceMatched.class)
              .by(CONTRACT_MANAGER, PROCUREMENT_OFFICER));
    }
    for (InvoiceStatus s : List.of(RECEIVED, MATCHED, APPROVED, SCHEDULED)) {
      moves.add(
          move(s, "dispute", DISPUTED, InvoiceDisputed.class)
              .by(CONTRACT_MANAGER, APPROVER, BUDGET_HOLDER));
    }
    moves.add(
        move(MATCHED, "approve", APPROVED, InvoiceApproved.class)
            .by(APPROVER, BUDGET_HOLDER)
            .guardedBy(InvoiceGuard.NOT_THE_ACCEPTOR, InvoiceGuard.COVERED)
            .unlike("receive", "match"));
    moves.add(move(APPROVED, "schedule", SCHEDULED, InvoiceScheduled.class).by(TREASURER));
    moves.add(move(SCHEDULED, "schedule", SCHEDULED, InvoiceScheduled.class).by(TREASURER));
    moves.add(
        move(SCHEDULED, "pay", PAID, InvoicePaid.class)
            .by(TREASURER)
            .guardedBy(
                InvoiceGuard.NOT_SUSPENDED, InvoiceGuard.NOT_THE_ACCEPTOR, InvoiceGuard.COVERED)
            .unlike("approve", "match"));
    moves.add(move(PAID, "confirm", CONFIRMED, InvoiceConfirmed.class).by(SUPPLIER));
    for (InvoiceStatus s : List.of(RECEIVED, MATCHED, DISPUTED)) {
      moves.add(move(s, "reject", REJECTED, InvoiceRejected.class).by(CONTRACT_MANAGER, APPROVER));
    }
    for (InvoiceStatus s : List.of(RECEIVED, MATCHED, APPROVED, DISPUTED)) {
      moves.add(
          move(s, "credit", CREDITED, InvoiceCredited.class)
              .by(CONTRACT_MANAGER, PROCUREMENT_OFFICER, TREASURER));
    }
    for (InvoiceStatus s : List.of(PAID, CONFIRMED)) {
      moves.add(
          move(s, "reverse", REVERSED, InvoiceReversed.class)
              .by(TREASURER, BUDGET_HOLDER)
              .unlike("pay"));
    }
    return moves.toArray(Move[]::new);
  }

  private static State apply(@Nullable State before, StreamId id, Event event) {
    if (event instanceof InvoiceReceived(var data, var supplier, var receivedAt, var due)) {
      return new Invoice(
          id, RECEIVED, data, supplier, receivedAt, due, null, null, null, null, null);
    }
    Invoice i = (Invoice) Objects.requireNonNull(before);
    return switch ((InvoiceEvent) event) {
      case InvoiceReceived _ -> throw new IllegalStateException("received twice: " + id);
      case InvoiceMatched(var version, var milestone) -> i.matched(version, milestone);
      case InvoiceDisputed(var reason, var _) -> i.at(DISPUTED, reason);
      case InvoiceApproved _ -> i.at(APPROVED, null);
      case InvoiceScheduled(var payDay) -> i.scheduled(payDay);
      case InvoicePaid(var payment) -> i.paid(PAID, payment);
      case InvoiceConfirmed _ -> i.at(CONFIRMED, null);
      case InvoiceRejected(var reason, var _) -> i.at(REJECTED, reason);
      case InvoiceCredited(var creditNote, var _) -> i.at(CREDITED, creditNote);
      case InvoiceReversed(var payment, var _) -> i.paid(REVERSED, payment);
    };
  }
}
