package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.REDACTION;

import city.posterity.cityhall.openness.Search.Place;
import city.posterity.cityhall.openness.Search.Sort;
import city.posterity.cityhall.openness.internal.db.tables.records.ListingRecord;
import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the lines of public procurements; every answer is limited. */
@Component
final class ListingQueries {

  static final int PAGE = 20;

  /** Up to here results are counted; beyond it is "more than". */
  static final int COUNTED = 10_000;

  private static final int LONGEST_LIST = 50;

  /** The last word, which may be the beginning of one, and what stands before it. */
  private static final Pattern LAST_WORD =
      Pattern.compile("(.*?)(?<![\\p{L}\\p{N}\"-])([\\p{L}\\p{N}]+)", Pattern.DOTALL);

  private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

  private final DSLContext database;

  ListingQueries(DSLContext database) {
    this.database = database;
  }

  /**
   * One page of results.
   *
   * @param previous place of the first result, if there are some before it
   * @param next place of the last result, if there are some after it
   */
  record Results(
      List<ListedProcurement> listings, @Nullable Place previous, @Nullable Place next) {}

  /** How much there is in one stage; amounts of {@code currency} only. */
  record StageFigures(String stage, int number, BigDecimal amount) {}

  /**
   * @throws RuntimeException if a list sorted so has no such value
   */
  static void check(Sort sort, String value) {
    var _ =
        switch (sort) {
          case NEWEST, DEADLINE -> OffsetDateTime.parse(value);
          case VALUE -> new BigDecimal(value);
        };
  }

  Results search(City city, Search search, Instant now) {
    Place place = search.place();
    boolean backwards = place != null && place.backwards();
    Condition beside = place == null ? DSL.noCondition() : beside(search.sort(), place);
    var found =
        new ArrayList<>(
            database
                .selectFrom(LISTING)
                .where(matches(city, search, now), beside)
                .orderBy(order(search.sort(), backwards))
                .limit(PAGE + 1)
                .fetch(ListingQueries::read));
    boolean more = found.size() > PAGE;
    if (more) {
      found.removeLast();
    }
    if (backwards) {
      Collections.reverse(found);
    }
    boolean hasPrevious = place != null && (!backwards || more);
    boolean hasNext = backwards || more;
    return new Results(
        List.copyOf(found),
        hasPrevious && !found.isEmpty() ? placeOf(found.getFirst(), search.sort(), true) : null,
        hasNext && !found.isEmpty() ? placeOf(found.getLast(), search.sort(), false) : null);
  }

  /** How many there are, but no more than {@link #COUNTED} and one. */
  int count(City city, Search search, Instant now) {
    return database.fetchCount(
        database
            .select(LISTING.PROCUREMENT_ID)
            .from(LISTING)
            .where(matches(city, search, now))
            .limit(COUNTED + 1));
  }

