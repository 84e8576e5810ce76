package city.posterity.cityhall.bidding;

import city.posterity.cityhall.casefile.InstallationKey;
import city.posterity.cityhall.operations.InstallationSettings;
import city.posterity.cityhall.operations.KeyFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The keys under which bids lie in the file store. Each version of a bid has a random key of its
 * own, wrapped by the platform's key in {@code keys/bids.key}, outside the database; each file has
 * a key derived from its version's.
 */
@Component
final class BidKeys {

  private final SecretKeySpec platform;

  BidKeys(InstallationSettings settings) {
    platform = new SecretKeySpec(KeyFile.readOrMake(settings, "bids.key"), "AES");
  }

  /** A new key for a version, wrapped. */
  byte[] make(UUID cityId, UUID bid, int version) {
    return InstallationKey.encrypt(platform, InstallationKey.newKey(), name(cityId, bid, version));
  }

  /**
   * @throws IllegalStateException if the wrapped key is not that version's or was altered
   */
  SecretKey unwrap(byte[] wrapped, UUID cityId, UUID bid, int version) {
    return new SecretKeySpec(
        InstallationKey.decrypt(platform, wrapped, name(cityId, bid, version)), "HKDF");
  }

  /** The key of one file; another part or another file has another. */
  static SecretKey fileKey(SecretKey version, UUID file, int part) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(version)
                  .thenExpand(bytes("bid part/" + file + "/" + part), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] name(UUID cityId, UUID bid, int version) {
    return bytes("bid version/" + cityId + "/" + bid + "/" + version);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
