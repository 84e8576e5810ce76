package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.ACCOUNT;
import static city.posterity.cityhall.people.internal.db.Tables.TOKEN;
import static org.jooq.impl.DSL.noCondition;

import city.posterity.cityhall.operations.RowId;
import city.posterity.procurement.machine.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: what a script shows instead of a password. */
@Component
public class Tokens {

  /** What every token begins with, so that scanners find those that leaked. */
  public static final String PREFIX = "pst_";

  /** "Last used" is exact to this; more would cost a write for each request. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final DSLContext database;
  private final RealTime time;

  Tokens(DSLContext database, RealTime time) {
    this.database = database;
    this.time = time;
  }

  /**
   * A token just made.
   *
   * @param secret shown this once; nobody can find it out again
   */
  public record Issued(UUID id, String secret, Instant expiresAt) {
    @Override
    public String toString() {
      return "token " + id;
    }
  }

  /** A token as its owner sees it later. */
  public record TokenView(
      UUID id,
      String label,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt) {}

  /**
   * @param label what it is for, in its owner's words
   */
  @Transactional
  public Issued issue(UUID cityId, UUID account, String label, Instant expiresAt) {
    return issue(cityId, account, label, expiresAt, time.instant());
  }

  /**
   * @param provedAt when the owner last proved who they are
   */
  @Transactional
  Issued issue(UUID cityId, UUID account, String label, Instant expiresAt, Instant provedAt) {
    UUID id = RowId.next();
    String secret = Secrets.make(PREFIX);
    database
        .insertInto(TOKEN)
        .set(TOKEN.CITY_ID, cityId)
        .set(TOKEN.ID, id)
        .set(TOKEN.ACCOUNT_ID, account)
        .set(TOKEN.LABEL, label)
        .set(TOKEN.HASH, Secrets.hash(secret))
        .set(TOKEN.CREATED_AT, utc(time.instant()))
        .set(TOKEN.EXPIRES_AT, utc(expiresAt))
        .set(TOKEN.PROVED_AT, utc(provedAt))
        .execute();
    return new Issued(id, secret, expiresAt);
  }

  /** Whose token this is, if it is valid now; notes that it was used. */
  @Transactional
  public Optional<Account> use(UUID cityId, String secret) {
    OffsetDateTime now = utc(time.instant());
    return database
        .select(TOKEN.ID, TOKEN.LAST_USED_AT, ACCOUNT.ID, ACCOUNT.PERSON_ID)
        .from(TOKEN)
        .join(ACCOUNT)
        .on(ACCOUNT.CITY_ID.eq(TOKEN.CITY_ID), ACCOUNT.ID.eq(TOKEN.ACCOUNT_ID))
        .where(
            TOKEN.CITY_ID.eq(cityId),
            TOKEN.HASH.eq(Secrets.hash(secret)),
            TOKEN.REVOKED_AT.isNull(),
            TOKEN.EXPIRES_AT.gt(now),
            ACCOUNT.CLOSED_AT.isNull())
        .fetchOptional()
        .map(row -> {
          OffsetDateTime last = row.value2();
          if (last == null || last.isBefore(now.minus(NOTED))) {
            noteUse(cityId, row.value1(), now);
          }
          return new Account(row.value3(), new PersonId(row.value4()));
        });
  }

  /** When the owner of a token last proved who they are, before it was made; empty if unknown. */
  Optional<Instant> provedAt(UUID cityId, String secret) {
    return database
        .select(TOKEN.PROVED_AT)
        .from(TOKEN)
        .where(TOKEN.CITY_ID.eq(cityId), TOKEN.HASH.eq(Secrets.hash(secret)))
        .fetchOptional(TOKEN.PROVED_AT)
        .map(OffsetDateTime::toInstant);
  }

  /** The tokens of an account, the oldest first; revoked and expired ones too. */
  @Transactional(readOnly = true)
  public List<TokenView> list(UUID cityId, UUID account, @Nullable UUID after, int limit) {
    return database
        .selectFrom(TOKEN)
        .where(TOKEN.CITY_ID.eq(cityId), TOKEN.ACCOUNT_ID.eq(account))
        .and(after == null ? noCondition() : TOKEN.ID.gt(after))
        .orderBy(TOKEN.ID)
        .limit(limit)
        .fetch(row ->
            new TokenView(
                row.getId(),
                row.getLabel(),
                row.getCreatedAt().toInstant(),
                row.getExpiresAt().toInstant(),
                instant(row.getRevokedAt()),
                instant(row.getLastUsedAt())));
  }

  /** Ends a token for good; false if the account has no such token. */
  @Transactional
  public boolean revoke(UUID cityId, UUID account, UUID token) {
    boolean ended =
        database
                .update(TOKEN)
                .set(TOKEN.REVOKED_AT, utc(time.instant()))
                .where(
                    TOKEN.CITY_ID.eq(cityId),
                    TOKEN.ID.eq(token),
                    TOKEN.ACCOUNT_ID.eq(account),
                    TOKEN.REVOKED_AT.isNull())
                .execute()
            == 1;
    return ended
        || database.fetchExists(
            TOKEN,
            TOKEN.CITY_ID.eq(cityId).and(TOKEN.ID.eq(token)).and(TOKEN.ACCOUNT_ID.eq(account)));
  }

  private void noteUse(UUID cityId, UUID token, OffsetDateTime now) {
    database
        .update(TOKEN)
        .set(TOKEN.LAST_USED_AT, now)
        .where(TOKEN.CITY_ID.eq(cityId), TOKEN.ID.eq(token))
        .execute();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
