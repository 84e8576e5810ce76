package city.posterity.cityhall.bidding;

import city.posterity.cityhall.web.ApiProblem;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Content-Digest} (RFC 9530), as far as SHA-256 goes. */
final class ContentDigest {

  private static final Pattern SHA256 =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");

  private ContentDigest() {}

  /**
   * The SHA-256 that it names; absent if there is no such header.
   *
   * @throws ApiProblem 400 if it names none in a way that is understood
   */
  static byte @Nullable [] sha256(@Nullable String header) {
    if (header == null) {
      return null;
    }
    var found = SHA256.matcher(header);
    if (!found.find()) {
      throw new ApiProblem(
          400,
          "content-digest-malformed",
          "Content-Digest must be sha-256=:…:, with the 32 bytes in Base64.");
    }
    return Base64.getDecoder().decode(found.group(1));
  }
}
