package city.posterity.procurement.pack;

/** Who decided a value. */
public enum Origin {
  GUIDELINE,
  LAW,
  CITY,
  DEFAULT
}
