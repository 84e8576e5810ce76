package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.RECOVERY_CODE;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper, each of which works once when the telephone or the key is lost. */
@Component
class RecoveryCodes {

  static final int HOW_MANY = 10;

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final int BYTES = 20;

  /**
   * 140 bits: a plain hash is enough, and nobody guesses them (OWASP ASVS 5.0.0, 6.5.2, 11.5.1).
   */
  private static final int LETTERS = 28;

  private final DSLContext database;
  private final RealTime time;

  RecoveryCodes(DSLContext database, RealTime time) {
    this.database = database;
    this.time = time;
  }

  /** Makes new ones; those before end. They are shown this once. */
  @Transactional
  public List<String> make(UUID cityId, UUID account) {
    remove(cityId, account);
    var codes = new ArrayList<String>();
    for (int i = 0; i < HOW_MANY; i++) {
      byte[] bytes = new byte[BYTES];
      RANDOM.nextBytes(bytes);
      String code = Base32.toBase32String(bytes).substring(0, LETTERS).toLowerCase(Locale.ROOT);
      database
          .insertInto(RECOVERY_CODE)
          .set(RECOVERY_CODE.CITY_ID, cityId)
          .set(RECOVERY_CODE.ACCOUNT_ID, account)
          .set(RECOVERY_CODE.HASH, Secrets.hash(code))
          .execute();
      codes.add(String.join("-", code.split("(?<=\\G.{4})")));
    }
    return List.copyOf(codes);
  }

  /** Uses one up; false if it is unknown or was used. */
  @Transactional
  public boolean spend(UUID cityId, UUID account, String code) {
    String plain = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return database
            .update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, time.instant().atOffset(ZoneOffset.UTC))
            .where(
                RECOVERY_CODE.CITY_ID.eq(cityId),
                RECOVERY_CODE.ACCOUNT_ID.eq(account),
                RECOVERY_CODE.HASH.eq(Secrets.hash(plain)),
                RECOVERY_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }

  int left(UUID cityId, UUID account) {
    return database.fetchCount(
        RECOVERY_CODE,
        RECOVERY_CODE.CITY_ID.eq(cityId),
        RECOVERY_CODE.ACCOUNT_ID.eq(account),
        RECOVERY_CODE.USED_AT.isNull());
  }

  void remove(UUID cityId, UUID account) {
    database
        .deleteFrom(RECOVERY_CODE)
        .where(RECOVERY_CODE.CITY_ID.eq(cityId), RECOVERY_CODE.ACCOUNT_ID.eq(account))
        .execute();
  }
}
