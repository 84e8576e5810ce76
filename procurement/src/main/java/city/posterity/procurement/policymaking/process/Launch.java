package city.posterity.procurement.policymaking.process;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How an adopted text comes into force.
 *
 * @param startsOn its first day; purchases that begin from then on go by it
 * @param published where it was published
 * @param reviewOn the day on which it is looked at again
 */
public record Launch(LocalDate startsOn, String published, LocalDate reviewOn, Instant at) {}
