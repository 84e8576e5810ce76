package city.posterity.cityhall.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract that ends or has to be decided on.
 *
 * @param procurement absent for a contract from before
 * @param due the first day that is not past of those below, or else the end
 * @param why what falls on that day
 */
record Ahead(
    UUID id,
    @Nullable UUID procurement,
    String reference,
    String title,
    String supplier,
    String buyer,
    String department,
    @Nullable BigDecimal value,
    @Nullable String currency,
    LocalDate start,
    LocalDate end,
    @Nullable LocalDate decideBy,
    @Nullable LocalDate noticeBy,
    LocalDate due,
    Why why) {

  /** What has to be done by a day. */
  enum Why {
    DECISION,
    NOTICE,
    END,
    ENDED;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Why of(
        LocalDate today,
        LocalDate due,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate noticeBy) {
      if (due.isBefore(today)) {
        return ENDED;
      }
      return due.equals(decideBy) ? DECISION : due.equals(noticeBy) ? NOTICE : END;
    }
  }

  /** Days left; negative once it has ended. */
  long days(LocalDate today) {
    return ChronoUnit.DAYS.between(today, due);
  }
}
