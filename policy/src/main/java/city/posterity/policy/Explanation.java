package city.posterity.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The published reason why a clause is departed from.
 *
 * @param gate absent: at each gate of the clause
 */
public record Explanation(
    String clause,
    @Nullable String gate,
    @Nullable String reason,
    @Nullable String by,
    @Nullable String role,
    @Nullable LocalDate date,
    String pointer) {}
