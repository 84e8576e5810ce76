package city.posterity.policy;

import java.util.Locale;

/** Who decides whether a clause is met. */
public enum Mode {
  /** The facts alone. */
  AUTOMATED,
  /** A named person, who signs a statement. */
  ATTESTATION,
  /** The facts; a signed statement that the papers behind them are good enough belongs to it. */
  HYBRID,
  /** Nobody: a pattern that is often wrong asks somebody to look. */
  HINT,
  /** Nobody: the clause has no check and is read by people only. It is never judged. */
  NONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
