package city.posterity.cityhall.work;

import static city.posterity.cityhall.work.internal.db.Tables.DESK;
import static city.posterity.cityhall.work.internal.db.Tables.MEMBER;
import static city.posterity.cityhall.work.internal.db.Tables.PARTY;
import static city.posterity.cityhall.work.internal.db.Tables.TASK;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import city.posterity.cityhall.web.CurrentCaller.Caller;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.Role;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody's work lies. Every query is bounded, however many procurements there are. */
@Component
class WorkQueries {

  /** In the order in which a procurement goes through them. */
  private static final List<String> STAGES =
      List.of(
          "planning",
          "market",
          "bidding",
          "evaluation",
          "award",
          "delivery",
          "emergency",
          "policymaking");

  private final DSLContext database;

  WorkQueries(DSLContext database) {
    this.database = database;
  }

  /**
   * A procurement in a list.
   *
   * @param due when the first of its tasks is due; absent for none
   */
  record Listed(
      UUID procurement,
      String title,
      String stage,
      String thing,
      String status,
      OffsetDateTime changedAt,
      @Nullable OffsetDateTime due) {}

  /** A task that somebody else has in a procurement that is this person's, too. */
  record Waiting(
      UUID procurement,
      String title,
      String thing,
      String verb,
      String role,
      OffsetDateTime since) {}

  /** Columns of what waits for somebody. */
  static final List<String> WAITING_FOR = List.of("due", "title", "stage", "changed");

  /** Columns of what somebody waits for. */
  static final List<String> WAITED_FOR = List.of("title", "what", "who", "since");

  /** Columns of the list of procurements. */
  static final List<String> PROCUREMENTS = List.of("title", "stage", "status", "changed");

  /** The procurements in which something may wait for the caller. */
  @Transactional(readOnly = true)
  public List<Listed> waitingFor(Caller caller, TableOrder order, int offset, int limit) {
    return database
        .select(
            DESK.PROCUREMENT_ID,
            DESK.TITLE,
            DESK.STAGE,
            DESK.THING,
            DESK.STATUS,
            DESK.CHANGED_AT,
            min(TASK.DUE))
        .from(TASK)
        .join(DESK)
        .on(DESK.CITY_ID.eq(TASK.CITY_ID), DESK.PROCUREMENT_ID.eq(TASK.PROCUREMENT_ID))
        .where(TASK.CITY_ID.eq(caller.cityId()), isFor(caller))
        .groupBy(
            DESK.PROCUREMENT_ID, DESK.TITLE, DESK.STAGE, DESK.THING, DESK.STATUS, DESK.CHANGED_AT)
        .orderBy(
            order.in(order.isBy("due") ? min(TASK.DUE) : desk(order)),
            DESK.CHANGED_AT.desc(),
            DESK.PROCUREMENT_ID)
        .offset(offset)
        .limit(limit)
        .fetch(r ->
            new Listed(
                r.get(DESK.PROCUREMENT_ID),
                r.get(DESK.TITLE),
                r.get(DESK.STAGE),
                r.get(DESK.THING),
                r.get(DESK.STATUS),
                r.get(DESK.CHANGED_AT),
                r.get(min(TASK.DUE))));
  }

  private static Condition isFor(Caller caller) {
    var roles = caller.actor().roles().stream().filter(r -> r != Role.SUPPLIER).map(Role::word);
    return TASK.ROLE
        .in(roles.toList())
        .or(
            exists(
                selectOne()
                    .from(MEMBER)
                    .where(
                        MEMBER.CITY_ID.eq(TASK.CITY_ID),
                        MEMBER.PROCUREMENT_ID.eq(TASK.PROCUREMENT_ID),
                        MEMBER.PERSON_ID.eq(caller.actor().person().value()),
                        MEMBER.ROLE.eq(TASK.ROLE))))
        .or(isOf(caller.actor().organisation()));
  }

  private static Condition isOf(@Nullable OrganisationId organisation) {
    return organisation == null
        ? falseCondition()
        : TASK.ROLE.eq(Role.SUPPLIER.word()).and(TASK.ORGANISATION_ID.eq(organisation.value()));
  }

  private static Field<?> desk(TableOrder order) {
    return switch (order.column()) {
      case "title" -> lower(DESK.TITLE);
      case "stage" -> place(DESK.STAGE, STAGES);
      case "status" -> concat(DESK.THING, val("."), DESK.STATUS);
      default -> DESK.CHANGED_AT;
    };
  }

