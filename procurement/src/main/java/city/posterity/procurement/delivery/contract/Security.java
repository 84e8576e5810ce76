package city.posterity.procurement.delivery.contract;

import city.posterity.procurement.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee or an insurance that has to be in place before anybody signs.
 *
 * @param reference of the document that proves it; absent until it is there
 * @param validUntil last day it covers; absent until it is there
 */
public record Security(
    String id,
    String title,
    Money value,
    @Nullable String reference,
    @Nullable LocalDate validUntil) {}
