package city.posterity.procurement.market.tender;

/** What became of a comment on a draft. */
public enum CommentDecision {
  ACCEPTED,
  PARTLY,
  REJECTED,
  /** The draft says so already. */
  ALREADY_COVERED;

  /** Whether the draft has to be different because of it. */
  boolean changesSomething() {
    return this == ACCEPTED || this == PARTLY;
  }
}
