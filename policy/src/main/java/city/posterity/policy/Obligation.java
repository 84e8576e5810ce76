package city.posterity.policy;

import java.util.Locale;

/** How firmly a clause asks. */
public enum Obligation {
  MUST,
  SHOULD;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
