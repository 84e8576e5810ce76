package city.posterity.cityhall.participation;

import static city.posterity.cityhall.participation.internal.db.Tables.FOLLOW;

import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.participation.internal.db.tables.records.FollowRecord;
import city.posterity.cityhall.people.KeyedHash;
import city.posterity.procurement.machine.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who follows what, as rows. A mail address is encrypted, bound to its row, and gone with it; it is
 * found again by a keyed hash only.
 */
@Component
class FollowStore {

  private static final int MOST = 500;

  private final DSLContext database;
  private final InstallationKey key;
  private final KeyedHash hash;

  FollowStore(DSLContext database, InstallationKey key, KeyedHash hash) {
    this.database = database;
    this.key = key;
    this.hash = hash;
  }

  /**
   * Stores it, unless the reader follows the subject already.
   *
   * @param due when the first letter is to be written; absent if something has to happen first
   */
  void add(Follow follow, Instant now, @Nullable Instant due) {
    var row = database.newRecord(FOLLOW);
    row.setCityId(follow.cityId());
    row.setId(follow.id());
    switch (follow.subject()) {
      case Subject.Purchase(var ocid) -> row.setOcid(ocid);
      case Subject.Search(var query) -> row.setQuery(query);
    }
    switch (follow.reader()) {
      case Reader.Person(var id) -> row.setPersonId(id.value());
      case Reader.Address(var mail) -> {
        row.setAddress(key.wrap(mail.getBytes(StandardCharsets.UTF_8), context(follow.id())));
        row.setAddressHash(hash.ofMail(follow.cityId(), mail));
      }
    }
    row.setLocale(follow.locale().toLanguageTag());
    row.setCreatedAt(utc(now));
    row.setConfirmedAt(follow.confirmed() ? utc(now) : null);
    row.setToldRelease(follow.toldRelease());
    row.setToldUntil(utc(follow.toldUntil()));
    row.setDueAt(due == null ? null : utc(due));
    database.insertInto(FOLLOW).set(row).onConflictDoNothing().execute();
  }

  Optional<Follow> find(UUID cityId, UUID id) {
    return database
        .selectFrom(FOLLOW)
        .where(FOLLOW.CITY_ID.eq(cityId), FOLLOW.ID.eq(id))
        .fetchOptional(this::read);
  }

  Optional<Follow> find(UUID cityId, Reader reader, Subject subject) {
    return database
        .selectFrom(FOLLOW)
        .where(FOLLOW.CITY_ID.eq(cityId), of(cityId, reader), about(subject))
        .fetchOptional(this::read);
  }

  /** All that a reader has confirmed, the newest first. */
  List<Follow> all(UUID cityId, Reader reader) {
    return database
        .selectFrom(FOLLOW)
        .where(FOLLOW.CITY_ID.eq(cityId), of(cityId, reader), FOLLOW.CONFIRMED_AT.isNotNull())
        .orderBy(FOLLOW.CREATED_AT.desc(), FOLLOW.ID)
        .limit(MOST)
        .fetch(this::read);
  }

  /** Lets the owner of the address say yes with this token, once, until a moment. */
  void ask(Follow follow, String token, Instant until) {
    database
        .update(FOLLOW)
        .set(FOLLOW.TOKEN_HASH, Sha256.of(token))
        .set(FOLLOW.TOKEN_UNTIL, utc(until))
        .where(FOLLOW.CITY_ID.eq(follow.cityId()), FOLLOW.ID.eq(follow.id()))
        .execute();
  }

  /** What a token is about that can still be used. */
  Optional<Follow> asked(UUID cityId, String token, Instant now) {
    return database.selectFrom(FOLLOW).where(usable(cityId, token, now)).fetchOptional(this::read);
  }

  /** Uses up a token; empty if that was done before, or it is too late. */
  Optional<Follow> confirm(UUID cityId, String token, Instant now) {
    return database
        .update(FOLLOW)
        .set(FOLLOW.CONFIRMED_AT, utc(now))
        .setNull(FOLLOW.TOKEN_HASH)
        .setNull(FOLLOW.TOKEN_UNTIL)
        .where(usable(cityId, token, now))
        .returning()
        .fetchOptional()
        .map(this::read);
  }

  void remove(UUID cityId, UUID id) {
    database.deleteFrom(FOLLOW).where(FOLLOW.CITY_ID.eq(cityId), FOLLOW.ID.eq(id)).execute();
  }

  void removeAll(UUID cityId, Reader reader) {
    database.deleteFrom(FOLLOW).where(FOLLOW.CITY_ID.eq(cityId), of(cityId, reader)).execute();
  }

  /** Forgets the addresses whose owners did not say yes in time. */
  void tidy(Instant now) {
    database
        .deleteFrom(FOLLOW)
        .where(FOLLOW.CONFIRMED_AT.isNull(), FOLLOW.TOKEN_UNTIL.lt(utc(now)))
        .execute();
  }

  private static Condition usable(UUID cityId, String token, Instant now) {
    return FOLLOW
        .CITY_ID
        .eq(cityId)
        .and(FOLLOW.TOKEN_HASH.eq(Sha256.of(token)))
        .and(FOLLOW.TOKEN_UNTIL.ge(utc(now)));
  }

  private Condition of(UUID cityId, Reader reader) {
    return switch (reader) {
      case Reader.Person(var id) -> FOLLOW.PERSON_ID.eq(id.value());
      case Reader.Address(var mail) -> FOLLOW.ADDRESS_HASH.eq(hash.ofMail(cityId, mail));
    };
  }

  private static Condition about(Subject subject) {
    return switch (subject) {
      case Subject.Purchase(var ocid) -> FOLLOW.OCID.eq(ocid);
      case Subject.Search(var query) -> FOLLOW.QUERY.eq(query);
    };
  }

  Follow read(FollowRecord row) {
    String ocid = row.getOcid();
    UUID person = row.getPersonId();
    OffsetDateTime letterAt = row.getLetterAt();
    return new Follow(
        row.getCityId(),
        row.getId(),
        ocid == null ? new Subject.Search(row.getQuery()) : new Subject.Purchase(ocid),
        person == null
            ? new Reader.Address(
                new String(
                    key.unwrap(Objects.requireNonNull(row.getAddress()), context(row.getId())),
                    StandardCharsets.UTF_8))
            : new Reader.Person(new PersonId(person)),
        Locale.forLanguageTag(row.getLocale()),
        row.getConfirmedAt() != null,
        row.getToldRelease(),
        row.getToldUntil().toInstant(),
        letterAt == null ? null : letterAt.toInstant());
  }

  private static byte[] context(UUID id) {
    return ("follow " + id).getBytes(StandardCharsets.UTF_8);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
