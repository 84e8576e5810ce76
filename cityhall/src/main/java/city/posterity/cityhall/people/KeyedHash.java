package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.SECRET;

import city.posterity.cityhall.casefile.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Finds rows by something personal without storing it: HMAC-SHA-256 under a key that a copy of the
 * database does not contain, so that addresses cannot be tried out on the copy.
 */
@Component
public class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "keyed-hash";

  private final DSLContext database;
  private final InstallationKey installation;
  private final ConcurrentMap<UUID, SecretKeySpec> keys = new ConcurrentHashMap<>();

  KeyedHash(DSLContext database, InstallationKey installation) {
    this.database = database;
    this.installation = installation;
  }

  /** The same for all ways to write one mail address. */
  public byte[] ofMail(UUID cityId, String mail) {
    return of(cityId, "mail", normal(mail));
  }

  /**
   * @param what keeps values of different meaning apart
   */
  public byte[] of(UUID cityId, String what, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key(cityId));
      mac.update(what.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String normal(String mail) {
    return Normalizer.normalize(mail.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private SecretKeySpec key(UUID cityId) {
    // made while the city is founded, so that no reader has to write
    return keys.computeIfAbsent(
        cityId, id -> new SecretKeySpec(installation.unwrap(wrapped(id), context(id)), ALGORITHM));
  }

  void makeKey(UUID cityId) {
    database
        .insertInto(SECRET)
        .set(SECRET.CITY_ID, cityId)
        .set(SECRET.PURPOSE, PURPOSE)
        .set(SECRET.WRAPPED, installation.wrap(InstallationKey.newKey(), context(cityId)))
        .execute();
  }

  private byte[] wrapped(UUID cityId) {
    byte[] found =
        database
            .select(SECRET.WRAPPED)
            .from(SECRET)
            .where(SECRET.CITY_ID.eq(cityId), SECRET.PURPOSE.eq(PURPOSE))
            .fetchOne(SECRET.WRAPPED);
    if (found == null) {
      throw new IllegalStateException("the city has no key for lookups");
    }
    return found;
  }

  private static byte[] context(UUID cityId) {
    return (PURPOSE + " " + cityId).getBytes(StandardCharsets.UTF_8);
  }
}
