package city.posterity.procurement.market.tender;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation on its way.
 *
 * @param lot absent for the whole tender
 * @param effective when it takes effect; absent until it is approved
 */
public record Cancellation(
    @Nullable String lot, String ground, String reason, @Nullable Instant effective) {}
