package city.posterity.procurement.policymaking.process;

/** When somebody looks at what people say. */
public enum Moderation {
  /** Before it is shown. */
  BEFORE,
  /** It is shown at once, and can be hidden. */
  AFTER
}
