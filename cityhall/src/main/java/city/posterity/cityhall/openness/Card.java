package city.posterity.cityhall.openness;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A procurement in a list, in words.
 *
 * @param status {@code open}, or the stage
 * @param value empty where no figure is public
 * @param deadlineIso for machines; empty where there is no deadline
 */
public record Card(
    String ocid,
    String title,
    String summary,
    String buyer,
    String status,
    @Nullable String category,
    String value,
    String deadline,
    String deadlineIso,
    String updated,
    String updatedIso) {

  private static final int LONGEST_SUMMARY = 220;

  static Card of(ListedProcurement p, Instant now, Spoken spoken) {
    Instant deadline = p.deadline();
    BigDecimal amount = p.amount();
    String currency = p.currency();
    return new Card(
        p.ocid(),
        p.title(),
        shortened(p.description()),
        p.buyer(),
        p.isOpenForBids(now) ? "open" : p.stage(),
        p.category(),
        amount == null || currency == null ? "" : spoken.money(amount, currency),
        deadline == null ? "" : spoken.moment(deadline),
        deadline == null ? "" : deadline.toString(),
        spoken.dayOf(p.updatedAt()),
        p.updatedAt().toString());
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST_SUMMARY);
    return text.substring(0, end < LONGEST_SUMMARY / 2 ? LONGEST_SUMMARY : end) + "…";
  }
}
