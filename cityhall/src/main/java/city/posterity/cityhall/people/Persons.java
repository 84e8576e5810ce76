package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;
import static city.posterity.cityhall.people.internal.db.Tables.CODE_APP;
import static city.posterity.cityhall.people.internal.db.Tables.IDENTITY;
import static city.posterity.cityhall.people.internal.db.Tables.INVITATION;
import static city.posterity.cityhall.people.internal.db.Tables.MEMBERSHIP;
import static city.posterity.cityhall.people.internal.db.Tables.ORGANISATION;
import static city.posterity.cityhall.people.internal.db.Tables.PASSKEY;
import static city.posterity.cityhall.people.internal.db.Tables.PERSON;
import static city.posterity.cityhall.people.internal.db.Tables.RECOVERY_CODE;
import static city.posterity.cityhall.people.internal.db.Tables.TOKEN;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.select;

import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import city.posterity.procurement.machine.Role;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of persons, their accounts and memberships. */
@Component
public class Persons {

  private final DSLContext database;
  private final PersonalKeys keys;
  private final KeyedHash hash;
  private final CityClock clock;
  private final List<Farewell> farewells;

  Persons(
      DSLContext database,
      PersonalKeys keys,
      KeyedHash hash,
      CityClock clock,
      List<Farewell> farewells) {
    this.farewells = List.copyOf(farewells);
    this.database = database;
    this.keys = keys;
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * Enrols a person with a first account and no password yet.
   *
   * @throws org.springframework.dao.DuplicateKeyException if somebody signs in with this mail
   * @throws IllegalArgumentException if a role cannot be held in that organisation
   */
  @Transactional
  public Account enrol(UUID cityId, NewPerson wanted) {
    PersonId person = new PersonId(RowId.next());
    database
        .insertInto(PERSON)
        .set(PERSON.CITY_ID, cityId)
        .set(PERSON.ID, person.value())
        .set(PERSON.NAME_SEALED, keys.seal(cityId, person, wanted.name()))
        .set(PERSON.CREATED_AT, now())
        .execute();
    for (var membership : wanted.memberships()) {
      join(cityId, person, membership);
    }
    return openAccount(cityId, person, wanted.mail());
  }

  /**
   * Gives a person one more way to sign in.
   *
   * @throws org.springframework.dao.DuplicateKeyException if somebody signs in with this mail
   */
  @Transactional
  public Account openAccount(UUID cityId, PersonId person, String mail) {
    UUID id = RowId.next();
    database
        .insertInto(ACCOUNT)
        .set(ACCOUNT.CITY_ID, cityId)
        .set(ACCOUNT.ID, id)
        .set(ACCOUNT.PERSON_ID, person.value())
        .set(ACCOUNT.MAIL_HASH, hash.ofMail(cityId, mail))
        .set(ACCOUNT.MAIL_SEALED, keys.seal(cityId, person, mail.strip()))
        .set(ACCOUNT.CREATED_AT, now())
        .execute();
    return new Account(id, person);
  }

  /**
   * Lets a person act for an organisation.
   *
   * @throws org.springframework.dao.DuplicateKeyException if the person does so already
   * @throws IllegalArgumentException if a role cannot be held in that organisation
   */
  @Transactional
  public UUID join(UUID cityId, PersonId person, NewPerson.NewMembership wanted) {
    var assignable = CityRoles.assignable(kinds(cityId, wanted.organisation()));
    if (!assignable.containsAll(wanted.roles())) {
      throw new IllegalArgumentException(
          "members of this organisation can be: " + CityRoles.words(assignable));
    }
    UUID id = RowId.next();
    database
        .insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.CITY_ID, cityId)
        .set(MEMBERSHIP.ID, id)
        .set(MEMBERSHIP.PERSON_ID, person.value())
        .set(MEMBERSHIP.ORGANISATION_ID, wanted.organisation().value())
        .set(MEMBERSHIP.UNIT, wanted.unit())
        .set(
            MEMBERSHIP.ROLES,
            wanted.roles().stream().sorted().map(Role::word).toArray(String[]::new))
        .set(MEMBERSHIP.STARTED_AT, now())
        .execute();
    return id;
  }

  /** Ends a membership; false if there is no such current one. */
  @Transactional
  public boolean leave(UUID cityId, PersonId person, UUID membership) {
    return database
            .update(MEMBERSHIP)
            .set(MEMBERSHIP.ENDED_AT, now())
            .where(
                MEMBERSHIP.CITY_ID.eq(cityId),
                MEMBERSHIP.ID.eq(membership),
                MEMBERSHIP.PERSON_ID.eq(person.value()),
                MEMBERSHIP.ENDED_AT.isNull())
            .execute()
        == 1;
  }

  /** Empty if there is none of this id. */
  @Transactional(readOnly = true)
  public Optional<PersonView> find(UUID cityId, PersonId id) {
    return database
        .selectFrom(PERSON)
        .where(PERSON.CITY_ID.eq(cityId), PERSON.ID.eq(id.value()))
        .fetchOptional(row ->
            new PersonView(
                id,
                keys.open(cityId, id, row.getNameSealed()),
                row.getErasedAt() != null,
                mails(cityId, id),
                memberships(cityId, id)));
  }

