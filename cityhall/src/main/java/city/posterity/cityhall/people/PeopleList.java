package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;
import static city.posterity.cityhall.people.internal.db.Tables.MEMBERSHIP;
import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;
import static city.posterity.cityhall.people.internal.db.Tables.PERSON;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is here, to look through. Names are encrypted, so a search opens them one by one. */
@Component
class PeopleList {

  static final int ROWS = 20;

  /** Most names that one search opens; the next page goes on from there. */
  private static final int OPENED = 1_000;

  private static final int AT_ONCE = 100;

  /** Most people whose names are opened to be sorted. */
  private static final int SORTED = 5_000;

  private final DSLContext database;
  private final Persons persons;
  private final Accounts accounts;
  private final PersonalKeys keys;

  PeopleList(DSLContext database, Persons persons, Accounts accounts, PersonalKeys keys) {
    this.keys = keys;
    this.database = database;
    this.persons = persons;
    this.accounts = accounts;
  }

  /** Which people. */
  enum Group {
    STAFF,
    SUPPLIERS,
    RESIDENTS,
    ALL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Group of(String word) {
      for (Group group : values()) {
        if (group.word().equals(word)) {
          return group;
        }
      }
      return STAFF;
    }
  }

  /**
   * Part of the list, the newest first.
   *
   * @param next what the next part comes after; absent at the end
   */
  record Part(List<PersonView> people, @Nullable UUID next) {}

