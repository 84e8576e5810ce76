package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static city.posterity.cityhall.openness.internal.db.Tables.REDACTION;
import static city.posterity.cityhall.openness.internal.db.Tables.SPENDING;

import city.posterity.cityhall.openness.Search.Place;
import city.posterity.cityhall.openness.Search.Sort;
import city.posterity.cityhall.openness.internal.db.tables.records.ListingRecord;
import city.posterity.cityhall.people.City;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.conf.SettingsTools;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the lines of public procurements; every answer is limited. */
@Component
final class ListingQueries {

  static final int PAGE = 20;

  /** Up to here results are counted; beyond it is "more than". */
  static final int COUNTED = 1_000;

  private static final int LONGEST_LIST = 50;
  private static final int FETCH = 500;

  /** So many are looked through in order for words, before an index of words is asked. */
  private static final int AT_FIRST = 500;

  private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-12-31T00:00:00Z");

  private final DSLContext database;

  /** Values stand in the statement itself: how rare a word is decides how it is looked for. */
  private final DSLContext planned;

  ListingQueries(DSLContext database) {
    this.database = database;
    planned =
        DSL.using(
            database
                .configuration()
                .derive(
                    SettingsTools.clone(database.settings())
                        .withStatementType(StatementType.STATIC_STATEMENT)));
  }

  /**
   * One page of results.
   *
   * @param previous place of the first result, if there are some before it
   * @param next place of the last result, if there are some after it
   */
  record Results(
      List<ListedProcurement> listings, @Nullable Place previous, @Nullable Place next) {}

  /**
   * @throws RuntimeException if a list sorted so has no such value
   */
  static void check(Sort sort, String value) {
    switch (sort) {
      case NEWEST, DEADLINE -> {
        if (OffsetDateTime.parse(value).getYear() > 9999) {
          throw new IllegalArgumentException("the database keeps no such time");
        }
      }
      case VALUE -> {
        var _ = new BigDecimal(value);
      }
    }
  }

