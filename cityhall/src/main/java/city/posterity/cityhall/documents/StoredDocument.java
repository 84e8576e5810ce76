package city.posterity.cityhall.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was looked through and kept.
 *
 * @param filename as its giver named it, without path; never empty
 * @param mediaType of what it was found to be, as in {@code application/pdf}
 * @param size in bytes, more than 0
 * @param sha256 lower-case hex digest of its bytes, by which things of a procurement name it
 * @param at when it was kept
 */
public record StoredDocument(
    UUID id, String filename, String mediaType, long size, String sha256, Instant at) {}
