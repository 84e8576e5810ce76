package city.posterity.procurement.policymaking.input;

/** What somebody says. */
public enum InputKind {
  COMMENT,
  /** Other words for a clause. */
  REPLACEMENT,
  /** On the whole text. */
  STATEMENT,
  /** What a workshop came to. */
  MINUTES,
  /** On behalf of people who are not born yet. */
  FUTURE_STATEMENT,
  /** Why the body that decides gave the text back. */
  BODY_REASONS
}
