package city.posterity.cityhall.policymaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as lists show it.
 *
 * @param place how the words stand now that it is about; absent for the whole text
 * @param text absent once it was erased
 */
record Said(
    UUID id,
    String status,
    String kind,
    String channel,
    int round,
    @Nullable String clause,
    @Nullable Integer version,
    @Nullable String quote,
    @Nullable String place,
    @Nullable String placeClause,
    @Nullable Double placeScore,
    String language,
    @Nullable String sector,
    int people,
    Instant receivedAt,
    @Nullable String text,
    @Nullable String replacement,
    @Nullable String shownAs,
    @Nullable String translated,
    boolean byMachine,
    boolean readable,
    List<UUID> themes,
    boolean answered,
    boolean appealed) {

  Said {
    themes = List.copyOf(themes);
  }
}
