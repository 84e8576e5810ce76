package city.posterity.cityhall.appraisals;

import static city.posterity.cityhall.appraisals.internal.db.Tables.APPRAISAL;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.procurement.lifecycle.Appraised;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Inputs and results of appraisals, under their hashes, as long as the city stands. */
@Component
final class KeptAppraisals {

  private final DSLContext database;
  private final CityClock clock;

  KeptAppraisals(DSLContext database, CityClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Files of a kept appraisal. */
  @SuppressWarnings("ArrayRecordComponent") // sent, never compared
  record Kept(byte[] input, byte[] result, long seed, int draws) {}

  /** Keeps what was run, once. */
  void keep(UUID cityId, UUID procurementId, Appraiser.Ran ran) {
    Appraised a = ran.appraised();
    database
        .insertInto(APPRAISAL)
        .set(APPRAISAL.CITY_ID, cityId)
        .set(APPRAISAL.PROCUREMENT_ID, procurementId)
        .set(APPRAISAL.RESULT, a.result())
        .set(APPRAISAL.INPUT, a.input())
        .set(APPRAISAL.INPUT_FILE, ran.input())
        .set(APPRAISAL.RESULT_FILE, ran.file())
        .set(APPRAISAL.SEED, a.seed())
        .set(APPRAISAL.DRAWS, a.draws())
        .set(APPRAISAL.ARITHMETIC, a.arithmetic())
        .set(APPRAISAL.TABLES, a.tables())
        .set(APPRAISAL.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** The files of a result, for whichever purchase; empty if there are none of this hash. */
  Optional<Kept> find(UUID cityId, String result) {
    return database
        .select(APPRAISAL.INPUT_FILE, APPRAISAL.RESULT_FILE, APPRAISAL.SEED, APPRAISAL.DRAWS)
        .from(APPRAISAL)
        .where(APPRAISAL.CITY_ID.eq(cityId), APPRAISAL.RESULT.eq(result))
        .limit(1)
        .fetchOptional(r -> new Kept(r.value1(), r.value2(), r.value3(), r.value4()));
  }
}
