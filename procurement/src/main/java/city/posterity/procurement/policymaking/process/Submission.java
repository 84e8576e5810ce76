package city.posterity.procurement.policymaking.process;

import java.time.Instant;

/**
 * The text is before the body.
 *
 * @param textHash of the final text
 */
public record Submission(String body, String textHash, Instant at) {}
