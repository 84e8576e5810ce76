package city.posterity.procurement.policymaking.input;

/** Why something is held or not shown. */
public enum ModerationReason {
  PERSONAL_DATA,
  INSULT,
  OFF_TOPIC,
  ADVERTISING,
  ILLEGAL,
  /** Many with the same words came within an hour. */
  BURST,
  OTHER
}
