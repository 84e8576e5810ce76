package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.FACTOR_RESET;
import static city.posterity.cityhall.people.internal.db.Tables.IDENTITY;

import city.posterity.cityhall.people.FactorEvents.What;
import city.posterity.procurement.machine.PersonId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything with which the owner of an account proves more than knowing the password. */
@Component
class Factors {

  private final DSLContext database;
  private final CodeApps apps;
  private final RecoveryCodes codes;
  private final Passkeys passkeys;
  private final FactorEvents events;
  private final Accounts accounts;
  private final Sessions sessions;
  private final RealTime time;

  Factors(
      DSLContext database,
      CodeApps apps,
      RecoveryCodes codes,
      Passkeys passkeys,
      FactorEvents events,
      Accounts accounts,
      Sessions sessions,
      RealTime time) {
    this.database = database;
    this.apps = apps;
    this.codes = codes;
    this.passkeys = passkeys;
    this.events = events;
    this.accounts = accounts;
    this.sessions = sessions;
    this.time = time;
  }

  boolean hasAny(UUID cityId, UUID account) {
    return hasApp(cityId, account) || passkeys.count(cityId, account) > 0;
  }

  boolean hasApp(UUID cityId, UUID account) {
    return apps.since(cityId, account).isPresent();
  }

  /** Whether nothing would be left if one more went. */
  boolean isDownToOne(UUID cityId, UUID account) {
    return passkeys.count(cityId, account) + (hasApp(cityId, account) ? 1 : 0) <= 1;
  }

  /**
   * Takes the app that was set up in use. Everybody else who is signed in with the account is put
   * out: they have shown less than is asked from now on.
   *
   * @param stays id of the session that goes on
   * @return whether the code was right
   */
  @Transactional
  public boolean addApp(City city, Account account, String code, String stays) {
    if (!apps.confirm(city.id(), account, code)) {
      return false;
    }
    events.happened(city, account, What.APP_ADDED, account.person());
    sessions.end(city.id(), account.id(), stays);
    return true;
  }

  /**
   * After the passkey was stored, in one transaction with it.
   *
   * @param stays id of the session that goes on
   */
  @Transactional
  public void passkeyAdded(City city, Account account, String stays) {
    events.happened(city, account, What.PASSKEY_ADDED, account.person());
    sessions.end(city.id(), account.id(), stays);
  }

  @Transactional
  public void removeApp(City city, Account account) {
    if (apps.remove(city.id(), account.id())) {
      events.happened(city, account, What.APP_REMOVED, account.person());
      forgetCodesWithoutFactor(city, account);
    }
  }

  @Transactional
  public void removePasskey(City city, Account account, UUID passkey) {
    if (passkeys.remove(city.id(), account.id(), passkey)) {
      events.happened(city, account, What.PASSKEY_REMOVED, account.person());
      forgetCodesWithoutFactor(city, account);
    }
  }

  /** New recovery codes; those before end. */
  @Transactional
  public List<String> makeCodes(City city, Account account) {
    List<String> made = codes.make(city.id(), account.id());
    events.happened(city, account, What.CODES_MADE, account.person());
    return made;
  }

  /** Uses a recovery code up. */
  @Transactional
  public boolean spend(City city, Account account, String code) {
    if (!codes.spend(city.id(), account.id(), code)) {
      return false;
    }
    events.happened(city, account, What.CODE_SPENT, account.person());
    return true;
  }

  /** Which administrator has asked to take somebody's factors away, and when. */
  record Asked(PersonId by, Instant at) {}

  Optional<Asked> asked(UUID cityId, PersonId person) {
    return database
        .selectFrom(FACTOR_RESET)
        .where(FACTOR_RESET.CITY_ID.eq(cityId), FACTOR_RESET.PERSON_ID.eq(person.value()))
        .fetchOptional(
            row -> new Asked(new PersonId(row.getRequestedBy()), row.getRequestedAt().toInstant()));
  }

  @Transactional
  public void ask(UUID cityId, PersonId person, PersonId by) {
    database
        .insertInto(FACTOR_RESET)
        .set(FACTOR_RESET.CITY_ID, cityId)
        .set(FACTOR_RESET.PERSON_ID, person.value())
        .set(FACTOR_RESET.REQUESTED_BY, by.value())
        .set(FACTOR_RESET.REQUESTED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  @Transactional
  public void withdraw(UUID cityId, PersonId person) {
    database
        .deleteFrom(FACTOR_RESET)
        .where(FACTOR_RESET.CITY_ID.eq(cityId), FACTOR_RESET.PERSON_ID.eq(person.value()))
        .execute();
  }

  /**
   * Takes all factors and pins away; false if nobody else than this administrator has asked for it.
   */
  @Transactional
  public boolean reset(City city, PersonId person, PersonId by) {
    int asked =
        database
            .deleteFrom(FACTOR_RESET)
            .where(
                FACTOR_RESET.CITY_ID.eq(city.id()),
                FACTOR_RESET.PERSON_ID.eq(person.value()),
                FACTOR_RESET.REQUESTED_BY.ne(by.value()))
            .execute();
    if (asked == 0 || person.equals(by)) {
      return false;
    }
    for (Account account : accounts.of(city.id(), person)) {
      apps.remove(city.id(), account.id());
      codes.remove(city.id(), account.id());
      passkeys.removeAll(city.id(), account.id());
      database
          .deleteFrom(IDENTITY)
          .where(IDENTITY.CITY_ID.eq(city.id()), IDENTITY.ACCOUNT_ID.eq(account.id()))
          .execute();
      sessions.end(city.id(), account.id(), null);
      events.happened(city, account, What.RESET, by);
    }
    return true;
  }

  private void forgetCodesWithoutFactor(City city, Account account) {
    if (!hasAny(city.id(), account.id())) {
      codes.remove(city.id(), account.id());
    }
  }
}
