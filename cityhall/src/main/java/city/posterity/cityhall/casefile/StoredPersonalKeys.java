package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.PERSONAL_KEY;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Personal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys per person in the database, each wrapped by the installation's key. */
@Component
final class StoredPersonalKeys implements PersonalKeys {

  private static final int AT_ONCE = 1_000;

  private final DSLContext database;
  private final InstallationKey installation;
  private final CityClock clock;

  StoredPersonalKeys(DSLContext database, InstallationKey installation, CityClock clock) {
    this.database = database;
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public byte[] seal(UUID cityId, PersonId person, String value) {
    byte[] key = find(cityId, person);
    if (key == null) {
      make(cityId, person);
      key = find(cityId, person);
    }
    if (key == null && value.equals(Personal.ERASED)) {
      return new byte[0];
    }
    if (key == null) {
      throw new IllegalStateException(
          "the key of this person was destroyed; nothing can be stored about them");
    }
    return InstallationKey.encrypt(
        new SecretKeySpec(key, "AES"),
        value.getBytes(StandardCharsets.UTF_8),
        name(cityId, person));
  }

  @Override
  public String open(UUID cityId, PersonId person, byte[] sealed) {
    return open(cityId, person, sealed, find(cityId, person));
  }

  @Override
  public Map<PersonId, String> openAll(UUID cityId, Map<PersonId, byte[]> sealed) {
    var all = List.copyOf(sealed.keySet());
    var opened = new HashMap<PersonId, String>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      var wrapped =
          database
              .select(PERSONAL_KEY.PERSON_ID, PERSONAL_KEY.WRAPPED)
              .from(PERSONAL_KEY)
              .where(
                  PERSONAL_KEY.CITY_ID.eq(cityId),
                  PERSONAL_KEY.PERSON_ID.in(some.stream().map(PersonId::value).toList()))
              .fetchMap(PERSONAL_KEY.PERSON_ID, PERSONAL_KEY.WRAPPED);
      for (PersonId person : some) {
        byte[] key = wrapped.get(person.value());
        opened.put(
            person,
            open(
                cityId,
                person,
                Objects.requireNonNull(sealed.get(person)),
                key == null ? null : installation.unwrap(key, name(cityId, person))));
      }
    }
    return opened;
  }

  private static String open(UUID cityId, PersonId person, byte[] sealed, byte @Nullable [] key) {
    return key == null
        ? Personal.ERASED
        : new String(
            InstallationKey.decrypt(new SecretKeySpec(key, "AES"), sealed, name(cityId, person)),
            StandardCharsets.UTF_8);
  }

  @Override
  public void destroy(UUID cityId, PersonId person) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    database
        .insertInto(PERSONAL_KEY)
        .set(PERSONAL_KEY.CITY_ID, cityId)
        .set(PERSONAL_KEY.PERSON_ID, person.value())
        .set(PERSONAL_KEY.CREATED_AT, now)
        .set(PERSONAL_KEY.DESTROYED_AT, now)
        .onConflict(PERSONAL_KEY.CITY_ID, PERSONAL_KEY.PERSON_ID)
        .doUpdate()
        .setNull(PERSONAL_KEY.WRAPPED)
        .set(PERSONAL_KEY.DESTROYED_AT, now)
        .where(PERSONAL_KEY.DESTROYED_AT.isNull())
        .execute();
  }

  /** Whether a key that is there can be used. */
  boolean opens(UUID cityId, PersonId person) {
    try {
      return find(cityId, person) != null;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private byte @Nullable [] find(UUID cityId, PersonId person) {
    byte[] wrapped =
        database
            .select(PERSONAL_KEY.WRAPPED)
            .from(PERSONAL_KEY)
            .where(PERSONAL_KEY.CITY_ID.eq(cityId), PERSONAL_KEY.PERSON_ID.eq(person.value()))
            .fetchOne(PERSONAL_KEY.WRAPPED);
    return wrapped == null ? null : installation.unwrap(wrapped, name(cityId, person));
  }

  private void make(UUID cityId, PersonId person) {
    database
        .insertInto(PERSONAL_KEY)
        .set(PERSONAL_KEY.CITY_ID, cityId)
        .set(PERSONAL_KEY.PERSON_ID, person.value())
        .set(
            PERSONAL_KEY.WRAPPED, installation.wrap(InstallationKey.newKey(), name(cityId, person)))
        .set(PERSONAL_KEY.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  private static byte[] name(UUID cityId, PersonId person) {
    return ByteBuffer.allocate(32)
        .putLong(cityId.getMostSignificantBits())
        .putLong(cityId.getLeastSignificantBits())
        .putLong(person.value().getMostSignificantBits())
        .putLong(person.value().getLeastSignificantBits())
        .array();
  }
}