  /** Sorts words as they stand in a list; others come last. */
  private static Field<Integer> place(Field<String> field, List<String> words) {
    var places = new LinkedHashMap<String, Integer>();
    words.forEach(w -> places.put(w, places.size()));
    return places.isEmpty() ? inline(0) : choose(field).mapValues(places).otherwise(places.size());
  }

  /**
   * What others have to do before the caller's procurements go on.
   *
   * @param roles in the order in which they are to be sorted
   */
  @Transactional(readOnly = true)
  public List<Waiting> waitedFor(
      Caller caller, TableOrder order, List<String> roles, int offset, int limit) {
    var since = min(TASK.SINCE);
    Field<?> by =
        switch (order.column()) {
          case "title" -> lower(DESK.TITLE);
          case "what" -> concat(TASK.THING, val("."), TASK.VERB);
          case "who" -> place(TASK.ROLE, roles);
          default -> since;
        };
    return database
        .select(TASK.PROCUREMENT_ID, DESK.TITLE, TASK.THING, TASK.VERB, TASK.ROLE, since)
        .from(TASK)
        .join(DESK)
        .on(DESK.CITY_ID.eq(TASK.CITY_ID), DESK.PROCUREMENT_ID.eq(TASK.PROCUREMENT_ID))
        .where(TASK.CITY_ID.eq(caller.cityId()), isMine(caller), isFor(caller).not())
        // several things of one kind that wait for one role are one line
        .groupBy(TASK.PROCUREMENT_ID, DESK.TITLE, TASK.THING, TASK.VERB, TASK.ROLE)
        .orderBy(order.in(by), since, TASK.PROCUREMENT_ID, TASK.VERB, TASK.ROLE)
        .offset(offset)
        .limit(limit)
        .fetch(r ->
            new Waiting(
                r.get(TASK.PROCUREMENT_ID),
                r.get(DESK.TITLE),
                r.get(TASK.THING),
                r.get(TASK.VERB),
                r.get(TASK.ROLE),
                r.get(since)));
  }

  private static Condition isMine(Caller caller) {
    return TASK.ROLE
        .ne(Role.SUPPLIER.word())
        .and(
            exists(
                selectOne()
                    .from(MEMBER)
                    .where(
                        MEMBER.CITY_ID.eq(TASK.CITY_ID),
                        MEMBER.PROCUREMENT_ID.eq(TASK.PROCUREMENT_ID),
                        MEMBER.PERSON_ID.eq(caller.actor().person().value()))));
  }

  /**
   * Procurements that the caller belongs to, or all of them for those who see the whole city.
   *
   * @param text part of the title; empty for all
   * @param stage empty for all
   */
  @Transactional(readOnly = true)
  public List<Listed> procurements(
      Caller caller,
      boolean whole,
      String text,
      String stage,
      TableOrder order,
      int offset,
      int limit) {
    return database
        .selectFrom(DESK)
        .where(DESK.CITY_ID.eq(caller.cityId()))
        .and(whole ? trueCondition() : belongs(caller))
        .and(
            text.isBlank()
                ? noCondition()
                : lower(DESK.TITLE).contains(text.strip().toLowerCase(Locale.ROOT)))
        .and(stage.isBlank() ? noCondition() : DESK.STAGE.eq(stage))
        .orderBy(order.in(desk(order)), DESK.CHANGED_AT.desc(), DESK.PROCUREMENT_ID)
        .offset(offset)
        .limit(limit)
        .fetch(r ->
            new Listed(
                r.getProcurementId(),
                r.getTitle(),
                r.getStage(),
                r.getThing(),
                r.getStatus(),
                r.getChangedAt(),
                null));
  }

  private static Condition belongs(Caller caller) {
    var organisation = caller.actor().organisation();
    Condition member =
        exists(
            selectOne()
                .from(MEMBER)
                .where(
                    MEMBER.CITY_ID.eq(DESK.CITY_ID),
                    MEMBER.PROCUREMENT_ID.eq(DESK.PROCUREMENT_ID),
                    MEMBER.PERSON_ID.eq(caller.actor().person().value())));
    return organisation == null
        ? member
        : member.or(
            exists(
                selectOne()
                    .from(PARTY)
                    .where(
                        PARTY.CITY_ID.eq(DESK.CITY_ID),
                        PARTY.PROCUREMENT_ID.eq(DESK.PROCUREMENT_ID),
                        PARTY.ORGANISATION_ID.eq(organisation.value()))));
  }
}
