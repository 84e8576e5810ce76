package city.posterity.appraisal.generation;

import city.posterity.appraisal.discount.Factors;

/**
 * Amounts of a line by year, on whom they fall, and what they count in the decision year.
 *
 * <p>A negative amount is counted on the other side: a benefit below zero is a harm, which is a
 * cost, and a cost below zero a gain.
 *
 * @param line id of the line
 * @param amounts in real money of the price base year, by year from year 0; finite
 * @param factors of this line, at least as long; those of lines may differ (health), then sums of
 *     costs and benefits mix schedules, which has to be told
 */
@SuppressWarnings("ArrayRecordComponent") // read in a loop for every line and never compared
public record Flow(String line, Side side, double[] amounts, Incidence incidence, Factors factors) {

  public Flow {
    if (amounts.length > factors.last() + 1) {
      throw new IllegalArgumentException(line + ": more years than factors");
    }
  }
}