  Results search(City city, Search search, Instant now) {
    Place place = search.place();
    boolean backwards = place != null && place.backwards();
    Condition beside = place == null ? DSL.noCondition() : beside(search.sort(), place);
    var found = new ArrayList<ListedProcurement>();
    if (search.text().isEmpty()) {
      Condition wanted = SearchCondition.of(city, search, now).and(beside);
      found.addAll(page(database, wanted, order(search.sort(), backwards)));
    } else {
      found.addAll(worded(city, search, now, backwards, beside));
    }
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

  private static List<ListedProcurement> page(
      DSLContext asked, Condition wanted, List<SortField<?>> order) {
    return asked
        .selectFrom(LISTING)
        .where(wanted)
        .orderBy(order)
        .limit(PAGE + 1)
        .fetch(ListingQueries::read);
  }

  /**
   * Frequent words fill a page from the first few hundred lines. Where they do not, the index of
   * words finds all that fit, and those are sorted: never are all lines passed one by one, however
   * rare or old what fits is.
   */
  private List<ListedProcurement> worded(
      City city, Search search, Instant now, boolean backwards, Condition beside) {
    Sort sort = search.sort();
    var end =
        database
            .select(by(sort), LISTING.PROCUREMENT_ID)
            .from(LISTING)
            .where(LISTING.CITY_ID.eq(city.id()), beside)
            .orderBy(order(sort, backwards))
            .offset(AT_FIRST)
            .limit(1)
            .fetchOptional();
    if (end.isPresent()) {
      var last = new Place(text(sort, end.get().value1()), end.get().value2(), !backwards);
      var found =
          page(
              planned,
              SearchCondition.inPassing(city, search, now).and(beside).and(beside(sort, last)),
              order(sort, backwards));
      if (found.size() > PAGE) {
        return found;
      }
    }
    return page(
        planned, SearchCondition.of(city, search, now).and(beside), sorted(sort, backwards));
  }

  private static String text(Sort sort, Object value) {
    return switch (sort) {
      case NEWEST, DEADLINE -> value.toString();
      case VALUE -> ((BigDecimal) value).toPlainString();
    };
  }

  /** How many there are, but no more than {@link #COUNTED} and one. */
  int count(City city, Search search, Instant now) {
    DSLContext asked = search.text().isEmpty() ? database : planned;
    return asked.fetchCount(
        asked
            .select(LISTING.PROCUREMENT_ID)
            .from(LISTING)
            .where(SearchCondition.of(city, search, now))
            .limit(COUNTED + 1));
  }

  /** What can be bid for now, soonest deadline first. */
  List<ListedProcurement> openNow(City city, Instant now, int limit) {
    return database
        .selectFrom(LISTING)
        .where(LISTING.CITY_ID.eq(city.id()), SearchCondition.isOpen(now))
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

  /**
   * What fits a search and became so after a moment, latest first, leaving out what is over: what
   * ended, and tenders whose time for bids is past. A search for a stage or for what is open finds
   * what has come there since, another one what was first published since.
   */
  List<ListedProcurement> newSince(City city, Search search, Instant since, Instant now) {
    boolean moved = search.stage() != null || search.open() || search.within() != null;
    Field<OffsetDateTime> from =
        moved ? DSL.coalesce(LISTING.STAGE_SINCE, LISTING.PUBLISHED_AT) : LISTING.PUBLISHED_AT;
    return database
        .selectFrom(LISTING)
        .where(SearchCondition.of(city, search, now))
        .and(LISTING.UPDATED_AT.gt(utc(since)))
        .and(from.gt(utc(since)))
        .and(LISTING.STAGE.ne(Search.Stage.ENDED.word()))
        .andNot(
            LISTING
                .STAGE
                .eq(Search.Stage.TENDER.word())
                .and(LISTING.DEADLINE.isNotNull())
                .and(LISTING.DEADLINE.le(utc(now))))
        .orderBy(LISTING.UPDATED_AT.desc(), LISTING.PROCUREMENT_ID.desc())
        .limit(PAGE)
        .fetch(ListingQueries::read);
  }

  /** Name of a supplier of what was bought; its id where there is none. */
  String supplier(City city, String id) {
    return database
        .select(SPENDING.SUPPLIER)
        .from(SPENDING)
        .where(SPENDING.CITY_ID.eq(city.id()), SPENDING.SUPPLIER_ID.eq(id))
        .limit(1)
        .fetchOptional(SPENDING.SUPPLIER)
        .filter(name -> !name.isEmpty())
        .orElse(id);
  }

  /** Every result, in order, handed over one by one as it is read. Needs a transaction. */
  void each(City city, Search search, Instant now, Consumer<ListedProcurement> taking) {
    try (var cursor =
        database
            .selectFrom(LISTING)
            .where(SearchCondition.of(city, search, now))
            .orderBy(order(search.sort(), false))
            .fetchSize(FETCH)
            .fetchLazy()) {
      cursor.forEach(row -> taking.accept(read(row)));
    }
  }

  private static Field<?> by(Sort sort) {
    return switch (sort) {
      case NEWEST -> LISTING.UPDATED_AT;
      case DEADLINE -> LISTING.BY_DEADLINE;
      case VALUE -> LISTING.BY_VALUE;
    };
  }

  private static List<SortField<?>> order(Sort sort, boolean backwards) {
    return order(by(sort), sort, backwards);
  }

  /** The same order, in a form for which no index can be walked. */
  private static List<SortField<?>> sorted(Sort sort, boolean backwards) {
    Field<?> by =
        switch (sort) {
          case NEWEST -> DSL.field("{0} + interval '0'", LISTING.UPDATED_AT);
          case DEADLINE -> DSL.field("{0} + interval '0'", LISTING.BY_DEADLINE);
          case VALUE -> DSL.field("{0} + 0", LISTING.BY_VALUE);
        };
    return order(by, sort, backwards);
  }

  private static List<SortField<?>> order(Field<?> by, Sort sort, boolean backwards) {
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
      case DEADLINE ->
          beside(LISTING.BY_DEADLINE, OffsetDateTime.parse(place.value()), place, greater);
      case VALUE -> beside(LISTING.BY_VALUE, new BigDecimal(place.value()), place, greater);
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
