package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.SPENDING;

import city.posterity.cityhall.openness.Spending.By;
import city.posterity.cityhall.openness.Spending.Sum;
import city.posterity.cityhall.people.City;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds up what was bought and paid. */
@Component
final class SpendingQueries {

  /** Most sums of one table of the page; files have all. */
  static final int MOST = 30;

  private static final int FETCH = 500;
  private static final String NAME = "name";

  private final DSLContext database;

  SpendingQueries(DSLContext database) {
    this.database = database;
  }

  /**
   * @param year of the first publication, in the city's time; all years if absent
   */
  Spending of(City city, @Nullable Integer year) {
    return new Spending(
        query(city, year, SPENDING.CURRENCY, SPENDING.CURRENCY, true, 0)
            .fetch(SpendingQueries::read),
        Arrays.stream(By.values()).map(by -> table(city, year, by)).toList());
  }

  private Spending.Table table(City city, @Nullable Integer year, By by) {
    List<Sum> sums =
        query(city, year, key(city, by), name(city, by), by == By.YEAR, MOST + 1)
            .fetch(SpendingQueries::read);
    return new Spending.Table(
        by, sums.subList(0, Math.min(MOST, sums.size())), sums.size() <= MOST);
  }

  /** All sums, handed over one by one as they are read. Needs a transaction. */
  void each(City city, @Nullable Integer year, By by, Consumer<Sum> taking) {
    var all = query(city, year, key(city, by), name(city, by), by == By.YEAR, 0);
    try (var cursor = all.fetchSize(FETCH).fetchLazy()) {
      cursor.forEach(row -> taking.accept(read(row)));
    }
  }

  private ResultQuery<? extends org.jooq.Record> query(
      City city,
      @Nullable Integer year,
      Field<String> key,
      Field<String> name,
      boolean byKey,
      int most) {
    var paid = DSL.sum(SPENDING.PAID).as("paid");
    var contracted = DSL.sum(SPENDING.CONTRACTED).as("contracted");
    var awarded = DSL.sum(SPENDING.AWARDED).as("awarded");
    Field<String> first = key.as("key");
    List<SortField<?>> order =
        byKey
            ? List.of(DSL.field("{0}", first).desc(), SPENDING.CURRENCY.asc())
            : List.of(
                DSL.field("{0}", paid).desc(),
                DSL.field("{0}", contracted).desc(),
                DSL.field("{0}", awarded).desc(),
                DSL.field("{0}", first).asc(),
                SPENDING.CURRENCY.asc());
    var query =
        database
            .select(
                first,
                DSL.max(name).as(NAME),
                SPENDING.CURRENCY,
                DSL.countDistinct(SPENDING.PROCUREMENT_ID).as("purchases"),
                awarded,
                contracted,
                paid)
            .from(SPENDING)
            .join(LISTING)
            .on(
                LISTING.CITY_ID.eq(SPENDING.CITY_ID),
                LISTING.PROCUREMENT_ID.eq(SPENDING.PROCUREMENT_ID))
            .where(SPENDING.CITY_ID.eq(city.id()))
            .and(year == null ? DSL.noCondition() : SearchCondition.publishedIn(year))
            .groupBy(key, SPENDING.CURRENCY)
            .orderBy(order);
    return most > 0 ? query.limit(most) : query;
  }

  private static Field<String> key(City city, By by) {
    return switch (by) {
      case YEAR ->
          DSL.field(
              "cast(extract(year from {0} at time zone {1}) as text)",
              String.class, LISTING.PUBLISHED_AT, DSL.inline(city.zone().getId()));
      case BUYER -> LISTING.BUYER;
      case SUPPLIER -> SPENDING.SUPPLIER_ID;
      case CATEGORY -> DSL.coalesce(LISTING.CATEGORY, DSL.inline(""));
    };
  }

  private static Field<String> name(City city, By by) {
    return switch (by) {
      case SUPPLIER -> SPENDING.SUPPLIER;
      case YEAR, BUYER, CATEGORY -> key(city, by);
    };
  }

  private static Sum read(org.jooq.Record row) {
    return new Sum(
        row.get("key", String.class),
        row.get(NAME, String.class),
        row.get(SPENDING.CURRENCY),
        row.get("purchases", Integer.class),
        Ocds.number(row.get("awarded", java.math.BigDecimal.class)),
        Ocds.number(row.get("contracted", java.math.BigDecimal.class)),
        Ocds.number(row.get("paid", java.math.BigDecimal.class)));
  }
}
