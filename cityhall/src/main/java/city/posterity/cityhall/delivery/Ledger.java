package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.LONG_OBLIGATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import city.posterity.cityhall.delivery.internal.db.tables.records.LongObligationRecord;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the city took over from contracts that have ended or will. */
@Component
class Ledger {

  private static final int FETCH = 200;

  /** Columns that it can be sorted by. */
  static final List<String> COLUMNS = List.of("review", "title", "owner", "cost");

  private final DSLContext database;

  Ledger(DSLContext database) {
    this.database = database;
  }

  /**
   * What to look for.
   *
   * @param settled whether what is settled is shown too
   */
  record Wanted(UUID cityId, boolean settled, TableOrder order) {}

  List<LongObligationRecord> list(Wanted wanted, int from, int limit) {
    return database
        .selectFrom(LONG_OBLIGATION)
        .where(condition(wanted))
        .orderBy(order(wanted.order()))
        .limit(from, limit)
        .fetch();
  }

  /** All of them, without keeping them in memory. */
  @Transactional(readOnly = true)
  public void each(Wanted wanted, Consumer<LongObligationRecord> taking) {
    try (var cursor =
        database
            .selectFrom(LONG_OBLIGATION)
            .where(condition(wanted))
            .orderBy(order(wanted.order()))
            .fetchSize(FETCH)
            .fetchLazy()) {
      cursor.forEach(taking);
    }
  }

  /** How many of those that are open are looked at in each year, earliest first. */
  Map<Integer, Integer> years(UUID cityId) {
    return database
        .select(LONG_OBLIGATION.REVIEW_YEAR, count())
        .from(LONG_OBLIGATION)
        .where(LONG_OBLIGATION.CITY_ID.eq(cityId), LONG_OBLIGATION.OPEN.isTrue())
        .groupBy(LONG_OBLIGATION.REVIEW_YEAR)
        .orderBy(LONG_OBLIGATION.REVIEW_YEAR)
        .fetchMap(LONG_OBLIGATION.REVIEW_YEAR, count());
  }

  /** What those that are open are estimated to cost, in money of the days of the estimates. */
  List<Money> cost(UUID cityId) {
    return database
        .select(LONG_OBLIGATION.CURRENCY, sum(LONG_OBLIGATION.COST))
        .from(LONG_OBLIGATION)
        .where(LONG_OBLIGATION.CITY_ID.eq(cityId), LONG_OBLIGATION.OPEN.isTrue())
        .groupBy(LONG_OBLIGATION.CURRENCY)
        .orderBy(LONG_OBLIGATION.CURRENCY)
        .fetch(r -> new Money(r.value2(), r.value1()));
  }

  private static Condition condition(Wanted wanted) {
    return LONG_OBLIGATION
        .CITY_ID
        .eq(wanted.cityId())
        .and(wanted.settled() ? noCondition() : LONG_OBLIGATION.OPEN.isTrue());
  }

  private static List<OrderField<?>> order(TableOrder order) {
    return switch (order.column()) {
      case "title" -> List.of(order.in(lower(LONG_OBLIGATION.TITLE)), LONG_OBLIGATION.ID);
      case "owner" -> List.of(order.in(lower(LONG_OBLIGATION.OWNER)), LONG_OBLIGATION.ID);
      case "cost" ->
          List.of(LONG_OBLIGATION.CURRENCY, order.in(LONG_OBLIGATION.COST), LONG_OBLIGATION.ID);
      default -> List.of(order.in(LONG_OBLIGATION.REVIEW_YEAR), LONG_OBLIGATION.ID);
    };
  }
}
