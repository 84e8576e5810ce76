package city.posterity.procurement.disclosure.redaction;

/** Where a redaction stands. */
public enum RedactionStatus {
  PROPOSED,
  /** What it names is shown to nobody but those who work on the purchase. */
  IN_FORCE,
  REJECTED,
  /** Its date came. */
  RELEASED,
  /** Somebody ended it before. */
  LIFTED
}
