package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.people.KeyedHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Tells people who fill in a form from programs that send one: a moment that the city signed, a
 * field that nobody sees, and nothing that asks anybody to prove anything to a third party.
 *
 * @param once what makes a form that is sent twice one contribution
 */
record FilledIn(String once, String began, String proof) {

  /** Ours: nobody reads a clause and says something in less. */
  private static final Duration QUICKEST = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofDays(2);
  private static final int BYTES = 16;

  static FilledIn begun(KeyedHash hash, UUID cityId, Instant now, SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String once = HexFormat.of().formatHex(bytes);
    String began = String.valueOf(now.getEpochSecond());
    return new FilledIn(once, began, proof(hash, cityId, once, began));
  }

  /** Whether the city gave the form out, long enough ago and not too long. */
  boolean isByHand(KeyedHash hash, UUID cityId, Instant now) {
    if (!began.matches("[0-9]{1,12}") || !once.matches("[0-9a-f]{32}")) {
      return false;
    }
    var since = Duration.between(Instant.ofEpochSecond(Long.parseLong(began)), now);
    return proof(hash, cityId, once, began).equals(proof)
        && since.compareTo(QUICKEST) >= 0
        && since.compareTo(LONGEST) <= 0;
  }

  private static String proof(KeyedHash hash, UUID cityId, String once, String began) {
    return HexFormat.of().formatHex(hash.of(cityId, "form", once + " " + began));
  }
}
