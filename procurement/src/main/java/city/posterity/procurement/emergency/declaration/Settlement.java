package city.posterity.procurement.emergency.declaration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a matter is settled.
 *
 * @param until the day until which it goes on; absent for the other ways
 * @param agreedOn when it was agreed with the supplier; absent for needs, which have none
 * @param note what was agreed, or where it is competed for
 */
public record Settlement(
    Settling way, @Nullable LocalDate until, @Nullable LocalDate agreedOn, String note) {}
