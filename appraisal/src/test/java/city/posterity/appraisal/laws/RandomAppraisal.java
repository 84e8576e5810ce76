package city.posterity.appraisal.laws;

import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Appraisal.Correlations;
import city.posterity.appraisal.Financing;
import city.posterity.appraisal.Financing.Repayment;
import city.posterity.appraisal.Kind;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Line.ProfileChoice;
import city.posterity.appraisal.Line.Worth;
import city.posterity.appraisal.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files with anything that a file can say, the same one for the same seed: money, emissions and
 * quantities, loans, lines on nobody, lines with a schedule of their own, shared and own drivers,
 * amounts below zero.
 */
final class RandomAppraisal {

  static final String CENTRAL = "uk-greenbook-standard";
  private static final List<String> DRIVERS = List.of("price", "demand", "weather");

  private final Random random;
  private final int horizon;
  private boolean sharedOnly;

  private RandomAppraisal(Random random, int horizon) {
    this.random = random;
    this.horizon = horizon;
  }

  private static RandomAppraisal seeded(long seed) {
    var random = new Random(seed);
    return new RandomAppraisal(random, 10 + random.nextInt(41));
  }

  static Appraisal of(long seed) {
    return seeded(seed).appraisal();
  }

  /** One more option for a file. */
  static Option newcomer(long seed, int horizon) {
    return new RandomAppraisal(new Random(seed), horizon).option("newcomer");
  }

  /** Every line that is uncertain names a driver, so that no draw hangs on the name of a line. */
  static Appraisal withSharedDrivers(long seed) {
    var made = seeded(seed);
    made.sharedOnly = true;
    return made.appraisal();
  }

  private Appraisal appraisal() {
    var options = new ArrayList<Option>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      options.add(option("option-" + i));
    }
    return new Appraisal(
        "Anything",
        "GBP",
        2024,
        2026,
        horizon,
        List.of(CENTRAL, "uk-greenbook-reduced"),
        CENTRAL,
        new Appraisal.PopulationChoice.Area("GBR"),
        random.nextBoolean() ? "option-0" : null,
        options,
        List.of(),
        new Correlations(DRIVERS, new double[][] {{1, 0.4, 0}, {0.4, 1, -0.3}, {0, -0.3, 1}}),
        Map.of(
            "GBP",
            Map.of(2019, 81.1, 2022, 90.5, 2024, 100.0),
            "USD",
            Map.of(2020, 82.0, 2024, 100.0)),
        Map.of("USD", Map.of(2024, 0.78)));
  }

  private Option option(String id) {
    var lines = new ArrayList<Line>();
    int count = 3 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      lines.add(line("line-" + i));
    }
    return new Option(id, id, new Option.Service.Span(1, horizon - random.nextInt(5)), lines);
  }

  private Line line(String id) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    Worth worth = worth(kind);
    boolean money = worth instanceof Worth.Money;
    return new Line(
        id,
        kind,
        worth,
        one(8) ? "uk-greenbook-health" : null,
        profile(),
        one(10),
        one(3) ? null : uncertainty(),
        sharedOnly || one(2) ? DRIVERS.get(random.nextInt(DRIVERS.size())) : null,
        money && kind.isCost() && one(3) ? financing(worth) : null,
        kind.isCost() && one(5)
            ? new Line.Optimism(random.nextDouble(), random.nextDouble())
            : null,
        null);
  }

  /** True one time in so many. */
  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private @Nullable ProfileChoice profile() {
    String[] ids = {"per_head", "adults", "working_age", "school_age", "older", "tax_stylised"};
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new ProfileChoice.Written(Map.of("18-79", 1.0, "80+", 0.5));
      default -> new ProfileChoice.Named(ids[random.nextInt(ids.length)]);
    };
  }

  private Worth worth(Kind kind) {
    if (kind == Kind.EXTERNALITY) {
      String series = one(2) ? "us-epa-2023-sc-co2" : "uk-desnz-2022p";
      boolean damage = series.startsWith("us");
      return new Worth.Emissions(damage ? "co2" : "co2e", amounts(300, one(3)), series, null, null);
    }
    return kind == Kind.BENEFIT && one(3)
        ? new Worth.Quantity(amounts(10, false), "uk-wellby")
        : new Worth.Money(amounts(100_000, false), null, null);
  }

  private Amounts amounts(double about, boolean negative) {
    double size = (0.1 + random.nextDouble()) * about * (negative ? -1 : 1);
    int from = random.nextInt(horizon / 2);
    if (one(2)) {
      int to = from + random.nextInt(horizon - from + 1);
      return new Amounts.Span(from, to, size, random.nextDouble() / 20 - 0.02, from);
    }
    var years = new TreeMap<Integer, Double>();
    for (int i = 0; i < 3; i++) {
      years.put(random.nextInt(horizon + 1), size * (1 + i));
    }
    return new Amounts.ByYear(years);
  }

  private @Nullable Financing financing(Worth worth) {
    int last = worth instanceof Worth.Money m ? m.amounts().last() : horizon;
    return last == horizon
        ? new Financing.PayAsYouGo()
        : new Financing.Loan(
            Repayment.values()[random.nextInt(3)],
            1 + random.nextInt(horizon - last),
            one(4) ? 0 : random.nextDouble() / 10);
  }

  private Line.Uncertainty uncertainty() {
    double low = 0.5 + random.nextDouble() / 2;
    double mode = low + random.nextDouble() / 2;
    double high = mode + random.nextDouble();
    var hump = Map.of("low", single(low), "mode", single(mode), "high", single(high));
    return switch (random.nextInt(6)) {
      case 0 -> new Line.Uncertainty("uniform", Map.of("low", single(low), "high", single(high)));
      case 1 -> new Line.Uncertainty("triangular", hump);
      case 2 ->
          new Line.Uncertainty("normal", Map.of("mean", single(mode), "sd", single(mode / 5)));
      case 3 ->
          new Line.Uncertainty(
              "lognormal", Map.of("mean", single(mode), "p90", single(mode * 1.5)));
      case 4 ->
          new Line.Uncertainty(
              "discrete",
              Map.of("values", new double[] {low, high}, "weights", new double[] {3, 1}));
      default -> new Line.Uncertainty("pert", hump);
    };
  }

  private static double[] single(double number) {
    return new double[] {number};
  }
}
