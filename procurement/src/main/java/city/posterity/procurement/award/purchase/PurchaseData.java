package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Classification;
import city.posterity.procurement.MainCategory;
import city.posterity.procurement.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is bought, from whom and why. Twelve values have to be said; the rest is for some purchases
 * only.
 *
 * @param purpose the need, and what is to come of it
 * @param ground code of one of the pack's grounds of direct award; absent for quotations
 * @param reason why this supplier, and for a direct award why the ground applies
 * @param quotations for a direct award the one offer there is
 * @param fewerReason why fewer suppliers answered than the pack asks for; absent where enough did
 * @param supplier who is chosen, as the quotation names it: a name, or an organisation's id
 * @param price what is paid, net of value added tax; never more than was quoted
 * @param budgetLine id of the line in the city's budget
 * @param deliveryBy last day of the delivery
 */
public record PurchaseData(
    String title,
    String purpose,
    MainCategory category,
    Classification classification,
    PurchaseMethod method,
    @Nullable String ground,
    String reason,
    List<Quotation> quotations,
    @Nullable String fewerReason,
    String supplier,
    Money price,
    String budgetLine,
    LocalDate deliveryBy,
    String deliveryPlace) {

  public PurchaseData {
    quotations = List.copyOf(quotations);
  }

  /** The quotation of the supplier that is chosen; empty if there is none. */
  public Optional<Quotation> chosen() {
    return quotations.stream().filter(q -> q.isFrom(supplier)).findFirst();
  }

  PurchaseData withoutNotes() {
    return new PurchaseData(
        title,
        purpose,
        category,
        classification,
        method,
        ground,
        reason,
        quotations.stream()
            .map(q -> new Quotation(q.name(), q.organisation(), q.amount(), null))
            .toList(),
        fewerReason,
        supplier,
        price,
        budgetLine,
        deliveryBy,
        deliveryPlace);
  }
}
