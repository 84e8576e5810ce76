package city.posterity.procurement.emergency.declaration;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A decision on whether the emergency goes on, and how.
 *
 * @param phase in which it goes on
 * @param until its last day from now on
 * @param nextReview when it is looked at next
 * @param decision what was decided and why
 */
public record Review(
    Phase phase, LocalDate until, LocalDate nextReview, String decision, Instant at) {}
