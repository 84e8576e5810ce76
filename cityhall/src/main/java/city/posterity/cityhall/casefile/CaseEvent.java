package city.posterity.cityhall.casefile;

import city.posterity.procurement.machine.Recorded;
import java.util.UUID;

/**
 * An event with the id of its row.
 *
 * @param id sorts by when it was stored
 */
public record CaseEvent(UUID id, UUID procurementId, Recorded recorded) {}
