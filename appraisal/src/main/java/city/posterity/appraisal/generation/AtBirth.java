package city.posterity.appraisal.generation;

import city.posterity.appraisal.discount.Factors;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What a birth year of the home population nets per head, as seen in its own year of birth and less
 * the growth of incomes till then: {@code V(c) / DF(c) / (1 + growth)^c / births(c)}. Without this
 * step discounting makes every later generation look light. After Auerbach, Gokhale and Kotlikoff
 * 1991.
 */
public final class AtBirth {

  private AtBirth() {}

  /**
   * @param account with {@code factors}
   * @param growth of real incomes a year, as a fraction above -1; a scenario
   * @return by calendar year of birth, from the newborn of the decision year to those of the last
   *     year; empty for a year without births
   */
  public static SequencedMap<Integer, Optional<Double>> of(
      Account account, Heads heads, Factors factors, double growth) {
    if (!(growth > -1)) {
      throw new IllegalArgumentException("growth of " + growth);
    }
    var byBirth = new TreeMap<Integer, Optional<Double>>();
    for (int c = 0; c <= account.last(); c++) {
      double born = heads.born(c);
      double net = account.net(c) / factors.at(c) / StrictMath.pow(1 + growth, c);
      byBirth.put(
          account.generations().decisionYear() + c,
          born > 0 ? Optional.of(net / born) : Optional.empty());
    }
    return byBirth;
  }
}
