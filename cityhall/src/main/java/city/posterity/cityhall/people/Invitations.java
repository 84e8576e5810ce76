package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.INVITATION;

import city.posterity.cityhall.operations.RowId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come to a password that nobody else ever knew: whoever enrols them hands over a secret
 * with which they choose one, once (OWASP ASVS 5.0.0, 6.4.1 and 6.4.6).
 */
@Component
public class Invitations {

  /** What every invitation begins with. */
  public static final String PREFIX = "psi_";

  private static final Duration VALID = Duration.ofDays(7);

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
    database
        .deleteFrom(INVITATION)
        .where(
            INVITATION.CITY_ID.eq(cityId),
            INVITATION.ACCOUNT_ID.eq(account),
            INVITATION.USED_AT.isNull())
        .execute();
    String secret = Secrets.make(PREFIX);
    Instant expiresAt = time.instant().plus(VALID);
    database
        .insertInto(INVITATION)
        .set(INVITATION.CITY_ID, cityId)
        .set(INVITATION.ID, RowId.next())
        .set(INVITATION.ACCOUNT_ID, account)
        .set(INVITATION.HASH, Secrets.hash(secret))
        .set(INVITATION.EXPIRES_AT, expiresAt.atOffset(ZoneOffset.UTC))
        .execute();
    return new Issued(secret, expiresAt);
  }

  /** Uses the invitation up; empty if it is unknown, used or expired. */
  @Transactional
  public Optional<Account> accept(UUID cityId, String secret, String password) {
    var now = time.instant().atOffset(ZoneOffset.UTC);
    return database
        .update(INVITATION)
        .set(INVITATION.USED_AT, now)
        .where(
            INVITATION.CITY_ID.eq(cityId),
            INVITATION.HASH.eq(Secrets.hash(secret)),
            INVITATION.USED_AT.isNull(),
            INVITATION.EXPIRES_AT.gt(now))
        .returningResult(INVITATION.ACCOUNT_ID)
        .fetchOptional(INVITATION.ACCOUNT_ID)
        .flatMap(account -> accounts.find(cityId, account))
        .map(account -> {
          signIn.setPassword(cityId, account.id(), password);
          return account;
        });
  }
}
