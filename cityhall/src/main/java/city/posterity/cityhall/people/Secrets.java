package city.posterity.cityhall.people;

import city.posterity.cityhall.operations.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of 256 bits, of which only the SHA-256 is kept. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  /**
   * @param prefix tells people and secret scanners what they have found
   */
  static String make(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String secret) {
    return Sha256.of(secret);
  }
}
