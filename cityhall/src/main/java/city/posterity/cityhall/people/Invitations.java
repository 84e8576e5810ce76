package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.INVITATION;

import city.posterity.cityhall.operations.RowId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come to a password that nobody else ever knew: whoever enrols them hands over a secret
 * with which they choose one, once (OWASP ASVS 5.0.0, 6.4.1 and 6.4.6).
 */
@Component
public class Invitations {

  /** What a secret lets somebody do, for how long, and how it begins so that scanners find it. */
  enum Purpose {
    /** The first password of somebody who was enrolled. */
    INVITATION("psi_", Duration.ofDays(7)),
    /** A new one for somebody who has forgotten theirs; whatever comes second stays as it is. */
    RECOVERY("psr_", Duration.ofMinutes(30));

    private final String prefix;
    private final Duration valid;

    Purpose(String prefix, Duration valid) {
      this.prefix = prefix;
      this.valid = valid;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final DSLContext database;
  private final RealTime time;
  private final SignIn signIn;
  private final Accounts accounts;

  Invitations(DSLContext database, RealTime time, SignIn signIn, Accounts accounts) {
    this.database = database;
    this.time = time;
    this.signIn = signIn;
    this.accounts = accounts;
  }

  /** An invitation just made; the secret is shown this once. */
  public record Issued(String secret, Instant expiresAt) {
    @Override
    public String toString() {
      return "invitation until " + expiresAt;
    }
  }

  /** Invites the owner of an account to choose a password; earlier invitations end. */
  @Transactional
  public Issued issue(UUID cityId, UUID account) {
    return issue(cityId, account, Purpose.INVITATION);
  }

  /** A new secret; earlier ones of the same purpose end. */
  @Transactional
  Issued issue(UUID cityId, UUID account, Purpose purpose) {
    revoke(cityId, account, purpose);
    String secret = Secrets.make(purpose.prefix);
    Instant expiresAt = time.instant().plus(purpose.valid);
    database
        .insertInto(INVITATION)
        .set(INVITATION.CITY_ID, cityId)
        .set(INVITATION.ID, RowId.next())
        .set(INVITATION.ACCOUNT_ID, account)
        .set(INVITATION.PURPOSE, purpose.word())
        .set(INVITATION.HASH, Secrets.hash(secret))
        .set(INVITATION.EXPIRES_AT, expiresAt.atOffset(ZoneOffset.UTC))
        .execute();
    return new Issued(secret, expiresAt);
  }

  /** Ends those that were not used; how many. */
  @Transactional
  int revoke(UUID cityId, UUID account, Purpose purpose) {
    return database
        .deleteFrom(INVITATION)
        .where(
            INVITATION.CITY_ID.eq(cityId),
            INVITATION.ACCOUNT_ID.eq(account),
            INVITATION.PURPOSE.eq(purpose.word()),
            INVITATION.USED_AT.isNull())
        .execute();
  }

  /** Until when an invitation of this account can be used; empty if there is none. */
  @Transactional(readOnly = true)
  Optional<Instant> openUntil(UUID cityId, UUID account) {
    return database
        .select(INVITATION.EXPIRES_AT)
        .from(INVITATION)
        .where(
            INVITATION.CITY_ID.eq(cityId),
            INVITATION.ACCOUNT_ID.eq(account),
            INVITATION.PURPOSE.eq(Purpose.INVITATION.word()),
            INVITATION.USED_AT.isNull(),
            INVITATION.EXPIRES_AT.gt(time.instant().atOffset(ZoneOffset.UTC)))
        .fetchOptional(INVITATION.EXPIRES_AT)
        .map(OffsetDateTime::toInstant);
  }

  /** Whose secret this is, without using it up: programs that look at mail follow links, too. */
  @Transactional(readOnly = true)
  Optional<Account> find(UUID cityId, String secret, Purpose purpose) {
    return database
        .select(INVITATION.ACCOUNT_ID)
        .from(INVITATION)
        .where(usable(cityId, secret, purpose))
        .fetchOptional(INVITATION.ACCOUNT_ID)
        .flatMap(account -> accounts.find(cityId, account));
  }

  /** Uses the invitation up; empty if it is unknown, used or expired. */
  @Transactional
  public Optional<Account> accept(UUID cityId, String secret, String password) {
    return use(cityId, secret, Purpose.INVITATION)
        .map(account -> {
          signIn.setPassword(cityId, account.id(), password);
          return account;
        });
  }

  /** Uses the secret up, once; empty if it is unknown, used or expired. */
  @Transactional
  Optional<Account> use(UUID cityId, String secret, Purpose purpose) {
    return database
        .update(INVITATION)
        .set(INVITATION.USED_AT, time.instant().atOffset(ZoneOffset.UTC))
        .where(usable(cityId, secret, purpose))
        .returningResult(INVITATION.ACCOUNT_ID)
        .fetchOptional(INVITATION.ACCOUNT_ID)
        .flatMap(account -> accounts.find(cityId, account));
  }

  private Condition usable(UUID cityId, String secret, Purpose purpose) {
    return INVITATION
        .CITY_ID
        .eq(cityId)
        .and(INVITATION.HASH.eq(Secrets.hash(secret)))
        .and(INVITATION.PURPOSE.eq(purpose.word()))
        .and(INVITATION.USED_AT.isNull())
        .and(INVITATION.EXPIRES_AT.gt(time.instant().atOffset(ZoneOffset.UTC)));
  }
}
