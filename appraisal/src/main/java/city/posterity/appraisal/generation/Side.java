package city.posterity.appraisal.generation;

/** Costs and benefits are kept apart: their sum hides who pays for whom. */
public enum Side {
  BENEFIT,
  COST;

  Side other() {
    return this == BENEFIT ? COST : BENEFIT;
  }
}
