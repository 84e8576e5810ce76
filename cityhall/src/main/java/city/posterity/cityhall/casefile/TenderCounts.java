package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.STREAM;

import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Thing;
import city.posterity.procurement.market.engagement.EngagementStatus;
import city.posterity.procurement.market.tender.TenderStatus;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Counts over all published tenders of a city, by indexes alone. */
@Component
public class TenderCounts {

  /** As the index stream_joint has it. */
  private static final Condition JOINT =
      DSL.condition(
          "json_array_length(CASE WHEN json_typeof(state #> '{terms,buyers}') = 'array'"
              + " THEN state #> '{terms,buyers}' ELSE '[]' END) > 1");

  private final DSLContext database;

  TenderCounts(DSLContext database) {
    this.database = database;
  }

  /**
   * @param published tenders that are or were public
   * @param asked those of them in whose purchase the market was asked and that is over
   * @param joint those of them with more than one buyer
   */
  public record Counts(int published, int asked, int joint) {}

  public Counts of(UUID cityId) {
    var other = STREAM.as("engagement");
    Condition asked =
        DSL.exists(
            DSL.selectOne()
                .from(other)
                .where(other.CITY_ID.eq(cityId), other.THING.eq(Thing.ENGAGEMENT.word()))
                .and(other.STATUS.eq(Engine.word(EngagementStatus.CLOSED)))
                .and(other.PROCUREMENT_ID.eq(STREAM.PROCUREMENT_ID)));
    return new Counts(
        database.fetchCount(STREAM, published(cityId)),
        database.fetchCount(STREAM, published(cityId).and(asked)),
        database.fetchCount(
            DSL.selectOne()
                .from(STREAM)
                .where(published(cityId))
                .and(STREAM.THING.eq(DSL.inline(Thing.TENDER.word())))
                .and(JOINT)));
  }

  private static Condition published(UUID cityId) {
    return STREAM
        .CITY_ID
        .eq(cityId)
        .and(STREAM.THING.eq(Thing.TENDER.word()))
        .and(
            STREAM.STATUS.in(
                Stream.of(TenderStatus.values())
                    .filter(TenderCounts::isPublic)
                    .map(Engine::word)
                    .toList()));
  }

  private static boolean isPublic(TenderStatus status) {
    return switch (status) {
      // what was cancelled may never have been published: it is not counted
      case DRAFTING, REVIEW, APPROVED, CANCELLED, WITHDRAWN -> false;
      case LIVE, CLOSED, OPENING, EVALUATING, DECIDED, STANDSTILL, CONCLUDED, UNSUCCESSFUL -> true;
    };
  }
}
