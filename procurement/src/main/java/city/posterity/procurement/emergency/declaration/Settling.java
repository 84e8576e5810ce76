package city.posterity.procurement.emergency.declaration;

/** What becomes of something that an emergency opened. */
public enum Settling {
  /** It ends; of a need: it is over. */
  ENDS,
  /** It was or will be completed as agreed. */
  COMPLETED,
  /** It goes on until a day. */
  GOES_ON,
  /** It is competed for anew, in ordinary buying. */
  COMPETED
}