  /** What can be bid for now, soonest deadline first. */
  List<ListedProcurement> openNow(City city, Instant now, int limit) {
    return database
        .selectFrom(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()), isOpen(now))
        .orderBy(LISTING.DEADLINE, LISTING.PROCUREMENT_ID)
        .limit(Math.min(limit, LONGEST_LIST))
        .fetch(ListingQueries::read);
  }

  /** What is being planned, latest change first. */
  List<ListedProcurement> planned(City city, int limit) {
    return database
        .selectFrom(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()), LISTING.STAGE.eq(Search.Stage.PLANNING.word()))
        .orderBy(LISTING.UPDATED_AT.desc(), LISTING.PROCUREMENT_ID.desc())
        .limit(Math.min(limit, LONGEST_LIST))
        .fetch(ListingQueries::read);
  }

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

  /** When anything public changed last; empty while nothing is public. */
  Optional<Instant> lastChange(City city) {
    return Stream.concat(
            database
                .select(LISTING.UPDATED_AT)
                .from(LISTING)
                .where(LISTING.CITY_ID.eq(city.id()))
                .orderBy(LISTING.UPDATED_AT.desc(), LISTING.PROCUREMENT_ID.desc())
                .limit(1)
                .fetch(r -> r.value1().toInstant())
                .stream(),
            database
                .select(REDACTION.CHANGED_AT)
                .from(REDACTION)
                .where(REDACTION.CITY_ID.eq(city.id()))
                .orderBy(REDACTION.CHANGED_AT.desc())
                .limit(1)
                .fetch(r -> r.value1().toInstant())
                .stream())
        .max(Comparator.naturalOrder());
  }

  Optional<ListedProcurement> find(City city, String ocid) {
    return database
        .selectFrom(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()), LISTING.OCID.eq(ocid))
        .fetchOptional(ListingQueries::read);
  }

  /** Years in which something was first published, newest first. */
  List<Integer> years(City city) {
    Field<Integer> year =
        DSL.field(
            "cast(extract(year from {0} at time zone {1}) as integer)",
            Integer.class, LISTING.PUBLISHED_AT, DSL.val(city.zone().getId()));
    return database
        .selectDistinct(year)
        .from(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()))
        .orderBy(DSL.one().desc())
        .limit(LONGEST_LIST)
        .fetch(r -> r.value1());
  }

  private static Condition matches(City city, Search search, Instant now) {
    Condition all = LISTING.CITY_ID.eq(city.id());
    if (!search.text().isEmpty()) {
      all = all.and(words(search.text()));
    }
    var stage = search.stage();
    if (stage != null) {
      all = all.and(LISTING.STAGE.eq(stage.word()));
    }
    var category = search.category();
    if (category != null) {
      all = all.and(LISTING.CATEGORY.eq(category.word()));
    }
    if (search.open()) {
      all = all.and(isOpen(now));
    }
    var year = search.year();
    if (year != null) {
      all =
          all.and(LISTING.PUBLISHED_AT.ge(startOf(year, city)))
              .and(LISTING.PUBLISHED_AT.lt(startOf(year + 1, city)));
    }
    return all;
  }

  private static Condition words(String text) {
    Condition whole = DSL.condition("search @@ websearch_to_tsquery('simple', {0})", DSL.val(text));
    var last = LAST_WORD.matcher(text);
    return last.matches()
        ? whole.or(
            DSL.condition(
                "search @@ (websearch_to_tsquery('simple', {0}) && to_tsquery('simple', {1}))",
                DSL.val(last.group(1)), DSL.val(last.group(2) + ":*")))
        : whole;
  }

  private static Condition isOpen(Instant now) {
    return LISTING.STAGE.eq(Search.Stage.TENDER.word()).and(LISTING.DEADLINE.gt(utc(now)));
  }

  private static OffsetDateTime startOf(int year, City city) {
    return utc(LocalDate.of(year, 1, 1).atStartOfDay(city.zone()).toInstant());
  }

  private static Field<OffsetDateTime> deadline() {
    return DSL.coalesce(LISTING.DEADLINE, DSL.val(NEVER));
  }

  private static Field<BigDecimal> amount() {
    return DSL.coalesce(LISTING.AMOUNT, DSL.val(BigDecimal.ONE.negate()));
  }

  private static List<SortField<?>> order(Sort sort, boolean backwards) {
    Field<?> by =
        switch (sort) {
          case NEWEST -> LISTING.UPDATED_AT;
          case DEADLINE -> deadline();
          case VALUE -> amount();
        };
    boolean ascending = (sort == Sort.DEADLINE) != backwards;
    return ascending
        ? List.of(by.asc(), LISTING.PROCUREMENT_ID.asc())
        : List.of(by.desc(), LISTING.PROCUREMENT_ID.desc());
  }

  private static Condition beside(Sort sort, Place place) {
    boolean greater = (sort == Sort.DEADLINE) != place.backwards();
    return switch (sort) {
      case NEWEST ->
          beside(LISTING.UPDATED_AT, OffsetDateTime.parse(place.value()), place, greater);
      case DEADLINE -> beside(deadline(), OffsetDateTime.parse(place.value()), place, greater);
      case VALUE -> beside(amount(), new BigDecimal(place.value()), place, greater);
    };
  }

  private static <T> Condition beside(Field<T> field, T value, Place place, boolean greater) {
    var row = DSL.row(field, LISTING.PROCUREMENT_ID);
    UUID id = place.procurement();
    return greater ? row.gt(value, id) : row.lt(value, id);
  }

  private static Place placeOf(ListedProcurement listing, Sort sort, boolean backwards) {
    String value =
        switch (sort) {
          case NEWEST -> listing.updatedAt().toString();
          case DEADLINE -> {
            Instant deadline = listing.deadline();
            yield deadline == null ? NEVER.toString() : deadline.toString();
          }
          case VALUE -> {
            BigDecimal amount = listing.amount();
            yield amount == null ? "-1" : amount.toPlainString();
          }
        };
    return new Place(value, listing.procurement(), backwards);
  }

  private static ListedProcurement read(ListingRecord row) {
    OffsetDateTime deadline = row.getDeadline();
    return new ListedProcurement(
        row.getProcurementId(),
        row.getOcid(),
        row.getTitle(),
        row.getDescription(),
        row.getBuyer(),
        row.getStage(),
        row.getCategory(),
        row.getAmount(),
        row.getCurrency(),
        deadline == null ? null : deadline.toInstant(),
        row.getPublishedAt().toInstant(),
        row.getUpdatedAt().toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
