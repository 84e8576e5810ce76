package city.posterity.procurement.market.tender;

/** What a comment on a draft finds wrong with it. */
public enum Concern {
  UNCLEAR,
  /** It names a product, or only one could meet it. */
  TOO_NARROW,
  EXCLUDES_SMALL_FIRMS,
  ACCESSIBILITY,
  LIFE_CYCLE_COST,
  HARM_TO_FUTURE_USERS,
  DATA_OR_LOCK_IN
}
