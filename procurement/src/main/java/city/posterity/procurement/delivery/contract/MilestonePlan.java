package city.posterity.procurement.delivery.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says about one milestone.
 *
 * @param code stable within the contract; a payment share of the tender keeps its own
 * @param due last day on which it is in time; needed before anybody signs
 * @param percentage of the contract's value that its acceptance makes payable, 0 to 100; the shares
 *     of all milestones make exactly 100
 * @param warrantyUntil last day on which a hidden defect reopens it; absent for none
 */
public record MilestonePlan(
    String code,
    Kind kind,
    String title,
    String description,
    @Nullable LocalDate due,
    BigDecimal percentage,
    @Nullable LocalDate warrantyUntil) {

  public enum Kind {
    /** Something is handed over or done. */
    DELIVERY,
    /** A payment of the tender's schedule falls due. */
    FINANCING
  }
}
