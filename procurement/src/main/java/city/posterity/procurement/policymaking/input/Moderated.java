package city.posterity.procurement.policymaking.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about showing a contribution, or an appeal against one.
 *
 * @param to the status from then on
 * @param reason absent where it is shown
 * @param note in words, for the public log
 */
public record Moderated(
    InputStatus to, @Nullable ModerationReason reason, String note, boolean appeal, Instant at) {}