  /** Those the person acts for now, the oldest first. */
  @Transactional(readOnly = true)
  public List<PersonView.Membership> memberships(UUID cityId, PersonId person) {
    return database
        .select(
            MEMBERSHIP.ID,
            MEMBERSHIP.ORGANISATION_ID,
            ORGANISATION.KINDS,
            MEMBERSHIP.UNIT,
            MEMBERSHIP.ROLES)
        .from(MEMBERSHIP)
        .join(ORGANISATION)
        .on(
            ORGANISATION.CITY_ID.eq(MEMBERSHIP.CITY_ID),
            ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
        .where(
            MEMBERSHIP.CITY_ID.eq(cityId),
            MEMBERSHIP.PERSON_ID.eq(person.value()),
            MEMBERSHIP.ENDED_AT.isNull())
        .orderBy(MEMBERSHIP.ID)
        .limit(100)
        .fetch(row ->
            new PersonView.Membership(
                row.value1(),
                new OrganisationId(row.value2()),
                Arrays.stream(row.value3()).map(OrganisationKind::of).collect(toSet()),
                row.value4(),
                Arrays.stream(row.value5()).map(CityRoles::of).collect(toSet())));
  }

  /**
   * Makes everything unreadable that says something about this person, history included, and ends
   * every way in which the person could act. Doing it again changes nothing.
   */
  @Transactional
  public void erase(UUID cityId, PersonId person) {
    var now = now();
    var theirs =
        select(ACCOUNT.ID)
            .from(ACCOUNT)
            .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.PERSON_ID.eq(person.value()));
    database
        .update(TOKEN)
        .set(TOKEN.REVOKED_AT, now)
        .set(TOKEN.LABEL, Personal.ERASED)
        .where(TOKEN.CITY_ID.eq(cityId), TOKEN.ACCOUNT_ID.in(theirs))
        .execute();
    database
        .deleteFrom(INVITATION)
        .where(INVITATION.CITY_ID.eq(cityId), INVITATION.ACCOUNT_ID.in(theirs))
        .execute();
    database
        .deleteFrom(CODE_APP)
        .where(CODE_APP.CITY_ID.eq(cityId), CODE_APP.ACCOUNT_ID.in(theirs))
        .execute();
    database
        .deleteFrom(RECOVERY_CODE)
        .where(RECOVERY_CODE.CITY_ID.eq(cityId), RECOVERY_CODE.ACCOUNT_ID.in(theirs))
        .execute();
    database
        .deleteFrom(PASSKEY)
        .where(PASSKEY.CITY_ID.eq(cityId), PASSKEY.ACCOUNT_ID.in(theirs))
        .execute();
    database
        .deleteFrom(IDENTITY)
        .where(IDENTITY.CITY_ID.eq(cityId), IDENTITY.ACCOUNT_ID.in(theirs))
        .execute();
    database
        .update(ACCOUNT)
        .setNull(ACCOUNT.MAIL_HASH)
        .setNull(ACCOUNT.PASSWORD_HASH)
        .set(ACCOUNT.CLOSED_AT, now)
        .where(
            ACCOUNT.CITY_ID.eq(cityId),
            ACCOUNT.PERSON_ID.eq(person.value()),
            ACCOUNT.CLOSED_AT.isNull())
        .execute();
    database
        .update(MEMBERSHIP)
        .set(MEMBERSHIP.ENDED_AT, now)
        .where(
            MEMBERSHIP.CITY_ID.eq(cityId),
            MEMBERSHIP.PERSON_ID.eq(person.value()),
            MEMBERSHIP.ENDED_AT.isNull())
        .execute();
    database
        .update(PERSON)
        .set(PERSON.ERASED_AT, now)
        .where(PERSON.CITY_ID.eq(cityId), PERSON.ID.eq(person.value()), PERSON.ERASED_AT.isNull())
        .execute();
    farewells.forEach(f -> f.erased(cityId, person));
    keys.destroy(cityId, person);
  }

  private List<String> mails(UUID cityId, PersonId person) {
    return database
        .select(ACCOUNT.MAIL_SEALED)
        .from(ACCOUNT)
        .where(
            ACCOUNT.CITY_ID.eq(cityId),
            ACCOUNT.PERSON_ID.eq(person.value()),
            ACCOUNT.CLOSED_AT.isNull())
        .orderBy(ACCOUNT.ID)
        .limit(100)
        .fetch(row -> keys.open(cityId, person, row.value1()));
  }

  private Set<OrganisationKind> kinds(UUID cityId, OrganisationId organisation) {
    String[] found =
        database
            .select(ORGANISATION.KINDS)
            .from(ORGANISATION)
            .where(ORGANISATION.CITY_ID.eq(cityId), ORGANISATION.ID.eq(organisation.value()))
            .fetchOne(ORGANISATION.KINDS);
    if (found == null) {
      throw new IllegalArgumentException("there is no organisation " + organisation);
    }
    return Arrays.stream(found).map(OrganisationKind::of).collect(toSet());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
