package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.FORECAST_ERROR;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.stddevSamp;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What contracts of a category took, and how far that was from what their bids expected: for the
 * next estimate of the same category.
 */
@Component
public class ForecastErrors {

  private static final int CATEGORIES = 200;

  private final DSLContext database;

  ForecastErrors(DSLContext database) {
    this.database = database;
  }

  /**
   * One stage of a category, in one currency.
   *
   * @param scheme of the classification, as in {@code CPV}
   * @param classification its code; codes below it are others
   * @param stage part of the life as in {@code energy}, or {@code price} for what suppliers are
   *     paid
   * @param contracts how many it rests on, 1 or more
   * @param error mean over the contracts of actual ÷ expected − 1, as in 0.12 for an eighth more; 0
   *     where nothing was expected
   * @param spread standard deviation of the same; 0 for one contract
   * @param perYear mean of the actual money in a year of service, in prices of the costing methods
   */
  public record Past(
      String scheme,
      String classification,
      String stage,
      String currency,
      int contracts,
      BigDecimal error,
      BigDecimal spread,
      BigDecimal perYear) {}

  /** All stages of a category of which a contract has reported a year. */
  public List<Past> of(UUID cityId, String scheme, String classification) {
    return find(
        cityId,
        FORECAST_ERROR.SCHEME.eq(scheme).and(FORECAST_ERROR.CLASSIFICATION.eq(classification)));
  }

  /** Of every category, by code. */
  List<Past> all(UUID cityId) {
    return find(cityId, noCondition());
  }

  private List<Past> find(UUID cityId, Condition which) {
    var f = FORECAST_ERROR;
    var error = f.ACTUAL.div(nullif(f.EXPECTED, inline(BigDecimal.ZERO))).minus(inline(1));
    return database
        .select(
            f.SCHEME,
            f.CLASSIFICATION,
            f.STAGE,
            f.CURRENCY,
            count(),
            coalesce(avg(error), inline(BigDecimal.ZERO)),
            coalesce(stddevSamp(error), inline(BigDecimal.ZERO)),
            avg(f.ACTUAL.div(f.YEARS)))
        .from(f)
        .where(f.CITY_ID.eq(cityId), which)
        .groupBy(f.SCHEME, f.CLASSIFICATION, f.STAGE, f.CURRENCY)
        .orderBy(f.SCHEME, f.CLASSIFICATION, f.STAGE, f.CURRENCY)
        .limit(CATEGORIES)
        .fetch(r ->
            new Past(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                r.value7(),
                r.value8()));
  }
}
