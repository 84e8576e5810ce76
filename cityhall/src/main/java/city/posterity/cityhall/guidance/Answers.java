package city.posterity.cityhall.guidance;

import static city.posterity.cityhall.guidance.internal.db.Tables.ANSWER;

import city.posterity.cityhall.operations.RowId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What named people of the city answered; the newest answer to a question counts. */
@Component
class Answers {

  private final DSLContext database;

  Answers(DSLContext database) {
    this.database = database;
  }

  /**
   * @param evidence address of what shows it; absent if there is nothing
   * @param by who answered, which the public is not told
   */
  record Answer(boolean yes, String reason, @Nullable String evidence, UUID by, Instant at) {}

  /** By the question's id. */
  Map<String, Answer> newest(UUID cityId) {
    var answers = new HashMap<String, Answer>();
    database
        .selectDistinct(
            ANSWER.INDICATOR,
            ANSWER.YES,
            ANSWER.REASON,
            ANSWER.EVIDENCE,
            ANSWER.ANSWERED_BY,
            ANSWER.ANSWERED_AT)
        .on(ANSWER.INDICATOR)
        .from(ANSWER)
        .where(ANSWER.CITY_ID.eq(cityId))
        .orderBy(ANSWER.INDICATOR, ANSWER.ANSWERED_AT.desc(), ANSWER.ID.desc())
        .forEach(r ->
            answers.put(
                r.value1(),
                new Answer(
                    r.value2(), r.value3(), r.value4(), r.value5(), r.value6().toInstant())));
    return answers;
  }

  /** A repeated one that says the same is not written twice. */
  void add(UUID cityId, String indicator, Answer answer) {
    Answer last = newest(cityId).get(indicator);
    if (last != null
        && last.yes() == answer.yes()
        && last.reason().equals(answer.reason())
        && Objects.equals(last.evidence(), answer.evidence())
        && last.by().equals(answer.by())
        && last.at().plusSeconds(60).isAfter(answer.at())) {
      return;
    }
    database
        .insertInto(ANSWER)
        .set(ANSWER.CITY_ID, cityId)
        .set(ANSWER.ID, RowId.next())
        .set(ANSWER.INDICATOR, indicator)
        .set(ANSWER.YES, answer.yes())
        .set(ANSWER.REASON, answer.reason())
        .set(ANSWER.EVIDENCE, answer.evidence())
        .set(ANSWER.ANSWERED_BY, answer.by())
        .set(ANSWER.ANSWERED_AT, answer.at().atOffset(ZoneOffset.UTC))
        .execute();
  }
}
