package city.posterity.procurement.laws;

import city.posterity.procurement.award.purchase.PurchaseEvent;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractTotals;
import city.posterity.procurement.delivery.invoice.InvoiceEvent;
import city.posterity.procurement.delivery.milestone.Milestone;
import city.posterity.procurement.machine.Recorded;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * 9: lots add up to the tender, milestones to the contract; what was paid stays within what was
 * accepted, and that within the contract. A small purchase is paid after its delivery, for what was
 * delivered, and never above its price.
 */
final class Sums09 implements Law {

  @Override
  public int number() {
    return 9;
  }

  @Override
  public void rest(World world) {
    world
        .tender()
        .ifPresent(t -> {
          BigDecimal lots =
              t.terms().lots().stream()
                  .map(l -> l.value().amount())
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          require(
              t.terms().value().amount().compareTo(lots) == 0,
              "lots of %s make a tender of %s",
              lots,
              t.terms().value());
        });
    world.all(Contract.class).filter(c -> c.activeSince() != null).forEach(c -> contract(world, c));
  }

  /** Added up from what happened, not from what the fold remembers. */
  @Override
  public void event(World world, Moment moment) {
    if (!(moment.recorded().event() instanceof PurchaseEvent.PurchasePaid)) {
      return;
    }
    BigDecimal delivered = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal price = BigDecimal.ZERO;
    for (Recorded r : world.history()) {
      switch (r.event()) {
        case PurchaseEvent.PurchaseRequested(var data, var _, var _) ->
            price = data.price().amount();
        case PurchaseEvent.PurchaseEdited(var data, var _) -> price = data.price().amount();
        case PurchaseEvent.DeliveryConfirmed(var d) ->
            delivered = delivered.add(d.value().amount());
        case PurchaseEvent.ProblemReported _ -> delivered = paid;
        case PurchaseEvent.PurchasePaid(var p) -> paid = paid.add(p.amount().amount());
        default -> {}
      }
      if (r.equals(moment.recorded())) {
        break;
      }
    }
    require(paid.compareTo(delivered) <= 0, "%s was paid for %s delivered", paid, delivered);
    require(
        delivered.compareTo(price) <= 0, "%s was delivered for a price of %s", delivered, price);
  }

  private void contract(World world, Contract contract) {
    BigDecimal value = contract.value().amount();
    BigDecimal accepted = BigDecimal.ZERO;
    BigDecimal milestones = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    for (Milestone m : world.all(Milestone.class).toList()) {
      if (m.contract().equals(contract.id())) {
        BigDecimal forThis = transactions(world, m);
        require(
            forThis.signum() >= 0 && forThis.compareTo(m.acceptedValue().amount()) <= 0,
            "%s was paid for %s",
            forThis,
            m);
        milestones = milestones.add(m.value().amount());
        accepted = accepted.add(m.acceptedValue().amount());
        paid = paid.add(forThis);
      }
    }
    require(milestones.compareTo(value) == 0, "milestones of %s make %s", milestones, contract);
    require(accepted.compareTo(value) <= 0, "%s was accepted of %s", accepted, contract);
    var totals = ContractTotals.of(world.procurement(), contract);
    require(
        totals.paid().amount().compareTo(paid) == 0
            && totals.accepted().amount().compareTo(accepted) == 0,
        "transactions of %s make %s",
        paid,
        totals);
  }

  /** Summed up from the transactions that are published, not from the invoices' states. */
  private static BigDecimal transactions(World world, Milestone milestone) {
    return Stream.concat(
            world.events(InvoiceEvent.InvoicePaid.class).map(InvoiceEvent.InvoicePaid::payment),
            world
                .events(InvoiceEvent.InvoiceReversed.class)
                .map(InvoiceEvent.InvoiceReversed::payment))
        .filter(p -> p.milestone().equals(milestone.id()))
        .map(p -> p.value().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
