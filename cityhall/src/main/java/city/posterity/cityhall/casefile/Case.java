package city.posterity.cityhall.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * The row of one procurement.
 *
 * @param pack key of the pack that it is run under
 */
record Case(UUID cityId, UUID id, String ocid, String pack, Instant openedAt) {}
