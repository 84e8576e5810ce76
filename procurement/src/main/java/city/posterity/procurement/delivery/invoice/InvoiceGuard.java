package city.posterity.procurement.delivery.invoice;

import city.posterity.procurement.Money;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Guard;
import city.posterity.procurement.machine.Hold;
import city.posterity.procurement.machine.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Conditions on the moves of an invoice. */
enum InvoiceGuard implements Guard {
  /** Neither the contract nor its supplier is suspended. */
  NOT_SUSPENDED {
    @Override
    public List<Finding> check(Context context, Command command) {
      Contract contract = contractOf(context);
      return context.holds().stream()
          .filter(h -> h.reason() == Hold.Cause.SUSPENSION && concerns(h, contract))
          .map(h -> Finding.of(InvoiceRule.SUSPENDED, "cause", h.cause()))
          .toList();
    }
  },
  /** Whoever accepted the delivery has no hand in the payment. */
  NOT_THE_ACCEPTOR {
    @Override
    public List<Finding> check(Context context, Command command) {
      var milestone = Objects.requireNonNull(context.self(Invoice.class).milestone());
      boolean same =
          List.of("accept", "remedy").stream()
              .anyMatch(verb ->
                  context.procurement().whoDid(milestone, verb).contains(context.actor().person()));
      return same
          ? List.of(Finding.of(InvoiceRule.ACCEPTED_THE_DELIVERY, "milestone", milestone))
          : List.of();
    }
  },
  /**
   * With this payment, what was paid stays within what was accepted and what the contract is worth.
   */
  COVERED {
    @Override
    public List<Finding> check(Context context, Command command) {
      Invoice invoice = context.self(Invoice.class);
      Milestone milestone =
          context.procurement().get(Milestone.class, Objects.requireNonNull(invoice.milestone()));
      return covered(context, invoice, milestone);
    }
  };

  static Contract contractOf(Context context) {
    return context.procurement().get(Contract.class, context.self(Invoice.class).contract());
  }

  /** What keeps an invoice from being paid out of a milestone, its other invoices counted in. */
  static List<Finding> covered(Context context, Invoice invoice, Milestone milestone) {
    Money value = invoice.data().value();
    Money others =
        Money.sum(
            context.procurement().stream(Invoice.class)
                .filter(i -> !i.id().equals(invoice.id()) && i.claims(milestone.id()))
                .map(i -> i.data().value())
                .toList(),
            value.currency());
    var findings = new ArrayList<Finding>();
    if (others.plus(value).isMoreThan(milestone.acceptedValue())) {
      findings.add(
          Finding.of(
              InvoiceRule.MORE_THAN_ACCEPTED,
              "value",
              value,
              "left",
              milestone.acceptedValue().minus(others)));
    }
    var totals = ContractTotals.of(context.procurement(), contractOf(context));
    if (totals.paid().plus(value).isMoreThan(totals.value())) {
      findings.add(
          Finding.of(
              InvoiceRule.MORE_THAN_CONTRACT,
              "value",
              value,
              "left",
              totals.value().minus(totals.paid())));
    }
    return findings;
  }

  /** A suspended contract stops its own payments alone; any other suspension those of its lot. */
  private static boolean concerns(Hold hold, Contract contract) {
    return hold.cause().thing() == Thing.CONTRACT
        ? hold.cause().equals(contract.id())
        : hold.covers(Optional.of(contract.origin().lot()));
  }
}
