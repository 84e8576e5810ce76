package city.posterity.procurement.policymaking.process;

import java.time.LocalDate;

/**
 * An event at which the work was presented.
 *
 * @param people how many were there, about
 * @param heard what was said there, in sum; single points are entered as inputs
 */
public record Presentation(
    int number,
    LocalDate day,
    String event,
    String place,
    Sector audience,
    int people,
    String heard) {}
