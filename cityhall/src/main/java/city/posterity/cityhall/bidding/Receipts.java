package city.posterity.cityhall.bidding;

import static city.posterity.cityhall.bidding.internal.db.Tables.RECEIPT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The receipts that were given out for a bid. */
@Component
final class Receipts {

  private static final int LIMIT = 1_000;

  private final DSLContext database;

  Receipts(DSLContext database) {
    this.database = database;
  }

  /** The signed documents, newest first. */
  List<String> all(UUID cityId, UUID bid) {
    return database
        .select(RECEIPT.BODY)
        .from(RECEIPT)
        .where(RECEIPT.CITY_ID.eq(cityId), RECEIPT.BID_ID.eq(bid))
        .orderBy(RECEIPT.EVENT_ID.desc())
        .limit(LIMIT)
        .fetch(RECEIPT.BODY);
  }

  /** The receipt of a version's submission. */
  Optional<String> ofSubmission(UUID cityId, UUID bid, int version) {
    return database
        .select(RECEIPT.BODY)
        .from(RECEIPT)
        .where(
            RECEIPT.CITY_ID.eq(cityId),
            RECEIPT.BID_ID.eq(bid),
            RECEIPT.VERSION.eq(version),
            RECEIPT.KIND.eq("submission"))
        .fetchOptional(RECEIPT.BODY);
  }
}
