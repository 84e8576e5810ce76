package city.posterity.policy;

/** What came of checking a clause. Only {@link #PASS} says that what the clause asks is so. */
public enum Outcome {
  PASS,
  FAIL,
  NOT_APPLICABLE,
  /** Something that the clause reads is not known, not signed, or signed for an older version. */
  EVIDENCE_MISSING,
  /** The expression could not be worked out with these facts. */
  ERROR;

  /** Whether somebody has to do something about it. */
  public boolean wanting() {
    return switch (this) {
      case FAIL, EVIDENCE_MISSING, ERROR -> true;
      case PASS, NOT_APPLICABLE -> false;
    };
  }
}
