package city.posterity.procurement.market.tender;

import city.posterity.procurement.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tender that is awarded on its own. A tender that is not divided has one lot.
 *
 * @param id short and stable within the tender, as in {@code L1}
 * @param value estimate, net of value added tax
 * @param guarantee bid security asked for this lot; absent when none is
 */
public record Lot(
    String id, String title, String description, Money value, @Nullable Money guarantee) {}
