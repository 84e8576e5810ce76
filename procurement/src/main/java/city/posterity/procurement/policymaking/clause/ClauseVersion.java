package city.posterity.procurement.policymaking.clause;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clause said from one moment on.
 *
 * @param number 1 for the first
 * @param hash of the wording
 * @param revision id of the change set that it came of; absent for words of the first draft
 */
public record ClauseVersion(
    int number, Wording wording, String hash, Instant at, @Nullable UUID revision) {}
