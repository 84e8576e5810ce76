package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.COMMITMENT;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.machine.OrganisationId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what ends or has to be decided on soon. */
@Component
class Lookahead {

  /** Days for which a contract that has ended is still shown: somebody may have overlooked it. */
  static final int OVERLOOKED = 30;

  private static final int FETCH = 200;
  private static final int DEPARTMENTS = 200;

  /** Most whose names are looked up to sort by them. */
  private static final int SUPPLIERS = 5_000;

  private final DSLContext database;
  private final People people;

  Lookahead(DSLContext database, People people) {
    this.database = database;
    this.people = people;
  }

  /** Columns that contracts can be sorted by. */
  static final List<String> COLUMNS =
      List.of("due", "title", "end", "department", "supplier", "value");

  /**
   * What to look for.
   *
   * @param within days from today
   * @param department empty for all
   */
  record Wanted(UUID cityId, LocalDate today, int within, String department, TableOrder order) {}

  List<Ahead> list(Wanted wanted, int from, int limit) {
    var names = new HashMap<UUID, String>();
    return select(wanted)
        .orderBy(order(wanted))
        .offset(from)
        .limit(limit)
        .fetch(row -> read(row, wanted, names));
  }

  /** All of them, without keeping them in memory. */
  @Transactional(readOnly = true)
  public void each(Wanted wanted, Consumer<Ahead> taking) {
    var names = new HashMap<UUID, String>();
    try (var cursor = select(wanted).orderBy(order(wanted)).fetchSize(FETCH).fetchLazy()) {
      cursor.forEach(row -> taking.accept(read(row, wanted, names)));
    }
  }

  /** How many fall due in each month; months without any are left out. */
  Map<YearMonth, Integer> months(Wanted wanted) {
    // the day is worked out once: it holds values that would not be recognised as the same again
    var days =
        database
            .select(due(wanted.today()).as("due"))
            .from(COMMITMENT)
            .where(condition(wanted))
            .asTable("days");
    var due = days.field("due", LocalDate.class);
    var year = DSL.year(due);
    var month = DSL.month(due);
    return database
        .select(year, month, count())
        .from(days)
        .groupBy(year, month)
        .fetchMap(r -> YearMonth.of(r.value1(), r.value2()), r -> r.value3());
  }

  /** Departments that have contracts, by name. */
  List<String> departments(UUID cityId) {
    return database
        .selectDistinct(COMMITMENT.DEPARTMENT)
        .from(COMMITMENT)
        .where(COMMITMENT.CITY_ID.eq(cityId), COMMITMENT.DEPARTMENT.ne(""))
        .orderBy(COMMITMENT.DEPARTMENT)
        .limit(DEPARTMENTS)
        .fetch(COMMITMENT.DEPARTMENT);
  }

  private SelectConditionStep<Record> select(Wanted wanted) {
    return database
        .select(COMMITMENT.fields())
        .select(due(wanted.today()).as("due"))
        .from(COMMITMENT)
        .where(condition(wanted));
  }

  /** What is past does not count, the end apart. LEAST of PostgreSQL leaves out what is NULL. */
  private static Field<LocalDate> due(LocalDate today) {
    var first = val(today);
    return least(
        COMMITMENT.ENDS_ON,
        when(COMMITMENT.DECIDE_BY.ge(first), COMMITMENT.DECIDE_BY),
        when(COMMITMENT.NOTICE_BY.ge(first), COMMITMENT.NOTICE_BY));
  }

  private static Condition condition(Wanted wanted) {
    LocalDate today = wanted.today();
    return COMMITMENT
        .CITY_ID
        .eq(wanted.cityId())
        .and(COMMITMENT.ENDS_ON.ge(today.minusDays(OVERLOOKED)))
        .and(due(today).le(today.plusDays(wanted.within())))
        .and(
            wanted.department().isEmpty()
                ? noCondition()
                : COMMITMENT.DEPARTMENT.eq(wanted.department()));
  }

  private List<OrderField<?>> order(Wanted wanted) {
    Field<LocalDate> due = due(wanted.today());
    TableOrder order = wanted.order();
    return switch (order.column()) {
      case "value" -> List.of(COMMITMENT.CURRENCY, order.in(COMMITMENT.VALUE), COMMITMENT.ID);
      case "title" -> List.of(order.in(lower(COMMITMENT.TITLE)), COMMITMENT.ID);
      case "end" -> List.of(order.in(COMMITMENT.ENDS_ON), COMMITMENT.ID);
      case "department" -> List.of(order.in(lower(COMMITMENT.DEPARTMENT)), due, COMMITMENT.ID);
      case "supplier" -> List.of(order.in(lower(supplier(wanted))), due, COMMITMENT.ID);
      default -> List.of(order.in(due), COMMITMENT.ID);
    };
  }

  /** Names of suppliers that are organisations stand elsewhere. */
  private Field<String> supplier(Wanted wanted) {
    var names =
        database
            .selectDistinct(COMMITMENT.SUPPLIER_ID)
            .from(COMMITMENT)
            .where(condition(wanted), COMMITMENT.SUPPLIER.isNull())
            .and(COMMITMENT.SUPPLIER_ID.isNotNull())
            .limit(SUPPLIERS)
            .fetch(COMMITMENT.SUPPLIER_ID)
            .stream()
            .collect(Collectors.toMap(id -> id, id -> name(null, id, new HashMap<>())));
    return names.isEmpty()
        ? COMMITMENT.SUPPLIER
        : coalesce(COMMITMENT.SUPPLIER, choose(COMMITMENT.SUPPLIER_ID).mapValues(names));
  }

  private Ahead read(Record row, Wanted wanted, Map<UUID, String> names) {
    LocalDate due = row.get("due", LocalDate.class);
    LocalDate decideBy = row.get(COMMITMENT.DECIDE_BY);
    LocalDate noticeBy = row.get(COMMITMENT.NOTICE_BY);
    return new Ahead(
        row.get(COMMITMENT.ID),
        row.get(COMMITMENT.PROCUREMENT_ID),
        row.get(COMMITMENT.REFERENCE),
        row.get(COMMITMENT.TITLE),
        name(row.get(COMMITMENT.SUPPLIER), row.get(COMMITMENT.SUPPLIER_ID), names),
        name(row.get(COMMITMENT.BUYER), row.get(COMMITMENT.BUYER_ID), names),
        row.get(COMMITMENT.DEPARTMENT),
        row.get(COMMITMENT.VALUE),
        row.get(COMMITMENT.CURRENCY),
        row.get(COMMITMENT.STARTS_ON),
        row.get(COMMITMENT.ENDS_ON),
        decideBy,
        noticeBy,
        due,
        Ahead.Why.of(wanted.today(), due, decideBy, noticeBy));
  }

  private String name(@Nullable String written, @Nullable UUID id, Map<UUID, String> names) {
    if (written != null || id == null) {
      return written == null ? "" : written;
    }
    return names.computeIfAbsent(
        id, i -> people.organisation(new OrganisationId(i)).map(OrganisationView::name).orElse(""));
  }
}
