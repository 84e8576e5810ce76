package city.posterity.procurement.award.purchase;

import city.posterity.procurement.Money;
import city.posterity.procurement.machine.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier offers.
 *
 * @param name the supplier's name; absent where the supplier is registered
 * @param organisation the supplier; absent where it is known by its name alone
 * @param amount of the whole, net of value added tax
 * @param note what is offered beside the price, such as quality, warranty or time of delivery
 */
public record Quotation(
    @Nullable String name,
    @Nullable OrganisationId organisation,
    Money amount,
    @Nullable String note) {

  /** Whether exactly one of name and organisation says whose it is. */
  boolean isNamed() {
    return organisation == null ? name != null && !name.isBlank() : name == null || name.isBlank();
  }

  /** What names the supplier in the request: the organisation's id, else the name. */
  public String supplier() {
    return organisation != null ? organisation.toString() : name == null ? "" : name.strip();
  }

  boolean isFrom(String supplier) {
    return supplier().equalsIgnoreCase(supplier.strip());
  }
}
