package city.posterity.appraisal.engine;

import city.posterity.appraisal.draw.Chunk;
import city.posterity.appraisal.draw.Distribution;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.GroupAmounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An option ready to be drawn: what is certain is added up, and each other line is discounted and
 * laid on groups once, since a factor multiplies all of its amounts.
 *
 * @param net present value of what is certain
 * @param certain the same by group
 */
record DrawnOption(String id, double net, GroupAmounts certain, List<DrawnLine> lines) {

  /** Of a sum against its parts. */
  private static final double TOLERANCE = 1e-9;

  DrawnOption {
    lines = List.copyOf(lines);
  }

  /**
   * @param net present value with a factor of 1
   * @param amounts the same by group
   */
  record DrawnLine(double net, GroupAmounts amounts, DoubleUnaryOperator inverse, Driver driver) {

    double[] factors(Chunk chunk) {
      double[] uniforms = chunk.uniforms(driver);
      double[] factors = new double[uniforms.length];
      for (int i = 0; i < factors.length; i++) {
        factors[i] = inverse.applyAsDouble(uniforms[i]);
      }
      return factors;
    }
  }

  static DrawnOption of(
      PreparedOption option,
      Generations generations,
      ToDoubleFunction<Amount> present,
      Function<PreparedLine, GroupAmounts> laid,
      Function<Distribution, DoubleUnaryOperator> inverse) {
    double net = 0;
    GroupAmounts certain = GroupAmounts.none(generations);
    var lines = new ArrayList<DrawnLine>();
    for (PreparedLine line : option.lines()) {
      double value = present.applyAsDouble(line.amount());
      GroupAmounts amounts = laid.apply(line);
      check(line, value, amounts);
      Distribution factor = line.factor();
      if (factor == null) {
        net += value;
        certain.add(amounts, 1);
      } else {
        lines.add(new DrawnLine(value, amounts, inverse.apply(factor), line.driver()));
      }
    }
    return new DrawnOption(option.option().id(), net, certain, lines);
  }

  /** What every line is to its groups is what it is: then every draw adds up as well. */
  private static void check(PreparedLine line, double value, GroupAmounts amounts) {
    double parts = 0;
    double gross = 0;
    for (int g = 0; g <= amounts.groups(); g++) {
      parts += amounts.netOf(g);
      gross += amounts.benefitOf(g) + amounts.costOf(g);
    }
    if (!(Math.abs(parts - value) <= TOLERANCE * gross)) {
      throw new IllegalStateException(
          "%s: groups have %s of %s".formatted(line.line().id(), parts, value));
    }
  }
}
