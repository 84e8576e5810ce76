package city.posterity.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leave to pass a gate although a clause is not met. It is published.
 *
 * @param gate absent: at each gate of the clause
 * @param approvedBy who signed it
 * @param expires the last day it is good for; absent: no end
 */
public record Waiver(
    String clause,
    @Nullable String gate,
    @Nullable String reason,
    List<String> approvedBy,
    @Nullable String role,
    @Nullable LocalDate date,
    @Nullable LocalDate expires,
    String pointer) {}
