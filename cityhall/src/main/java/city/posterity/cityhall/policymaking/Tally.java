package city.posterity.cityhall.policymaking;

/**
 * How much was said.
 *
 * @param inputs how many contributions
 * @param people how many people stand behind them, each counted once
 */
public record Tally(int inputs, int people) {

  static final Tally NONE = new Tally(0, 0);
}
