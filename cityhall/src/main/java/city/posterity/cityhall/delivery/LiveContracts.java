package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.COMMITMENT;
import static city.posterity.cityhall.delivery.internal.db.Tables.COMMITTED_YEAR;
import static city.posterity.cityhall.delivery.internal.db.Tables.EXPECTED_LIFE;
import static city.posterity.cityhall.delivery.internal.db.Tables.EXPECTED_YEAR;
import static city.posterity.cityhall.delivery.internal.db.Tables.RUNNING_CONTRACT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import city.posterity.cityhall.web.TableOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what contracts that are signed or run commit the city to. The database sums; what comes
 * out has a line for each year, however many contracts there are.
 */
@Component
class LiveContracts {

  /** From here on leaving a contract is dear. (A threshold of policy, not of law.) */
  static final BigDecimal WARNING = new BigDecimal("0.3");

  /** Most contracts that are named because leaving is dear or their bills outlast them. */
  private static final int NAMED = 50;

  private static final int FETCH = 200;

  /** Columns that the contracts can be sorted by. */
  static final List<String> COLUMNS = List.of("end", "title", "value");

  private final DSLContext database;

  LiveContracts(DSLContext database) {
    this.database = database;
  }

  /**
   * What is added up.
   *
   * @param year the present one, the first that counts
   * @param category goods, works or services; absent for all
   * @param department absent for all
   */
  record Wanted(UUID cityId, int year, @Nullable String category, @Nullable String department) {}

  /**
   * @param spread what of the amount is a value spread evenly over the months of its contract
   * @param carbon tonnes of CO2 equivalent, of contracts with a cost sheet
   */
  record YearSum(
      int year, String currency, BigDecimal amount, BigDecimal spread, BigDecimal carbon) {}

  /**
   * A contract that binds longer or harder than it looks.
   *
   * @param leaving what leaving costs
   * @param remaining what is still to be paid from this year on
   * @param after what is paid after the last year of use
   * @param lastPaid last year with a payment
   */
  record Binding(
      String title,
      String ocid,
      String currency,
      BigDecimal leaving,
      BigDecimal remaining,
      BigDecimal whole,
      BigDecimal after,
      int lastPaid,
      int lastService) {

    boolean isDearToLeave() {
      return leaving.signum() > 0 && leaving.compareTo(WARNING.multiply(remaining)) > 0;
    }

    boolean outlasts() {
      return after.signum() > 0;
    }
  }

  /** All that the page adds up. */
  record Sums(int contracts, List<YearSum> years, List<Binding> binding) {}

  Sums sums(Wanted wanted) {
    return new Sums(
        database.fetchCount(COMMITMENT, inSight(wanted)), years(wanted), binding(wanted));
  }

  private static Condition inSight(Wanted w) {
    return COMMITMENT
        .CITY_ID
        .eq(w.cityId())
        .and(w.category() == null ? noCondition() : COMMITMENT.CATEGORY.eq(w.category()))
        .and(w.department() == null ? noCondition() : COMMITMENT.DEPARTMENT.eq(w.department()));
  }

