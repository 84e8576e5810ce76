package city.posterity.appraisal.score;

/** Why a bid does not compete. */
public enum Rejection {
  /** Its quality is below the pass mark. */
  BELOW_THRESHOLD("below-threshold"),
  /** Price for each quality point has no meaning without quality. */
  NO_QUALITY("no-quality"),
  /** Its price is above the fixed price. */
  ABOVE_BUDGET("above-budget");

  private final String code;

  Rejection(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
