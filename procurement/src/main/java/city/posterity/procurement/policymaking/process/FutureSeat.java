package city.posterity.procurement.policymaking.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The statement that is asked for on behalf of people who are not born yet.
 *
 * @param method how somebody speaks for them: a group that takes the role of people in a later year
 *     (Future Design), young people in their stead, or an appointed guardian
 * @param holders who was asked
 * @param year in which the people live for whom the statement is made
 * @param refusal why the holders make none; absent while they may
 */
public record FutureSeat(
    Method method, String holders, int year, Instant askedAt, @Nullable String refusal) {

  /** How somebody speaks for people who are not born yet. */
  public enum Method {
    IMAGINARY_FUTURE_GENERATION,
    YOUTH_PROXIES,
    GUARDIAN
  }

  FutureSeat refused(String reason) {
    return new FutureSeat(method, holders, year, askedAt, reason);
  }
}
