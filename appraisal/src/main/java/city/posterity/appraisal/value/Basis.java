package city.posterity.appraisal.value;

/**
 * What a unit value measures. Values of different bases answer different questions, so that an
 * appraisal shows them beside each other and never adds them up for one effect.
 */
public enum Basis {
  /**
   * What it costs elsewhere to meet a legislated target if this tonne is emitted. Says nothing of
   * who is harmed when.
   */
  TARGET_CONSISTENT("target-consistent"),
  /**
   * What one more unit does to everybody hit by it, now and later; for greenhouse gases: the world.
   */
  DAMAGE_COST("damage-cost"),
  /** What people would give for it. */
  WELFARE("welfare"),
  /** What one case, hour or event costs. */
  UNIT_COST("unit-cost");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** As in tables and files. */
  public String code() {
    return code;
  }
}
