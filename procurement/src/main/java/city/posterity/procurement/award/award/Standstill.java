package city.posterity.procurement.award.award;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time between telling the bidders and the contract.
 *
 * @param end the contract may be signed from here on
 * @param basis where the term comes from
 * @param exceptionGround why there is none; absent where there is
 */
public record Standstill(
    Instant start, String term, Instant end, String basis, @Nullable String exceptionGround) {}
