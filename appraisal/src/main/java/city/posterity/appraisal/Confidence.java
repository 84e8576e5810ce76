package city.posterity.appraisal;

/** How sure those who compiled a table are that it says what its source says. */
public enum Confidence {
  /** Seen in the source or in two independent places. */
  HIGH,
  /** One secondary source, or firm knowledge. */
  MEDIUM,
  /** Not verified: never a central case unless a named person confirms it. */
  LOW
}
