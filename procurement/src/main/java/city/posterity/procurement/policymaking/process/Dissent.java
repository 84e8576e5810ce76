package city.posterity.procurement.policymaking.process;

import java.time.Instant;

/**
 * A member does not agree with the text; it goes to the body with it.
 *
 * @param member number of the member
 */
public record Dissent(int member, String text, Instant at) {}
