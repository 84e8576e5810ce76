package city.posterity.appraisal.draw;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * One of a few values.
 *
 * @param values one at least, in any order
 * @param weights one for each value, 0 or more and not all 0; they need not add up to 1
 */
public record Discrete(List<Double> values, List<Double> weights) implements Distribution {

  public Discrete {
    values = List.copyOf(values);
    weights = List.copyOf(weights);
    var parameters = new Parameters();
    for (int i = 0; i < values.size(); i++) {
      parameters.finite("values/" + i, values.get(i));
    }
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.get(i);
      parameters
          .finite("weights/" + i, weight)
          .wrongIf(weight < 0, "weights/" + i, "the weight %s is below 0".formatted(weight));
    }
    parameters
        .wrongIf(values.isEmpty(), "values", "there is no value")
        .wrongIf(
            values.size() != weights.size(),
            "weights",
            "%d values have %d weights".formatted(values.size(), weights.size()))
        .wrongIf(
            !weights.isEmpty() && weights.stream().allMatch(w -> w == 0),
            "weights",
            "every weight is 0")
        .check();
  }

  private double whole() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      sum += values.get(i) * weights.get(i);
    }
    return sum / whole();
  }

  @Override
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      double off = values.get(i) - mean;
      sum += off * off * weights.get(i);
    }
    return sum / whole();
  }

  /** The least value that the given probability does not exceed. */
  @Override
  public DoubleUnaryOperator inverse() {
    int[] order =
        IntStream.range(0, values.size())
            .filter(i -> weights.get(i) > 0)
            .boxed()
            .sorted(Comparator.comparing(values::get))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[order.length];
    double[] upTo = new double[order.length];
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      sorted[i] = values.get(order[i]);
      sum += weights.get(order[i]);
      upTo[i] = sum;
    }
    double whole = sum;
    return u -> {
      double sought = u * whole;
      int i = 0;
      while (i < sorted.length - 1 && upTo[i] < sought) {
        i++;
      }
      return sorted[i];
    };
  }
}
