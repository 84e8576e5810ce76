package city.posterity.procurement.delivery.contract;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who does a part of the work for the supplier. Named, and checked for grounds of
 * exclusion, before that work starts.
 *
 * @param replaces name of the one who did it before; absent for none
 * @param exclusionCheck where the result of the check is found
 */
public record Subcontractor(
    String name, String task, @Nullable String replaces, String exclusionCheck) {}
