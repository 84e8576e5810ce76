package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.CommandRequest.Idempotency;
import city.posterity.cityhall.operations.Sha256;
import city.posterity.cityhall.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers that a change is made under. */
public final class Preconditions {

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /** Tells that an answer is the one given before. */
  static final String REPLAYED = "Idempotency-Replayed";

  private static final int REASON = 1_000;

  private Preconditions() {}

  /** Why somebody does it, if they say so. */
  static @Nullable String reason(HttpServletRequest request) {
    String reason = request.getHeader("X-Reason");
    if (reason != null && (reason.length() > REASON || reason.chars().anyMatch(c -> c < ' '))) {
      throw new ApiProblem(
          400, "reason-malformed", "X-Reason must be a text of at most " + REASON + " characters.");
    }
    return reason == null || reason.isBlank() ? null : reason.strip();
  }

  /**
   * The version that the caller saw.
   *
   * @throws ApiProblem 428 when it is needed and missing, 400 when it is no version
   */
  public static @Nullable Long version(HttpServletRequest request, boolean needed) {
    String header = request.getHeader("If-Match");
    if (header == null) {
      if (needed) {
        throw new ApiProblem(
            428,
            "if-match-missing",
            "Send the ETag of what you read as If-Match, so that nobody's change is overwritten.");
      }
      return null;
    }
    var matcher = VERSION.matcher(header.strip());
    if (!matcher.matches()) {
      throw new ApiProblem(
          400, "if-match-malformed", "If-Match must be an ETag of this API such as \"3\".");
    }
    return Long.parseLong(matcher.group(1));
  }

  /**
   * The key under which a repeated request is the same one.
   *
   * @throws ApiProblem 400 when it is no key
   */
  public static @Nullable Idempotency idempotency(HttpServletRequest request, byte[] body) {
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new ApiProblem(
          400,
          "idempotency-key-malformed",
          "Idempotency-Key must be 1 to 200 visible ASCII characters.");
    }
    MessageDigest digest = Sha256.digest();
    digest.update(
        (request.getMethod() + " " + request.getRequestURI() + "\n")
            .getBytes(StandardCharsets.UTF_8));
    digest.update(body);
    return new Idempotency(key, digest.digest());
  }
}
