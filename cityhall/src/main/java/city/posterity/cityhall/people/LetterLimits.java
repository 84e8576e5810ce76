package city.posterity.cityhall.people;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How many letters strangers can have written: otherwise the city could be made to flood somebody,
 * or everybody. Counted in the same way whether an address is known or not.
 */
@Component
class LetterLimits {

  private static final Logger log = LoggerFactory.getLogger(LetterLimits.class);

  private static final Throttle.Limit ADDRESS = new Throttle.Limit(3, Duration.ofMinutes(10));
  private static final Throttle.Limit NETWORK = new Throttle.Limit(20, Duration.ofMinutes(1));

  private final Throttle throttle;
  private final KeyedHash hash;

  LetterLimits(Throttle throttle, KeyedHash hash) {
    this.throttle = throttle;
    this.hash = hash;
  }

  /** Counts one; false if it is one too many. */
  boolean allow(UUID cityId, String mail, String network) {
    boolean allowed =
        throttle.take(cityId, hash.of(cityId, "letters-network", network), NETWORK).isZero()
            && throttle
                .take(
                    cityId,
                    hash.of(
                        cityId,
                        "letters-to",
                        java.util.HexFormat.of().formatHex(hash.ofMail(cityId, mail))),
                    ADDRESS)
                .isZero();
    if (!allowed) {
      log.warn("letters throttled, network {}", network);
    }
    return allowed;
  }
}
