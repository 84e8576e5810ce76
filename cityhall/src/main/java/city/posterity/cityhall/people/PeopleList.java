package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;
import static city.posterity.cityhall.people.internal.db.Tables.MEMBERSHIP;
import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;
import static city.posterity.cityhall.people.internal.db.Tables.PERSON;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
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

  private final DSLContext database;
  private final Persons persons;
  private final Accounts accounts;

  PeopleList(DSLContext database, Persons persons, Accounts accounts) {
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
