package city.posterity.procurement.market.engagement;

/** How a supplier was spoken to. */
public enum Channel {
  /** Open to everybody, as an information day. */
  EVENT,
  MEETING,
  CALL,
  MESSAGE,
  VISIT,
  OTHER
}
