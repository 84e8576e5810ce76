package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.IDEMPOTENCY;

import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The receipts that are kept for requests that come twice under one key. */
@Component
final class KeptReceipts {

  private final DSLContext database;
  private final CaseStore store;
  private final CaseJson json;
  private final ReceiptSeals seals;

  KeptReceipts(DSLContext database, CaseStore store, CaseJson json, ReceiptSeals seals) {
    this.database = database;
    this.store = store;
    this.json = json;
    this.seals = seals;
  }

  /**
   * The receipt of an earlier sending of the same request, if there is one. Until the transaction
   * ends, nobody else finds or keeps one under this key.
   */
  @Nullable Receipt find(CommandRequest request) {
    Idempotency wanted = request.idempotency();
    if (wanted == null) {
      return null;
    }
    store.lockName(request.cityId() + "/" + request.actor().person() + "/" + wanted.key());
    return database
        .selectFrom(IDEMPOTENCY)
        .where(under(request, wanted), IDEMPOTENCY.REQUEST_HASH.eq(wanted.requestHash()))
        .fetchOptional()
        .map(r -> json.readReceipt(r.getReceipt().data()))
        .orElse(null);
  }

  /** Whether a receipt is kept under this key, for whatever request. */
  boolean isKeyTaken(CommandRequest request) {
    Idempotency wanted = request.idempotency();
    return wanted != null && database.fetchExists(IDEMPOTENCY, under(request, wanted));
  }

  void keep(CommandRequest request, Receipt receipt) {
    Idempotency wanted = request.idempotency();
    if (wanted == null) {
      return;
    }
    var row = database.newRecord(IDEMPOTENCY);
    row.setCityId(request.cityId());
    row.setPersonId(request.actor().person().value());
    row.setKey(wanted.key());
    row.setRequestHash(wanted.requestHash());
    row.setReceipt(JSON.json(json.writeReceipt(receipt)));
    row.setCreatedAt(CaseStore.utc(receipt.at()));
    row.setSeal(seals.seal(row));
    row.store();
  }

  private static Condition under(CommandRequest request, Idempotency wanted) {
    return IDEMPOTENCY
        .CITY_ID
        .eq(request.cityId())
        .and(IDEMPOTENCY.PERSON_ID.eq(request.actor().person().value()))
        .and(IDEMPOTENCY.KEY.eq(wanted.key()));
  }
}
