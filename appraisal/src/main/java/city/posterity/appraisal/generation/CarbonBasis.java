package city.posterity.appraisal.generation;

/** What a published value of an emission measures. */
public enum CarbonBasis {
  /** The damage of a further tonne, worldwide and over centuries (US EPA, German UBA). */
  DAMAGE_COST,
  /**
   * What others must spend to keep the target all the same (UK DESNZ, EIB, France): it falls on
   * those who pay in the legislating nation in that year, not on the victims of warming.
   */
  TARGET_CONSISTENT
}
