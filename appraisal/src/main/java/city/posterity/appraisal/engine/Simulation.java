package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.draw.Chunk;
import city.posterity.appraisal.draw.Correlations;
import city.posterity.appraisal.draw.Distribution;
import city.posterity.appraisal.draw.Draws;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.draw.Level;
import city.posterity.appraisal.draw.Tornado;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The net present value of every option over the draws. A factor multiplies all amounts of its
 * line, so a line is discounted once and only its present value is drawn.
 */
final class Simulation {

  private final Prepared prepared;
  private final ToDoubleFunction<Amount> present;
  private final Draws draws;

  /**
   * @param present net present value of a line with a factor of 1
   */
  Simulation(Prepared prepared, ToDoubleFunction<Amount> present, long seed, int count) {
    this.prepared = prepared;
    this.present = present;
    Appraisal.Correlations c = prepared.appraisal().correlations();
    draws =
        new Draws(
            seed,
            count,
            c == null ? Correlations.none() : Correlations.of(c.drivers(), c.matrix()));
  }

  /** A line as it is drawn. */
  private record Drawn(double present, DoubleUnaryOperator inverse, Driver driver) {}

  /**
   * @return by option, then by draw; the same on one thread and on many
   */
  List<double[]> net(int threads) {
    var fixed = new double[prepared.options().size()];
    var drawn = new ArrayList<List<Drawn>>();
    for (int o = 0; o < fixed.length; o++) {
      var lines = new ArrayList<Drawn>();
      for (PreparedLine line : prepared.options().get(o).lines()) {
        double value = present.applyAsDouble(line.amount());
        Distribution factor = line.factor();
        if (factor == null) {
          fixed[o] += value;
        } else {
          lines.add(new Drawn(value, factor.inverse(), line.driver()));
        }
      }
      drawn.add(lines);
    }
    List<double[][]> chunks = draws.map(chunk -> chunk(chunk, fixed, drawn), threads);
    var results = new ArrayList<double[]>();
    for (int o = 0; o < fixed.length; o++) {
      double[] all = new double[draws.count()];
      int at = 0;
      for (double[][] chunk : chunks) {
        System.arraycopy(chunk[o], 0, all, at, chunk[o].length);
        at += chunk[o].length;
      }
      results.add(all);
    }
    return results;
  }

  private static double[][] chunk(Chunk chunk, double[] fixed, List<List<Drawn>> drawn) {
    double[][] net = new double[fixed.length][chunk.size()];
    for (int o = 0; o < fixed.length; o++) {
      java.util.Arrays.fill(net[o], fixed[o]);
      for (Drawn line : drawn.get(o)) {
        double[] uniforms = chunk.uniforms(line.driver());
        for (int i = 0; i < uniforms.length; i++) {
          net[o][i] += line.present() * line.inverse().applyAsDouble(uniforms[i]);
        }
      }
    }
    return net;
  }

  /** Whether anything is drawn at all. */
  boolean isUncertain() {
    return prepared.options().stream()
        .flatMap(o -> o.lines().stream())
        .anyMatch(l -> l.factor() != null);
  }

  /** What moves the difference in net present value between two options. */
  Tornado difference(PreparedOption one, PreparedOption other) {
    Set<Driver> drivers = new LinkedHashSet<>();
    for (PreparedOption option : List.of(one, other)) {
      option.lines().stream().filter(l -> l.factor() != null).forEach(l -> drivers.add(l.driver()));
    }
    return Tornado.of(drivers, level -> net(one, level) - net(other, level));
  }

  private double net(PreparedOption option, Function<Driver, Level> level) {
    double net = 0;
    for (PreparedLine line : option.lines()) {
      Distribution factor = line.factor();
      double times =
          factor == null ? 1 : Objects.requireNonNull(level.apply(line.driver())).of(factor);
      net += present.applyAsDouble(line.amount()) * times;
    }
    return net;
  }

  /** A line with its own schedule or the central one. */
  static ToDoubleFunction<Amount> present(Factors central, Function<Amount, Factors> own) {
    return amount -> {
      Factors factors = amount.own() == null ? central : own.apply(amount);
      return factors.present(amount.benefit()) - factors.present(amount.cost());
    };
  }
}
