package city.posterity.cityhall.casefile;

import city.posterity.cityhall.operations.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the journal. A leaf commits to one stored row: SHA-256 of a random salt and of the
 * row's values, each preceded by its length, so that no two rows read the same. Sequenced leaves
 * form a chain: SHA-256 of the chain so far and of the leaf as it is.
 */
final class Leaves {

  /** What the chain starts from. */
  static final byte[] ROOT = new byte[32];

  private static final SecureRandom RANDOM = new SecureRandom();

  private Leaves() {}

  static byte[] newSalt() {
    byte[] salt = new byte[32];
    RANDOM.nextBytes(salt);
    return salt;
  }

  static byte[] commit(byte[] salt, List<? extends @Nullable Object> values) {
    MessageDigest digest = Sha256.digest();
    digest.update(salt);
    for (Object value : values) {
      byte[] bytes =
          value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
      digest.update((value == null ? "-" : bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return digest.digest();
  }

  static byte[] chain(byte[] before, UUID leaf, String kind, UUID subject, byte[] commitment) {
    MessageDigest digest = Sha256.digest();
    digest.update(before);
    digest.update((leaf + "/" + kind + "/" + subject + "/").getBytes(StandardCharsets.US_ASCII));
    digest.update(commitment);
    return digest.digest();
  }
}
