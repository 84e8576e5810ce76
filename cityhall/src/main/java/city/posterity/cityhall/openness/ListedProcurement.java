package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The line of one public procurement in lists.
 *
 * @param stage as in {@link Search.Stage#word()}
 * @param amount newest public figure of what it costs, in {@code currency}
 * @param deadline end of the time for bids
 */
record ListedProcurement(
    UUID procurement,
    String ocid,
    String title,
    String description,
    String buyer,
    String stage,
    @Nullable String category,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable Instant deadline,
    Instant publishedAt,
    Instant updatedAt) {

  boolean isOpenForBids(Instant now) {
    return stage.equals("tender") && deadline != null && deadline.isAfter(now);
  }
}
