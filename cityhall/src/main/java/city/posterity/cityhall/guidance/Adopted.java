package city.posterity.cityhall.guidance;

import city.posterity.policy.Policy;

/** A policy that a city goes by, and how. */
public record Adopted(Policy policy, Mode mode) {

  /** What a policy does. */
  public enum Mode {
    /** It is shown and shuts nothing. */
    ADVISE,
    /** It shuts gates. */
    ENFORCE,
    /** The city goes by it no longer. */
    OFF;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Mode of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
