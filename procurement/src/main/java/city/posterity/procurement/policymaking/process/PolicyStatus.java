package city.posterity.procurement.policymaking.process;

/** Where the making of a policy stands. */
public enum PolicyStatus {
  CHARTERED,
  PRIMER_DRAFTING,
  PRIMER_PUBLISHED,
  CONSULTATION_OPEN,
  CONSULTATION_EXTENDED,
  ANALYSIS,
  RESPONSE_DRAFTING,
  REVISED_DRAFT,
  FINALISED,
  APPROVAL_SOUGHT,
  ADOPTED,
  IN_FORCE,
  UNDER_REVIEW,
  REJECTED,
  REPEALED;

  /** Whether people can say something now, as far as the status goes. */
  public boolean isListening() {
    return this == CONSULTATION_OPEN || this == CONSULTATION_EXTENDED;
  }

  /** Whether the text is changed by change sets. */
  public boolean isRevising() {
    return this == RESPONSE_DRAFTING || this == REVISED_DRAFT;
  }

  public boolean isOver() {
    return this == REJECTED || this == REPEALED;
  }

  /** Whether the text was published; from then on it is public what happens to it. */
  public boolean isPublished() {
    return this != CHARTERED && this != PRIMER_DRAFTING;
  }
}
