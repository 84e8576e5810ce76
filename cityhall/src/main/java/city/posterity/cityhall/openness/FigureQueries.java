package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;

import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Counts over all public procurements; what is dear here is kept by {@link PublicCache}. */
@Component
final class FigureQueries {

  private static final int LONGEST_LIST = 50;
  private static final int MOST_BUYERS = 200;

  private final DSLContext database;

  FigureQueries(DSLContext database) {
    this.database = database;
  }

  /** How much there is in one stage; amounts of {@code currency} only. */
  record StageFigures(String stage, int number, BigDecimal amount) {}

  List<StageFigures> figures(City city) {
    Field<BigDecimal> amount =
        DSL.coalesce(
            DSL.sum(
                DSL.when(LISTING.CURRENCY.eq(city.currency().getCurrencyCode()), LISTING.AMOUNT)),
            BigDecimal.ZERO);
    return database
        .select(LISTING.STAGE, DSL.count(), amount)
        .from(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()))
        .groupBy(LISTING.STAGE)
        .limit(LONGEST_LIST)
        .fetch(r -> new StageFigures(r.value1(), r.value2(), r.value3()));
  }

  /** Years in which something was first published, newest first. */
  List<Integer> years(City city) {
    var first = publication(city, LISTING.PUBLISHED_AT.asc());
    var last = publication(city, LISTING.PUBLISHED_AT.desc());
    if (first.isEmpty() || last.isEmpty()) {
      return List.of();
    }
    var years = new ArrayList<Integer>();
    // one look into the index for each year, however many purchases there are
    for (int y = last.get(); y >= first.get() && years.size() < LONGEST_LIST; y--) {
      if (database.fetchExists(
          DSL.selectOne()
              .from(LISTING)
              .where(LISTING.CITY_ID.eq(city.id()), SearchCondition.publishedIn(y)))) {
        years.add(y);
      }
    }
    return List.copyOf(years);
  }

  private Optional<Integer> publication(City city, SortField<?> order) {
    return database
        .select(LISTING.PUBLISHED_AT)
        .from(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()))
        .orderBy(order)
        .limit(1)
        .fetchOptional(r -> r.value1().toInstant().atZone(city.zone()).getYear());
  }

  /** Names of the buyers, in their order; no more than can be chosen from. */
  List<String> buyers(City city) {
    return database
        .selectDistinct(LISTING.BUYER)
        .from(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()), LISTING.BUYER.ne(""))
        .orderBy(LISTING.BUYER)
        .limit(MOST_BUYERS)
        .fetch(LISTING.BUYER);
  }
}
