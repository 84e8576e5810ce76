package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;

import city.posterity.cityhall.people.internal.db.tables.records.AccountRecord;
import city.posterity.procurement.machine.PersonId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who knows the mail address and the password. Says neither in words nor by the time it takes
 * whether an address is known (OWASP ASVS 5.0.0, 6.3.8).
 */
@Component
class SignIn {

  private static final Logger log = LoggerFactory.getLogger(SignIn.class);

  /** One person at one place who mistypes. */
  private static final Throttle.Limit HERE = new Throttle.Limit(6, Duration.ofSeconds(30));

  /** One network that tries many addresses; an office shares one, so it is wide. */
  private static final Throttle.Limit NETWORK = new Throttle.Limit(60, Duration.ofSeconds(2));

  /** One address tried from everywhere: a hundred, as NIST SP 800-63B-4, 3.2.2 sets the bound. */
  private static final Throttle.Limit ACCOUNT_ANYWHERE =
      new Throttle.Limit(100, Duration.ofSeconds(10));

  private final DSLContext database;
  private final KeyedHash hash;
  private final Passwords passwords;
  private final Throttle throttle;

  SignIn(DSLContext database, KeyedHash hash, Passwords passwords, Throttle throttle) {
    this.database = database;
    this.hash = hash;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /** What came of it. */
  sealed interface Answer {}

  record Welcome(Account account) implements Answer {}

  /** The mail or the password is wrong: never which. */
  record Wrong() implements Answer {}

  /** Too many attempts; the password was not looked at. */
  record Later(Duration delay) implements Answer {}

  Answer with(UUID cityId, String mail, String password, String network) {
    byte[] address = hash.ofMail(cityId, mail);
    byte[] here = hash.of(cityId, "here", network + " " + HexFormat.of().formatHex(address));
    byte[] anywhere = hash.of(cityId, "anywhere", HexFormat.of().formatHex(address));
    Duration wait = throttle.take(cityId, here, HERE);
    if (wait.isZero()) {
      wait = throttle.take(cityId, hash.of(cityId, "network", network), NETWORK);
    }
    if (wait.isZero()) {
      wait = throttle.take(cityId, anywhere, ACCOUNT_ANYWHERE);
    }
    if (!wait.isZero()) {
      log.warn("sign-in throttled, network {}", network);
      return new Later(wait);
    }
    AccountRecord account = find(cityId, address);
    if (!passwords.matches(password, account == null ? null : account.getPasswordHash())) {
      log.warn("sign-in refused, network {}", network);
      return new Wrong();
    }
    AccountRecord known = Objects.requireNonNull(account);
    throttle.forgive(cityId, here);
    throttle.forgive(cityId, anywhere);
    if (passwords.isOutdated(known.getPasswordHash())) {
      store(cityId, known.getId(), passwords.encode(password));
    }
    log.info("signed in: account {}", known.getId());
    return new Welcome(new Account(known.getId(), new PersonId(known.getPersonId())));
  }

  /** Whether somebody who is signed in knows the password, too; empty if asked too often. */
  Optional<Boolean> knows(UUID cityId, UUID account, String password) {
    byte[] subject = hash.of(cityId, "again", account.toString());
    if (!throttle.take(cityId, subject, HERE).isZero()) {
      log.warn("password asked for again, throttled: account {}", account);
      return Optional.empty();
    }
    String encoded =
        database
            .select(ACCOUNT.PASSWORD_HASH)
            .from(ACCOUNT)
            .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(account))
            .fetchOne(ACCOUNT.PASSWORD_HASH);
    boolean right = passwords.matches(password, encoded);
    if (right) {
      throttle.forgive(cityId, subject);
    }
    return Optional.of(right);
  }

  /** Sets the password of an account that is not closed. */
  void setPassword(UUID cityId, UUID account, String password) {
    store(cityId, account, passwords.encode(password));
  }

  /** Sets one that was encoded before. */
  void setEncoded(UUID cityId, UUID account, String encoded) {
    store(cityId, account, encoded);
  }

  private void store(UUID cityId, UUID account, String encoded) {
    database
        .update(ACCOUNT)
        .set(ACCOUNT.PASSWORD_HASH, encoded)
        .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.ID.eq(account), ACCOUNT.CLOSED_AT.isNull())
        .execute();
  }

  private @Nullable AccountRecord find(UUID cityId, byte[] address) {
    return database
        .selectFrom(ACCOUNT)
        .where(ACCOUNT.CITY_ID.eq(cityId), ACCOUNT.MAIL_HASH.eq(address))
        .fetchOne();
  }
}
