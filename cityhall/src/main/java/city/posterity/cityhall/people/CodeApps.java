package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.CODE_APP;

import city.posterity.cityhall.casefile.PersonalKeys;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The app with which somebody makes codes (RFC 6238): six digits, a new one every 30 seconds. One
 * step earlier or later is taken, for clocks that go wrong; none is taken twice, nor one before it.
 */
@Component
class CodeApps {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 160 bits, as RFC 4226, section 4, recommends. */
  private static final int SECRET_BYTES = 20;

  private static final long STEP_SECONDS = 30;

  private final DSLContext database;
  private final PersonalKeys keys;
  private final RealTime time;
  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  CodeApps(DSLContext database, PersonalKeys keys, RealTime time) {
    this.database = database;
    this.keys = keys;
    this.time = time;
  }

  /**
   * The secret for an app that is being set up: the same until it is confirmed.
   *
   * @return in Base32, as apps take it
   */
  @Transactional
  public String proposed(UUID cityId, Account account) {
    byte[] sealed = read(cityId, account.id(), CODE_APP.PROPOSED);
    if (sealed != null) {
      return keys.open(cityId, account.person(), sealed);
    }
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base32.toBase32String(bytes);
    byte[] proposed = keys.seal(cityId, account.person(), secret);
    database
        .insertInto(CODE_APP)
        .set(CODE_APP.CITY_ID, cityId)
        .set(CODE_APP.ACCOUNT_ID, account.id())
        .set(CODE_APP.PROPOSED, proposed)
        .onConflict(CODE_APP.CITY_ID, CODE_APP.ACCOUNT_ID)
        .doUpdate()
        .set(CODE_APP.PROPOSED, proposed)
        .execute();
    return secret;
  }

  /** Takes the app that was proposed in use, if it makes the right codes. */
  @Transactional
  public boolean confirm(UUID cityId, Account account, String code) {
    byte[] sealed = read(cityId, account.id(), CODE_APP.PROPOSED);
    if (sealed == null) {
      return false;
    }
    Optional<Long> step = step(keys.open(cityId, account.person(), sealed), code);
    if (step.isEmpty()) {
      return false;
    }
    return database
            .update(CODE_APP)
            .set(CODE_APP.SEALED, sealed)
            .set(CODE_APP.ADDED_AT, time.instant().atOffset(ZoneOffset.UTC))
            .set(CODE_APP.LAST_STEP, step.get())
            .setNull(CODE_APP.PROPOSED)
            .where(
                CODE_APP.CITY_ID.eq(cityId),
                CODE_APP.ACCOUNT_ID.eq(account.id()),
                CODE_APP.PROPOSED.eq(sealed))
            .execute()
        == 1;
  }

  /** Uses a code up; false if it is wrong, or was used, or is older than one that was. */
  @Transactional
  public boolean use(UUID cityId, Account account, String code) {
    byte[] sealed = read(cityId, account.id(), CODE_APP.SEALED);
    if (sealed == null) {
      return false;
    }
    Optional<Long> step = step(keys.open(cityId, account.person(), sealed), code);
    // one statement looks and writes, so that the same code sent twice at once is taken once
    return step.isPresent()
        && database
                .update(CODE_APP)
                .set(CODE_APP.LAST_STEP, step.get())
                .where(
                    CODE_APP.CITY_ID.eq(cityId),
                    CODE_APP.ACCOUNT_ID.eq(account.id()),
                    CODE_APP.SEALED.eq(sealed),
                    CODE_APP.LAST_STEP.lt(step.get()))
                .execute()
            == 1;
  }

  /** Since when there is one; empty if there is none. */
  Optional<Instant> since(UUID cityId, UUID account) {
    return database
        .select(CODE_APP.ADDED_AT)
        .from(CODE_APP)
        .where(
            CODE_APP.CITY_ID.eq(cityId),
            CODE_APP.ACCOUNT_ID.eq(account),
            CODE_APP.ADDED_AT.isNotNull())
        .fetchOptional(CODE_APP.ADDED_AT)
        .map(OffsetDateTime::toInstant);
  }

  boolean remove(UUID cityId, UUID account) {
    return database
            .deleteFrom(CODE_APP)
            .where(CODE_APP.CITY_ID.eq(cityId), CODE_APP.ACCOUNT_ID.eq(account))
            .execute()
        == 1;
  }

  private byte @Nullable [] read(UUID cityId, UUID account, org.jooq.TableField<?, byte[]> field) {
    return database
        .select(field)
        .from(CODE_APP)
        .where(CODE_APP.CITY_ID.eq(cityId), CODE_APP.ACCOUNT_ID.eq(account))
        .fetchOne(field);
  }

  /** The step of time to which a code belongs. */
  private Optional<Long> step(String secret, String code) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    long now = Math.floorDiv(time.instant().getEpochSecond(), STEP_SECONDS);
    var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
    Optional<Long> found = Optional.empty();
    for (long step = now - 1; step <= now + 1; step++) {
      byte[] right = code(key, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, given)) {
        found = Optional.of(step);
      }
    }
    return found;
  }

  private String code(SecretKeySpec key, long step) {
    try {
      return generator.generateOneTimePasswordString(
          key, Instant.ofEpochSecond(step * STEP_SECONDS), Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