  private List<YearSum> years(Wanted w) {
    var y = COMMITTED_YEAR;
    return database
        .select(
            y.YEAR,
            y.CURRENCY,
            sum(y.AMOUNT),
            coalesce(sum(y.AMOUNT).filterWhere(y.SPREAD.isTrue()), inline(BigDecimal.ZERO)),
            sum(y.CARBON))
        .from(y)
        .where(
            y.CITY_ID.eq(w.cityId()),
            y.YEAR.ge(w.year()),
            w.category() == null ? noCondition() : y.CATEGORY.eq(w.category()),
            w.department() == null ? noCondition() : y.DEPARTMENT.eq(w.department()))
        .groupBy(y.YEAR, y.CURRENCY)
        .orderBy(y.CURRENCY, y.YEAR)
        .fetch(r -> new YearSum(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
  }

  private List<Binding> binding(Wanted w) {
    var c = RUNNING_CONTRACT;
    var l = EXPECTED_LIFE;
    var e = EXPECTED_YEAR;
    var zero = inline(BigDecimal.ZERO);
    Field<BigDecimal> remaining = coalesce(sum(e.AMOUNT).filterWhere(e.YEAR.ge(w.year())), zero);
    Field<BigDecimal> after = coalesce(sum(e.AMOUNT).filterWhere(e.YEAR.gt(l.LAST_SERVICE)), zero);
    return database
        .select(
            c.TITLE,
            c.OCID,
            c.CURRENCY,
            l.LEAVING,
            remaining,
            sum(e.AMOUNT),
            after,
            max(e.YEAR).filterWhere(e.AMOUNT.gt(zero)),
            l.LAST_SERVICE)
        .from(c)
        .join(l)
        .on(l.CITY_ID.eq(c.CITY_ID), l.CONTRACT_ID.eq(c.ID))
        .join(e)
        .on(e.CITY_ID.eq(c.CITY_ID), e.CONTRACT_ID.eq(c.ID))
        .where(
            c.CITY_ID.eq(w.cityId()),
            w.category() == null ? noCondition() : c.CATEGORY.eq(w.category()),
            w.department() == null ? noCondition() : c.DEPARTMENT.eq(w.department()))
        .groupBy(c.ID, c.TITLE, c.OCID, c.CURRENCY, l.LEAVING, l.LAST_SERVICE)
        .having(l.LEAVING.gt(remaining.times(inline(WARNING))).or(after.gt(zero)))
        .orderBy(l.LEAVING.div(org.jooq.impl.DSL.nullif(remaining, zero)).desc().nullsFirst())
        .limit(NAMED)
        .fetch(r ->
            new Binding(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                r.value7(),
                r.value8() == null ? r.value9() : r.value8(),
                r.value9()));
  }

  /**
   * A contract of the list.
   *
   * @param ocid absent for a contract from before this program
   * @param reference the buyer's own, or the number of the purchase
   */
  record Listed(
      @Nullable String ocid,
      String reference,
      String title,
      @Nullable BigDecimal value,
      @Nullable String currency,
      LocalDate end,
      String department) {}

  List<Listed> list(Wanted wanted, TableOrder order, int from, int limit) {
    return listed(wanted)
        .orderBy(order.in(by(order)), COMMITMENT.ID)
        .limit(from, limit)
        .fetch(LiveContracts::read);
  }

  /** All of them, without keeping them in memory. */
  @Transactional(readOnly = true)
  public void each(Wanted wanted, TableOrder order, Consumer<Listed> taking) {
    try (var cursor =
        listed(wanted).orderBy(order.in(by(order)), COMMITMENT.ID).fetchSize(FETCH).fetchLazy()) {
      cursor.forEach(r -> taking.accept(read(r)));
    }
  }

  private SelectConditionStep<
          Record7<Boolean, String, String, BigDecimal, String, LocalDate, String>>
      listed(Wanted wanted) {
    return database
        .select(
            COMMITMENT.INHERITED,
            COMMITMENT.REFERENCE,
            COMMITMENT.TITLE,
            COMMITMENT.VALUE,
            COMMITMENT.CURRENCY,
            COMMITMENT.ENDS_ON,
            COMMITMENT.DEPARTMENT)
        .from(COMMITMENT)
        .where(inSight(wanted));
  }

  private static Listed read(
      Record7<Boolean, String, String, BigDecimal, String, LocalDate, String> r) {
    return new Listed(
        r.value1() ? null : r.value2(),
        r.value2(),
        r.value3(),
        r.value4(),
        r.value5(),
        r.value6(),
        r.value7());
  }

  private static Field<?> by(TableOrder order) {
    return switch (order.column()) {
      case "title" -> lower(COMMITMENT.TITLE);
      case "value" -> COMMITMENT.VALUE;
      default -> COMMITMENT.ENDS_ON;
    };
  }
}
