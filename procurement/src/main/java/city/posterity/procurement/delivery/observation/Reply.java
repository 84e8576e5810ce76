package city.posterity.procurement.delivery.observation;

import java.time.Instant;

/** What the contract manager answers; published. */
public record Reply(String text, Action action, Instant at) {

  /** What is done about it. */
  public enum Action {
    NONE,
    /** The supplier has to put it right. */
    CURE,
    /** It is for somebody else, who was told. */
    FORWARDED
  }
}
