package city.posterity.cityhall.people;

import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.web.PublicAddress;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever can read what the program prints may set the city up, and nobody else: there is no
 * account before (OWASP ASVS 5.0.0, 6.3.2). The secret lives in this process only, for half an
 * hour, and each start makes another.
 */
@Component
@ConditionalOnWebApplication
class SetupToken {

  static final Duration VALID = Duration.ofMinutes(30);

  private static final String PREFIX = "pss_";

  private record Made(byte[] hash, Instant until) {}

  private final Cities cities;
  private final RealTime time;
  private final PublicAddress address;
  private final InstallationSettings installation;
  private volatile @Nullable Made made;

  SetupToken(
      Cities cities, RealTime time, PublicAddress address, InstallationSettings installation) {
    this.cities = cities;
    this.time = time;
    this.address = address;
    this.installation = installation;
  }

  /** Printed, not logged: logs are kept and sent elsewhere. */
  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    if (installation.mode() == InstallationSettings.Mode.SERVE && cities.find().isEmpty()) {
      System.err.println(
          "posterity: this city hall has not been set up yet. Within "
              + VALID.toMinutes()
              + " minutes, open "
              + address.at("setup/" + make()));
      System.err.println("posterity: afterwards, start it again to get another address");
    }
  }

  /** A new one; the one before is worth nothing any more. */
  String make() {
    String secret = Secrets.make(PREFIX);
    made = new Made(Secrets.hash(secret), time.instant().plus(VALID));
    return secret;
  }

  boolean opens(String secret) {
    Made now = made;
    return now != null
        && MessageDigest.isEqual(now.hash(), Secrets.hash(secret))
        && time.instant().isBefore(now.until());
  }

  /** Its work is done. */
  void end() {
    made = null;
  }
}
