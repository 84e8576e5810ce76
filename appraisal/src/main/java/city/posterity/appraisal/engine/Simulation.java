package city.posterity.appraisal.engine;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.draw.Chunk;
import city.posterity.appraisal.draw.Comparison;
import city.posterity.appraisal.draw.Crew;
import city.posterity.appraisal.draw.Distribution;
import city.posterity.appraisal.draw.Draws;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.draw.Level;
import city.posterity.appraisal.draw.Summary;
import city.posterity.appraisal.draw.Tornado;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import city.posterity.appraisal.generation.GroupAmounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every option over the draws: what it is worth, and to whom. A factor multiplies all amounts of
 * its line, so a line is discounted and laid on generations once, and only the sum of lines is
 * drawn.
 */
final class Simulation {

  private final Prepared prepared;
  private final ToDoubleFunction<Amount> present;
  private final Burden burden;
  private final Draws draws;

  /** Some are tables, and many lines have the same distribution. */
  private final Map<Distribution, DoubleUnaryOperator> inverses = new HashMap<>();

  /**
   * @param present net present value of a line with a factor of 1
   * @param count of draws, 1 or more
   */
  Simulation(
      Prepared prepared, ToDoubleFunction<Amount> present, Burden burden, long seed, int count) {
    this.prepared = prepared;
    this.present = present;
    this.burden = burden;
    draws = new Draws(seed, count, prepared.correlations());
  }

  /** What all draws say of one option. */
  record Drawn(Summary net, Chances chances, Comparison against) {}

  /**
   * @return by option; the same on one thread and on many
   */
  List<Drawn> run(int threads) {
    List<PreparedOption> options = prepared.options();
    // kept from option to option with the draws of the drivers that they share
    List<Chunk> chunks = draws.all();
    var costs = new ArrayList<double[]>();
    var counted = new ArrayList<Counting.Counted>();
    try (var crew = new Crew(threads)) {
      var counting = new Counting(prepared.generations(), crew);
      OptionDraws reference =
          options.stream()
              .filter(o -> o.option().id().equals(prepared.appraisal().reference()))
              .findFirst()
              .map(o -> draw(o, null, chunks, crew))
              .orElse(null);
      for (PreparedOption option : options) {
        boolean itself = option.option().id().equals(prepared.appraisal().reference());
        OptionDraws drawn =
            itself && reference != null ? reference : draw(option, reference, chunks, crew);
        counted.add(counting.count(drawn, reference));
        costs.add(Arrays.stream(drawn.net).map(x -> -x).toArray());
      }
    }
    List<Comparison> against = Comparison.of(costs);
    return IntStream.range(0, options.size())
        .mapToObj(o -> new Drawn(counted.get(o).net(), counted.get(o).chances(), against.get(o)))
        .toList();
  }

  private OptionDraws draw(
      PreparedOption option, @Nullable OptionDraws reference, List<Chunk> chunks, Crew crew) {
    DrawnOption drawn =
        DrawnOption.of(
            option,
            prepared.generations(),
            present,
            burden::amounts,
            d -> inverses.computeIfAbsent(d, Distribution::inverse));
    var filled = new OptionDraws(drawn, burden.indices(), draws.count(), reference);
    var _ =
        crew.map(
            chunks,
            chunk -> {
              filled.fill(chunk, GroupAmounts.none(prepared.generations()));
              return chunk;
            });
    return filled;
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
