package city.posterity.cityhall.people;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * The address with which an app that makes codes takes a secret over, as all of them understand it
 * ({@code otpauth}, the "Key Uri Format" of Google Authenticator).
 *
 * @param house what the code is for
 * @param mail whose it is
 * @param secret in Base32
 */
record AppAddress(String house, String mail, String secret) {

  String text() {
    // apps know SHA-1, six digits and 30 seconds; many ignore it if something else is asked for
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encoded(house), encoded(mail), secret, encoded(house));
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
