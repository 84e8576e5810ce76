package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.Command;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;

/**
 * The money leaves: for what was delivered, and never more than the price.
 *
 * @param amount net of value added tax
 * @param invoice number of the supplier's invoice
 * @param reference the treasury's own
 */
public record PayPurchase(Money amount, String invoice, String reference) implements Command {

  @Override
  public Outcome decide(Context context) {
    Purchase purchase = context.self(Purchase.class);
    Money payable = purchase.payable();
    boolean sameCurrency = amount.currency().equals(payable.currency());
    return Outcome.collect()
        .require(!invoice.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/invoice"))
        .require(!reference.isBlank(), () -> Finding.of(PurchaseRule.TEXT_MISSING).at("/reference"))
        .require(
            sameCurrency,
            () ->
                Finding.of(PurchaseRule.CURRENCY_DIFFERS, "currency", payable.currency())
                    .at("/amount"))
        .require(
            amount.isPositive(), () -> Finding.of(PurchaseRule.AMOUNT_NOT_POSITIVE).at("/amount"))
        .require(
            !sameCurrency || !amount.isMoreThan(payable),
            () ->
                Finding.of(
                        PurchaseRule.MORE_THAN_DELIVERED,
                        "amount",
                        amount,
                        "payable",
                        payable,
                        "price",
                        purchase.data().price())
                    .at("/amount"))
        .require(
            purchase.payments().stream().noneMatch(p -> p.reference().equals(reference)),
            () -> Finding.of(PurchaseRule.REFERENCE_USED, "reference", reference).at("/reference"))
        .orElse(() ->
            new PurchaseEvent.PurchasePaid(
                new PurchasePayment(reference, invoice, amount, context.now())));
  }
}
