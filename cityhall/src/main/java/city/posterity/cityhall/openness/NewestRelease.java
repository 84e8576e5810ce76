package city.posterity.cityhall.openness;

import java.time.Instant;
import java.util.UUID;

/**
 * The newest release of a procurement, which says how it stands.
 *
 * @param number from 1
 * @param body an OCDS 1.1.5 release, as published
 */
record NewestRelease(String ocid, int number, UUID procurement, Instant releasedAt, String body) {}
