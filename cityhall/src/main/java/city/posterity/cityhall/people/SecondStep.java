package city.posterity.cityhall.people;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What stands between a right password and being signed in. */
@Component
class SecondStep {

  private static final Logger log = LoggerFactory.getLogger(SecondStep.class);

  /**
   * Three codes of a million are right at a time. At this pace somebody who has the password needs
   * years to hit one; whoever mistypes has six attempts at once.
   */
  private static final Throttle.Limit CODES = new Throttle.Limit(6, Duration.ofMinutes(5));

  private static final Throttle.Limit PASSKEYS = new Throttle.Limit(60, Duration.ofSeconds(2));

  private final Factors factors;
  private final FactorRule rule;
  private final CodeApps apps;
  private final Accounts accounts;
  private final Throttle throttle;
  private final KeyedHash hash;

  SecondStep(
      Factors factors,
      FactorRule rule,
      CodeApps apps,
      Accounts accounts,
      Throttle throttle,
      KeyedHash hash) {
    this.factors = factors;
    this.rule = rule;
    this.apps = apps;
    this.accounts = accounts;
    this.throttle = throttle;
    this.hash = hash;
  }

  /** What is asked of an account beside its password. */
  enum Need {
    NOTHING,
    /** Something that it has: a code, a passkey. */
    PROOF,
    /** To set something up first. */
    ENROLMENT
  }

  /** What came of a code. */
  enum Answer {
    RIGHT,
    /** Wrong, or used before. */
    WRONG,
    /** Too many attempts; it was not looked at. */
    LATER
  }

  Need need(City city, Account account) {
    if (factors.hasAny(city.id(), account.id())) {
      return Need.PROOF;
    }
    return rule.asks(city.id(), account.person()) ? Need.ENROLMENT : Need.NOTHING;
  }

  /** A code of the app, or a recovery code, which is then used up. */
  Answer code(City city, Account account, String typed) {
    byte[] subject = hash.of(city.id(), "code", account.id().toString());
    if (!throttle.take(city.id(), subject, CODES).isZero()) {
      log.warn("second step throttled: account {}", account.id());
      return Answer.LATER;
    }
    String code = typed.replaceAll("\\s", "");
    boolean right =
        code.matches("[0-9]{6}")
            ? apps.use(city.id(), account, code)
            : factors.hasAny(city.id(), account.id()) && factors.spend(city, account, code);
    if (!right) {
      log.warn("second step refused: account {}", account.id());
      return Answer.WRONG;
    }
    throttle.forgive(city.id(), subject);
    return Answer.RIGHT;
  }

  /** Whether the code of an app that is being set up may be looked at. */
  boolean maySetUp(City city, Account account) {
    byte[] subject = hash.of(city.id(), "code-set-up", account.id().toString());
    return throttle.take(city.id(), subject, CODES).isZero();
  }

  /** Whether one more passkey from this network may be looked at. */
  boolean mayShow(City city, String network) {
    return throttle
        .take(city.id(), hash.of(city.id(), "passkey-network", network), PASSKEYS)
        .isZero();
  }

  /** The account behind a passkey, if it is open. */
  Optional<Account> account(City city, UUID id) {
    return accounts.find(city.id(), id);
  }
}
