package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;

import city.posterity.cityhall.casefile.PersonalKeys;
import city.posterity.procurement.machine.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Accounts that are open. */
@Component
class Accounts {

  private final DSLContext database;
  private final KeyedHash hash;
  private final PersonalKeys keys;

  Accounts(DSLContext database, KeyedHash hash, PersonalKeys keys) {
    this.database = database;
    this.hash = hash;
    this.keys = keys;
  }

  Optional<Account> find(UUID cityId, UUID id) {
    return database
        .select(ACCOUNT.PERSON_ID)
        .from(ACCOUNT)
        .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(id), ACCOUNT.CLOSED_AT.isNull())
        .fetchOptional(row -> new Account(id, new PersonId(row.value1())));
  }

  /** Empty if nobody signs in with this address. */
  Optional<Account> findByMail(UUID cityId, String mail) {
    return database
        .select(ACCOUNT.ID, ACCOUNT.PERSON_ID)
        .from(ACCOUNT)
        .where(
            ACCOUNT.CITY_ID.eq(cityId),
            ACCOUNT.MAIL_HASH.eq(hash.ofMail(cityId, mail)),
            ACCOUNT.CLOSED_AT.isNull())
        .fetchOptional(row -> new Account(row.value1(), new PersonId(row.value2())));
  }

  /** Those of one person that are open, the oldest first. */
  List<Account> of(UUID cityId, PersonId person) {
    return database
        .select(ACCOUNT.ID)
        .from(ACCOUNT)
        .where(
            ACCOUNT.CITY_ID.eq(cityId),
            ACCOUNT.PERSON_ID.eq(person.value()),
            ACCOUNT.CLOSED_AT.isNull())
        .orderBy(ACCOUNT.ID)
        .fetch(row -> new Account(row.value1(), person));
  }

  boolean hasPassword(UUID cityId, UUID account) {
    return database.fetchExists(
        ACCOUNT,
        ACCOUNT.CITY_ID.eq(cityId),
        ACCOUNT.ID.eq(account),
        ACCOUNT.PASSWORD_HASH.isNotNull());
  }

  /** The address that letters to this account go to. */
  String mail(UUID cityId, Account account) {
    byte[] sealed =
        database
            .select(ACCOUNT.MAIL_SEALED)
            .from(ACCOUNT)
            .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(account.id()))
            .fetchSingle()
            .value1();
    return keys.open(cityId, account.person(), sealed);
  }

  /** The language its owner asked for; empty for the city's own. */
  Optional<Locale> locale(UUID cityId, UUID account) {
    return database
        .select(ACCOUNT.LOCALE)
        .from(ACCOUNT)
        .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(account))
        .fetchOptional(ACCOUNT.LOCALE)
        .map(Locale::forLanguageTag);
  }

  void setLocale(UUID cityId, UUID account, Locale locale) {
    database
        .update(ACCOUNT)
        .set(ACCOUNT.LOCALE, locale.toLanguageTag())
        .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(account))
        .execute();
  }
}
