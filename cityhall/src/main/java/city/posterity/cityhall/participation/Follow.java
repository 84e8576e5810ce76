package city.posterity.cityhall.participation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reader's wish to hear of one subject.
 *
 * @param locale language of the letters
 * @param confirmed whether the reader has said yes; nobody else gets letters but the one that asks
 * @param toldRelease newest release of the purchase that was told of
 * @param toldUntil up to when results of the search were told
 * @param letterAt when the last letter was written; absent before the first
 */
record Follow(
    UUID cityId,
    UUID id,
    Subject subject,
    Reader reader,
    Locale locale,
    boolean confirmed,
    int toldRelease,
    Instant toldUntil,
    @Nullable Instant letterAt) {}
