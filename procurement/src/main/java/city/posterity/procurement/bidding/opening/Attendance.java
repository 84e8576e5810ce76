package city.posterity.procurement.bidding.opening;

import city.posterity.procurement.machine.PersonId;
import java.time.Instant;

/**
 * Somebody who came to open bids and declared to have no stake in them.
 *
 * @param unit department, as the team has it
 */
public record Attendance(PersonId person, String unit, Instant at) {}
