package city.posterity.procurement.delivery.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a resident says and what is answered to it.
 *
 * @param publicFrom when it is published even if nobody has answered
 * @param disclosed whether that moment came
 * @param reply absent until there is one
 */
public record Exchange(
    String text, Instant at, Instant publicFrom, boolean disclosed, @Nullable Reply reply) {

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return disclosed || reply != null;
  }

  Exchange answered(Reply reply) {
    return new Exchange(text, at, publicFrom, disclosed, reply);
  }

  Exchange asDisclosed() {
    return new Exchange(text, at, publicFrom, true, reply);
  }
}
