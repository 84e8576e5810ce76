package city.posterity.procurement.bidding.bid;

import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.market.tender.Tender;
import city.posterity.procurement.market.tender.TenderStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether bids are taken. A bid is in time up to and including the deadline, compared in
 * microseconds; what counts is when it was received, not when it was stored.
 */
public final class SubmissionWindow {

  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private SubmissionWindow() {}

  /**
   * Nothing while bids are taken, else why not, with both times.
   *
   * @param receivedAt when the last byte of the request arrived
   */
  public static List<Finding> of(Tender tender, Instant receivedAt) {
    String received = MICROSECONDS.format(receivedAt);
    String deadline = MICROSECONDS.format(tender.deadline());
    return switch (tender.status()) {
      case DRAFTING, REVIEW, APPROVED -> List.of(Finding.of(BidRule.TENDER_NOT_LIVE));
      case LIVE ->
          micros(receivedAt).isAfter(tender.deadline())
              ? List.of(Finding.of(BidRule.TOO_LATE, "received", received, "deadline", deadline))
              : List.of();
      case CLOSED,
          OPENING,
          EVALUATING,
          DECIDED,
          STANDSTILL,
          CONCLUDED,
          UNSUCCESSFUL,
          CANCELLED,
          WITHDRAWN ->
          List.of(
              micros(receivedAt).isAfter(tender.deadline())
                  ? Finding.of(BidRule.TOO_LATE, "received", received, "deadline", deadline)
                  : Finding.of(
                      BidRule.TENDER_CLOSED,
                      "received",
                      received,
                      "deadline",
                      deadline,
                      "status",
                      word(tender.status())));
    };
  }

  /** Times of receipt are kept in microseconds, as the database keeps them. */
  static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static String word(TenderStatus status) {
    return city.posterity.procurement.machine.Engine.word(status);
  }
}
