package city.posterity.cityhall.api;

import static city.posterity.cityhall.api.internal.db.Tables.ANSWER;

import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.web.CurrentCaller.Caller;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was answered to requests that are no commands, for when they come twice. */
@Component
class KeptAnswers {

  private final DSLContext database;
  private final InstallationKey key;
  private final CityClock clock;

  KeptAnswers(DSLContext database, InstallationKey key, CityClock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /** How a request stands to those that came before it. */
  sealed interface Standing {
    /** It is the first; it is to be carried out. */
    record New() implements Standing {}

    /** The key was used for something else. */
    record Taken() implements Standing {}

    /** The first is still being carried out, or broke off without an answer. */
    record Underway() implements Standing {}

    /**
     * It was answered.
     *
     * @param location absent where nothing was made
     */
    record Answered(int status, @Nullable String location, byte[] body) implements Standing {}
  }

  Standing begin(Caller caller, Idempotency wanted) {
    boolean fresh =
        database
                .insertInto(ANSWER)
                .set(ANSWER.CITY_ID, caller.cityId())
                .set(ANSWER.PERSON_ID, person(caller))
                .set(ANSWER.KEY, wanted.key())
                .set(ANSWER.REQUEST_HASH, wanted.requestHash())
                .set(ANSWER.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute()
            == 1;
    if (fresh) {
      return new Standing.New();
    }
    var row = database.selectFrom(ANSWER).where(row(caller, wanted)).fetchOne();
    if (row == null) {
      return new Standing.Underway();
    }
    if (!Arrays.equals(row.getRequestHash(), wanted.requestHash())) {
      return new Standing.Taken();
    }
    return row.getStatus() == null
        ? new Standing.Underway()
        : new Standing.Answered(
            row.getStatus(), row.getHeaders(), key.unwrap(row.getBody(), context(caller, wanted)));
  }

  void keep(Caller caller, Idempotency wanted, Standing.Answered answer) {
    database
        .update(ANSWER)
        .set(ANSWER.STATUS, answer.status())
        .set(ANSWER.HEADERS, answer.location())
        .set(ANSWER.BODY, key.wrap(answer.body(), context(caller, wanted)))
        .where(row(caller, wanted))
        .execute();
  }

  /** Nothing came of it, so it may be tried again. */
  void forget(Caller caller, Idempotency wanted) {
    database.deleteFrom(ANSWER).where(row(caller, wanted)).execute();
  }

  private static Condition row(Caller caller, Idempotency wanted) {
    return ANSWER
        .CITY_ID
        .eq(caller.cityId())
        .and(ANSWER.PERSON_ID.eq(person(caller)))
        .and(ANSWER.KEY.eq(wanted.key()));
  }

  private static UUID person(Caller caller) {
    return caller.actor().person().value();
  }

  private static byte[] context(Caller caller, Idempotency wanted) {
    return ("answer/" + caller.cityId() + "/" + person(caller) + "/" + wanted.key())
        .getBytes(StandardCharsets.UTF_8);
  }
}
