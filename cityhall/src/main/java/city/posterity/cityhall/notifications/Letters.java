package city.posterity.cityhall.notifications;

import static city.posterity.cityhall.notifications.internal.db.Tables.LETTER;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import city.posterity.cityhall.web.TableOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of letters. */
@Component
public class Letters {

  private final DSLContext database;
  private final LetterSeal seal;
  private final RealTime time;

  Letters(DSLContext database, LetterSeal seal, RealTime time) {
    this.database = database;
    this.seal = seal;
    this.time = time;
  }

  /** How far a letter has come. */
  public enum State {
    /** Not tried yet, or tried in vain and to be tried again. */
    WAITING,
    SENT,
    /** Tried for days, or never asked for any more. */
    GIVEN_UP
  }

  /**
   * What administrators are told of a letter: neither to whom nor what it says, for its link may
   * open somebody's account.
   *
   * @param problem what the mail server said the last time; absent if nothing went wrong
   */
  public record Sent(
      UUID id,
      String purpose,
      State state,
      Instant createdAt,
      int attempts,
      @Nullable String problem) {}

  /** A letter with what it says. */
  record Kept(UUID id, Letter letter, Instant createdAt) {}

  /** Columns that letters can be sorted by. */
  public static final List<String> COLUMNS = List.of("written", "purpose", "state", "problem");

  @Transactional(readOnly = true)
  public List<Sent> list(UUID cityId, TableOrder order, int from, int limit) {
    Field<?> by =
        switch (order.column()) {
          case "purpose" -> LETTER.PURPOSE;
          case "problem" -> LETTER.PROBLEM;
          case "state" ->
              when(LETTER.SENT_AT.isNotNull(), 1).when(LETTER.NEXT_AT.isNotNull(), 0).otherwise(2);
          default -> LETTER.ID;
        };
    return database
        .selectFrom(LETTER)
        .where(LETTER.CITY_ID.eq(cityId))
        .orderBy(order.in(by), LETTER.ID.desc())
        .offset(from)
        .limit(limit)
        .fetch(row ->
            new Sent(
                row.getId(),
                row.getPurpose(),
                state(row.getNextAt(), row.getSentAt()),
                row.getCreatedAt().toInstant(),
                row.getAttempts(),
                row.getProblem()));
  }

  /** How many wait. */
  @Transactional(readOnly = true)
  public int waiting(UUID cityId) {
    return database.fetchCount(LETTER, LETTER.CITY_ID.eq(cityId), LETTER.NEXT_AT.isNotNull());
  }

  /** Tries everything that waits again at once. */
  @Transactional
  public void hurry(UUID cityId) {
    database
        .update(LETTER)
        .set(LETTER.NEXT_AT, time.now())
        .where(LETTER.CITY_ID.eq(cityId), LETTER.NEXT_AT.isNotNull())
        .execute();
  }

  /** Those whose words are still there, the newest first: for a demonstration only. */
  @Transactional(readOnly = true)
  List<Kept> read(UUID cityId, @Nullable UUID after, int limit) {
    return database
        .selectFrom(LETTER)
        .where(LETTER.CITY_ID.eq(cityId), LETTER.SEALED.isNotNull())
        .and(after == null ? noCondition() : LETTER.ID.lt(after))
        .orderBy(LETTER.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Kept(
                row.getId(),
                seal.open(cityId, row.getId(), row.getPurpose(), row.getSealed()),
                row.getCreatedAt().toInstant()));
  }

  private static State state(@Nullable OffsetDateTime next, @Nullable OffsetDateTime sent) {
    if (sent != null) {
      return State.SENT;
    }
    return next == null ? State.GIVEN_UP : State.WAITING;
  }
}
