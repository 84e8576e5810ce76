package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.IDENTITY;

import city.posterity.cityhall.people.FactorEvents.What;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which account belongs to whom the identity provider sends. On the first arrival an address that
 * the provider has verified decides; it is pinned to the provider's own name for the person, which
 * alone decides from then on. An account is never made here.
 */
@Component
class Identities {

  private static final Logger log = LoggerFactory.getLogger(Identities.class);

  private final DSLContext database;
  private final KeyedHash hash;
  private final Accounts accounts;
  private final Invitations invitations;
  private final FactorEvents events;
  private final LetterLimits limits;
  private final RealTime time;

  Identities(
      DSLContext database,
      KeyedHash hash,
      Accounts accounts,
      Invitations invitations,
      FactorEvents events,
      LetterLimits limits,
      RealTime time) {
    this.database = database;
    this.hash = hash;
    this.accounts = accounts;
    this.invitations = invitations;
    this.events = events;
    this.limits = limits;
    this.time = time;
  }

  /**
   * Whom the provider sends.
   *
   * @param subject the provider's own name for the person, never given to another
   * @param mail the address, if the provider says that it has verified it
   */
  record Sent(String issuer, String subject, @Nullable String mail) {
    @Override
    public String toString() {
      return "somebody from " + issuer;
    }
  }

  /** What comes of it. */
  sealed interface Arrival {}

  record Known(Account account) implements Arrival {}

  /** Nobody with this address has an account that can be entered. */
  record Stranger() implements Arrival {}

  /** Not known yet, and the provider has verified no address. */
  record Unverified() implements Arrival {}

  /** The account with this address belongs to another person at the provider. */
  record Another() implements Arrival {}

  @Transactional
  public Arrival arrive(City city, Sent sent, String network) {
    byte[] subject = hash.of(city.id(), "identity", sent.issuer() + " " + sent.subject());
    Optional<UUID> pinned = pinned(city.id(), sent.issuer(), subject);
    if (pinned.isPresent()) {
      return accounts.find(city.id(), pinned.get()).<Arrival>map(Known::new).orElse(new Stranger());
    }
    String mail = sent.mail();
    if (mail == null) {
      return new Unverified();
    }
    Optional<Account> owner =
        accounts.findByMail(city.id(), mail).filter(a -> mayEnter(city.id(), a));
    return owner.isEmpty() ? new Stranger() : pin(city, owner.get(), sent, subject, network);
  }

  private Arrival pin(City city, Account account, Sent sent, byte[] subject, String network) {
    int made =
        database
            .insertInto(IDENTITY)
            .set(IDENTITY.CITY_ID, city.id())
            .set(IDENTITY.ISSUER, sent.issuer())
            .set(IDENTITY.ACCOUNT_ID, account.id())
            .set(IDENTITY.SUBJECT, subject)
            .set(IDENTITY.PINNED_AT, time.instant().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute();
    if (made == 0
        && pinned(city.id(), sent.issuer(), subject).filter(account.id()::equals).isPresent()) {
      // the same person at the same moment in another window
      return new Known(account);
    }
    if (made == 0) {
      log.warn("another person at the provider has the address of account {}", account.id());
      if (limits.allow(city.id(), accounts.mail(city.id(), account), network)) {
        events.happened(city, account, What.PROVIDER_REFUSED, account.person());
      }
      return new Another();
    }
    // the address was verified, which is all that the link in the letter would show
    invitations.revoke(city.id(), account.id(), Invitations.Purpose.INVITATION);
    events.happened(city, account, What.PROVIDER_PINNED, account.person());
    return new Known(account);
  }

  private Optional<UUID> pinned(UUID cityId, String issuer, byte[] subject) {
    return database
        .select(IDENTITY.ACCOUNT_ID)
        .from(IDENTITY)
        .where(
            IDENTITY.CITY_ID.eq(cityId), IDENTITY.ISSUER.eq(issuer), IDENTITY.SUBJECT.eq(subject))
        .fetchOptional(IDENTITY.ACCOUNT_ID);
  }

  /** An invitation that was revoked or has run out opens nothing this way either. */
  private boolean mayEnter(UUID cityId, Account account) {
    return accounts.hasPassword(cityId, account.id())
        || isPinned(cityId, account.id())
        || invitations.openUntil(cityId, account.id()).isPresent();
  }

  /** Since when the account belongs to somebody at a provider. */
  Optional<Instant> since(UUID cityId, UUID account) {
    return database
        .select(DSL.min(IDENTITY.PINNED_AT))
        .from(IDENTITY)
        .where(IDENTITY.CITY_ID.eq(cityId), IDENTITY.ACCOUNT_ID.eq(account))
        .fetchOptional(row -> row.value1())
        .map(OffsetDateTime::toInstant);
  }

  boolean isPinned(UUID cityId, UUID account) {
    return database.fetchExists(
        IDENTITY, IDENTITY.CITY_ID.eq(cityId), IDENTITY.ACCOUNT_ID.eq(account));
  }
}
