package city.posterity.cityhall.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The app on somebody's telephone. */
record TestCodes(String secret) {

  private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7 ]+)<");

  /** Reads the secret off the page that shows it. */
  static TestCodes of(String page) {
    var found = SECRET.matcher(page);
    if (!found.find()) {
      throw new AssertionError("no secret in " + page);
    }
    return new TestCodes(found.group(1).replace(" ", ""));
  }

  /**
   * @param ahead how many steps of 30 seconds
   */
  String code(int ahead) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
          Instant.now().plusSeconds(30L * ahead));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