  /**
   * @param text part of a name, or a whole mail address; empty for everybody
   */
  @Transactional(readOnly = true)
  Part find(UUID cityId, Group group, String text, @Nullable UUID after) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.contains("@")) {
      return new Part(
          accounts.findByMail(cityId, wanted).stream()
              .flatMap(a -> persons.find(cityId, a.person()).stream())
              .toList(),
          null);
    }
    var found = new ArrayList<PersonView>();
    UUID last = after;
    for (int opened = 0; opened < OPENED; opened += AT_ONCE) {
      List<UUID> ids = ids(cityId, group, last);
      for (UUID id : ids) {
        var person = persons.find(cityId, new PersonId(id)).orElseThrow();
        if (person.name().toLowerCase(Locale.ROOT).contains(wanted)) {
          if (found.size() == ROWS) {
            return new Part(found, found.getLast().id().value());
          }
          found.add(person);
        }
        last = id;
      }
      if (ids.size() < AT_ONCE) {
        return new Part(found, null);
      }
    }
    return new Part(found, last);
  }

  /** Columns that people can be sorted by; {@code added} needs no name. */
  static final List<String> COLUMNS = List.of("added", "name", "place", "state");

  /** Whether so few that all their names can be opened to be sorted. */
  @Transactional(readOnly = true)
  boolean canSort(UUID cityId, Group group) {
    return database.fetchCount(
            database
                .select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.CITY_ID.eq(cityId), in(group))
                .limit(SORTED + 1))
        <= SORTED;
  }

  private record Ranked(UUID id, String name, String place, int state) {}

  /** People by their names, places or states, from one on; one more than a page to tell the end. */
  @Transactional(readOnly = true)
  List<PersonView> sorted(
      UUID cityId, Group group, String text, TableOrder order, Locale locale, int from) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    var place = field(places(min(ORGANISATION.NAME)));
    var active =
        exists(
            selectOne()
                .from(ACCOUNT)
                .where(
                    ACCOUNT.CITY_ID.eq(PERSON.CITY_ID),
                    ACCOUNT.PERSON_ID.eq(PERSON.ID),
                    ACCOUNT.CLOSED_AT.isNull(),
                    ACCOUNT.PASSWORD_HASH.isNotNull()));
    var state = when(PERSON.ERASED_AT.isNotNull(), 2).when(active, 0).otherwise(1);
    var collator = Collator.getInstance(locale);
    Comparator<Ranked> by =
        switch (order.column()) {
          case "name" -> Comparator.comparing(Ranked::name, collator);
          case "place" -> Comparator.comparing(Ranked::place, collator);
          case "state" -> Comparator.comparingInt(Ranked::state);
          default -> Comparator.comparing(r -> r.id().toString());
        };
    var rows =
        database
            .select(PERSON.ID, PERSON.NAME_SEALED, place, state)
            .from(PERSON)
            .where(PERSON.CITY_ID.eq(cityId), in(group))
            .limit(SORTED)
            .fetch();
    var sealed = new HashMap<PersonId, byte[]>();
    rows.forEach(r -> sealed.put(new PersonId(r.value1()), r.value2()));
    var names = keys.openAll(cityId, sealed);
    return rows.stream()
        .map(r ->
            new Ranked(
                r.value1(),
                Objects.requireNonNull(names.get(new PersonId(r.value1()))),
                Objects.requireNonNullElse(r.value3(), ""),
                r.value4()))
        .filter(r -> r.name().toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(
            (order.descending() ? by.reversed() : by)
                .thenComparing(Ranked::name, collator)
                .thenComparing(r -> r.id().toString()))
        .skip(from)
        .limit(ROWS + 1)
        .map(r -> persons.find(cityId, new PersonId(r.id())).orElseThrow())
        .toList();
  }

  private static <T> Select<Record1<T>> places(SelectField<T> what) {
    return select(what)
        .from(MEMBERSHIP)
        .join(ORGANISATION)
        .on(
            ORGANISATION.CITY_ID.eq(MEMBERSHIP.CITY_ID),
            ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
        .where(
            MEMBERSHIP.CITY_ID.eq(PERSON.CITY_ID),
            MEMBERSHIP.PERSON_ID.eq(PERSON.ID),
            MEMBERSHIP.ENDED_AT.isNull());
  }

  private List<UUID> ids(UUID cityId, Group group, @Nullable UUID after) {
    return database
        .select(PERSON.ID)
        .from(PERSON)
        .where(PERSON.CITY_ID.eq(cityId), in(group))
        .and(after == null ? noCondition() : PERSON.ID.lt(after))
        .orderBy(PERSON.ID.desc())
        .limit(AT_ONCE)
        .fetch(PERSON.ID);
  }

  private static Condition in(Group group) {
    return switch (group) {
      case STAFF ->
          exists(memberOf(of(OrganisationKind.BUYER).or(of(OrganisationKind.REVIEW_BODY))))
              .and(PERSON.ERASED_AT.isNull());
      case SUPPLIERS ->
          exists(memberOf(of(OrganisationKind.SUPPLIER))).and(PERSON.ERASED_AT.isNull());
      case RESIDENTS -> notExists(memberOf(noCondition())).and(PERSON.ERASED_AT.isNull());
      case ALL -> noCondition();
    };
  }

  private static Select<Record1<Integer>> memberOf(Condition kind) {
    return selectOne()
        .from(MEMBERSHIP)
        .join(ORGANISATION)
        .on(
            ORGANISATION.CITY_ID.eq(MEMBERSHIP.CITY_ID),
            ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
        .where(
            MEMBERSHIP.CITY_ID.eq(PERSON.CITY_ID),
            MEMBERSHIP.PERSON_ID.eq(PERSON.ID),
            MEMBERSHIP.ENDED_AT.isNull(),
            kind);
  }

  private static Condition of(OrganisationKind kind) {
    return ORGANISATION.KINDS.contains(new String[] {kind.word()});
  }

  /** Whether the city would be left without anybody who can let others in. */
  @Transactional(readOnly = true)
  boolean isLastAdministrator(UUID cityId, PersonId person) {
    var others =
        database
            .select(MEMBERSHIP.PERSON_ID)
            .from(MEMBERSHIP)
            .join(ACCOUNT)
            .on(ACCOUNT.CITY_ID.eq(MEMBERSHIP.CITY_ID), ACCOUNT.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
            .where(
                MEMBERSHIP.CITY_ID.eq(cityId),
                MEMBERSHIP.ENDED_AT.isNull(),
                MEMBERSHIP.ROLES.contains(new String[] {Role.ADMINISTRATOR.word()}),
                ACCOUNT.CLOSED_AT.isNull(),
                ACCOUNT.PASSWORD_HASH.isNotNull())
            .fetchSet(MEMBERSHIP.PERSON_ID);
    return others.contains(person.value()) && others.size() == 1;
  }
}
