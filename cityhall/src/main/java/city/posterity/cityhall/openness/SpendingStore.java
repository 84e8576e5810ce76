package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.RELEASE;
import static city.posterity.cityhall.openness.internal.db.Tables.SPENDING;

import city.posterity.cityhall.casefile.RoutineWork;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the lines of spending beside the newest release of each procurement. They are written in
 * the transaction that publishes; what an earlier version of the program published is counted
 * afterwards, a little at a time.
 */
@Component
final class SpendingStore implements RoutineWork {

  private static final int BATCH = 100;

  private final DSLContext database;
  private final TransactionTemplate transaction;

  SpendingStore(DSLContext database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "openness-spending";
  }

  @Override
  public void run() {
    Integer done;
    do {
      done = transaction.execute(_ -> batch());
    } while (done != null && done == BATCH);
  }

  private int batch() {
    var behind =
        database
            .select(
                LISTING.CITY_ID,
                LISTING.PROCUREMENT_ID,
                LISTING.RELEASES,
                DSL.field(
                    DSL.select(RELEASE.BODY)
                        .from(RELEASE)
                        .where(
                            RELEASE.CITY_ID.eq(LISTING.CITY_ID),
                            RELEASE.OCID.eq(LISTING.OCID),
                            RELEASE.NUMBER.eq(LISTING.RELEASES))))
            .from(LISTING)
            .where(LISTING.COUNTED_RELEASE.isDistinctFrom(LISTING.RELEASES))
            .limit(BATCH)
            .forUpdate()
            .skipLocked()
            .fetch();
    for (var row : behind) {
      var text = row.value4();
      JsonNode body = text == null ? Ocds.object() : Ocds.read(text.data());
      count(row.value1(), row.value2(), row.value3(), body);
    }
    return behind.size();
  }

  /** The lines of one procurement, in order. */
  List<SpendingLine> lines(UUID cityId, UUID procurement) {
    return database
        .selectFrom(SPENDING)
        .where(SPENDING.CITY_ID.eq(cityId), SPENDING.PROCUREMENT_ID.eq(procurement))
        .orderBy(SPENDING.LINE)
        .fetch(r ->
            new SpendingLine(
                r.getSupplierId(),
                r.getSupplier(),
                r.getCurrency(),
                r.getAwarded(),
                r.getContracted(),
                r.getPaid()));
  }

  /** Replaces the lines of one procurement by those of a release. */
  void count(UUID cityId, UUID procurement, int release, JsonNode body) {
    database
        .deleteFrom(SPENDING)
        .where(SPENDING.CITY_ID.eq(cityId), SPENDING.PROCUREMENT_ID.eq(procurement))
        .execute();
    List<SpendingLine> lines = SpendingLine.of(body);
    for (int i = 0; i < lines.size(); i++) {
      SpendingLine line = lines.get(i);
      database
          .insertInto(SPENDING)
          .set(SPENDING.CITY_ID, cityId)
          .set(SPENDING.PROCUREMENT_ID, procurement)
          .set(SPENDING.LINE, i + 1)
          .set(SPENDING.SUPPLIER_ID, line.supplierId())
          .set(SPENDING.SUPPLIER, line.supplier())
          .set(SPENDING.CURRENCY, line.currency())
          .set(SPENDING.AWARDED, line.awarded())
          .set(SPENDING.CONTRACTED, line.contracted())
          .set(SPENDING.PAID, line.paid())
          .execute();
    }
    database
        .update(LISTING)
        .set(LISTING.DIRECT, Listing.isDirect(body))
        .set(LISTING.COUNTED_RELEASE, release)
        .where(LISTING.CITY_ID.eq(cityId), LISTING.PROCUREMENT_ID.eq(procurement))
        .execute();
  }
}
