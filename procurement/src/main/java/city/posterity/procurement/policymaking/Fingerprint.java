package city.posterity.procurement.policymaking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A digest by which two people can tell that they hold the same text. */
public final class Fingerprint {

  private Fingerprint() {}

  /**
   * SHA-256 in lower-case hexadecimal over the parts, each as the number of its UTF-8 bytes, a
   * colon and the bytes, so that no two lists of parts are the same bytes.
   */
  public static String of(List<String> parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
