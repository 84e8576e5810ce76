package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import java.time.Instant;

/**
 * Money that left.
 *
 * @param reference the treasury's own, never used twice
 * @param invoice number of the supplier's invoice
 * @param amount net of value added tax
 */
public record PurchasePayment(String reference, String invoice, Money amount, Instant at) {

  PurchasePayment forThePublic() {
    return new PurchasePayment(reference, "", amount, at);
  }
}
