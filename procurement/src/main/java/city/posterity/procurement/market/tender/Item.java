package city.posterity.procurement.market.tender;

import city.posterity.procurement.Classification;
import java.math.BigDecimal;

/**
 * Something to be delivered.
 *
 * @param id stable within the tender
 * @param unit name of the unit of the quantity, as in {@code device}
 * @param lot id of the lot it belongs to
 */
public record Item(
    String id,
    String description,
    Classification classification,
    BigDecimal quantity,
    String unit,
    String lot) {}
