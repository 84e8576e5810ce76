package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.SPENDING;

import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a listing has to fulfil to be found. */
final class SearchCondition {

  /** The last word, which may be the beginning of one, and what stands before it. */
  private static final Pattern LAST_WORD =
      Pattern.compile("(.*?)(?<![\\p{L}\\p{N}\"-])([\\p{L}\\p{N}]+)", Pattern.DOTALL);

  /** What has no phrase and nothing that must not occur. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\s]+");

  private static final Pattern EITHER = Pattern.compile("(?i)\\bor\\b");

  private SearchCondition() {}

  static Condition of(City city, Search search, Instant now) {
    return search.text().isEmpty()
        ? others(city, search, now)
        : others(city, search, now).and(words(search.text(), "search @@ {0}"));
  }

  /** The same, in a form that looks at one line after the other and not into the index of words. */
  static Condition inPassing(City city, Search search, Instant now) {
    return others(city, search, now).and(words(search.text(), "ts_match_vq(search, {0})"));
  }

  private static Condition others(City city, Search search, Instant now) {
    Condition all = LISTING.CITY_ID.eq(city.id());
    var stage = search.stage();
    if (stage != null) {
      all = all.and(LISTING.STAGE.eq(stage.word()));
    }
    var category = search.category();
    if (category != null) {
      all = all.and(LISTING.CATEGORY.eq(category.word()));
    }
    var within = search.within();
    if (search.open() || within != null) {
      all = all.and(isOpen(now));
    }
    if (within != null) {
      all = all.and(LISTING.DEADLINE.le(utc(now.plus(Duration.ofDays(within)))));
    }
    if (!search.buyer().isEmpty()) {
      all = all.and(LISTING.BUYER.eq(search.buyer()));
    }
    if (!search.supplier().isEmpty()) {
      all = all.and(supplied(city, search.supplier()));
    }
    var year = search.year();
    if (year != null) {
      all = all.and(publishedIn(year));
    }
    if (search.direct()) {
      all = all.and(DSL.condition(LISTING.DIRECT));
    }
    if (search.bought()) {
      all =
          all.and(
              DSL.exists(
                  DSL.selectOne()
                      .from(SPENDING)
                      .where(
                          SPENDING.CITY_ID.eq(LISTING.CITY_ID),
                          SPENDING.PROCUREMENT_ID.eq(LISTING.PROCUREMENT_ID))));
    }
    return all.and(band(city, search));
  }

  private static Condition band(City city, Search search) {
    var min = search.min();
    var max = search.max();
    if (min == null && max == null) {
      return DSL.noCondition();
    }
    Condition band = LISTING.CURRENCY.eq(city.currency().getCurrencyCode());
    if (min != null) {
      band = band.and(LISTING.BY_VALUE.ge(min));
    }
    return band.and(
        max == null ? LISTING.AMOUNT.isNotNull() : LISTING.BY_VALUE.between(BigDecimal.ZERO, max));
  }

  private static Condition supplied(City city, String supplier) {
    return LISTING.PROCUREMENT_ID.in(
        DSL.select(SPENDING.PROCUREMENT_ID)
            .from(SPENDING)
            .where(SPENDING.CITY_ID.eq(city.id()), SPENDING.SUPPLIER_ID.eq(supplier)));
  }

  private static Condition words(String text, String matches) {
    Condition whole = DSL.condition(matches, query("websearch_to_tsquery('simple', {0})", text));
    var last = LAST_WORD.matcher(text);
    if (!last.matches()) {
      return whole;
    }
    Field<Object> end = query("to_tsquery('simple', {0})", last.group(2) + ":*");
    Condition begun =
        DSL.condition(
            matches,
            last.group(1).isBlank()
                ? end
                : DSL.field(
                    "({0} && {1})",
                    query("websearch_to_tsquery('simple', {0})", last.group(1)), end));
    // whole words fit their beginnings, so they need not be looked for twice
    return PLAIN.matcher(text).matches() && !EITHER.matcher(text).find() ? begun : whole.or(begun);
  }

  private static Field<Object> query(String made, String text) {
    return DSL.field(made, DSL.val(text));
  }

  static Condition isOpen(Instant now) {
    return LISTING.STAGE.eq(Search.Stage.TENDER.word()).and(LISTING.DEADLINE.gt(utc(now)));
  }

  /** In the city's own time. */
  static Condition publishedIn(int year) {
    return LISTING.PUBLISHED_YEAR.eq(year);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
