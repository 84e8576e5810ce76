package city.posterity.policy;

import java.util.Locale;

/** What a clause does to its gate when it is not met, the strictest first. */
public enum Enforcement {
  /** The gate stays shut without a waiver. */
  BLOCK,
  /** The gate opens with a published reason. */
  EXPLAIN,
  /** Recorded, nothing more. */
  WARN,
  /** A question to the author; never decides anything. Only hints have it. */
  ASK;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
