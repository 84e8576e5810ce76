package city.posterity.appraisal.file;

import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Financing;
import city.posterity.appraisal.Kind;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Line.ProfileChoice;
import city.posterity.appraisal.Line.Uncertainty;
import city.posterity.appraisal.Line.Worth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of an option, from its object in the file. */
final class LineReader {

  private static final double ANY = Double.MAX_VALUE;
  private static final int LAST_YEAR = 1_000;
  private static final Map<String, String[]> PARAMETERS =
      Map.of(
          "fixed", new String[] {"value"},
          "uniform", new String[] {"low", "high"},
          "triangular", new String[] {"low", "mode", "high"},
          "pert", new String[] {"low", "mode", "high"},
          "normal", new String[] {"mean", "sd"},
          "lognormal", new String[] {"mean", "p90"},
          "discrete", new String[] {"values", "weights"});

  private LineReader() {}

  static Line read(Fields f) {
    Kind kind = kind(f);
    var line =
        new Line(
            f.text("id"),
            kind,
            worth(f, kind),
            f.textOrNull("schedule"),
            profile(f),
            unallocated(f),
            f.has("uncertainty") ? uncertainty(f.inner("uncertainty")) : null,
            f.textOrNull("driver"),
            f.has("financing") ? financing(f.inner("financing")) : null,
            f.has("optimism") ? optimism(f.inner("optimism")) : null,
            f.textOrNull("reason"));
    f.nothingElse();
    return line;
  }

  private static Kind kind(Fields f) {
    String[] words = Arrays.stream(Kind.values()).map(Kind::word).toArray(String[]::new);
    return Kind.of(f.oneOf("kind", words)).orElse(Kind.OPERATION);
  }

  private static boolean unallocated(Fields f) {
    return f.has("incidence") && f.oneOf("incidence", "unallocated").equals("unallocated");
  }

  private static Worth worth(Fields f, Kind kind) {
    long ways =
        java.util.stream.Stream.of("amounts", "emissions", "quantity").filter(f::has).count();
    if (ways != 1) {
      f.wrong(
          "",
          ways == 0 ? "no-amounts" : "amounts-twice",
          "a line has one of amounts, emissions or quantity, not " + (ways == 0 ? "none" : ways));
    }
    // damage may be less than nothing; what is paid may not
    double least = kind == Kind.EXTERNALITY ? -ANY : 0;
    if (f.has("emissions")) {
      Fields e = f.inner("emissions");
      var emissions =
          new Worth.Emissions(
              e.oneOf("gas", "co2", "co2e", "ch4", "n2o"),
              amounts(e, "tonnes", -ANY),
              f.text("series"),
              f.textOrNull("scenario"),
              f.textOrNull("kernel"));
      e.nothingElse();
      return emissions;
    }
    if (f.has("quantity")) {
      return new Worth.Quantity(amounts(f, "quantity", least), f.text("unitValue"));
    }
    return new Worth.Money(
        amounts(f, "amounts", least),
        f.textOrNull("currency"),
        f.has("priceBase") ? f.whole("priceBase", 1900, 2200) : null);
  }

  /** {@code {"0": 100, "5": 20}} or a span with a value and growth. */
  static Amounts amounts(Fields f, String name, double least) {
    if (!f.has(name)) {
      return new Amounts.ByYear(new TreeMap<>());
    }
    Fields a = f.inner(name);
    return a.has("value") || a.has("from") ? span(a, least) : byYear(a, least);
  }

  private static Amounts span(Fields a, double least) {
    int from = a.whole("from", 0, LAST_YEAR);
    int to = a.whole("to", 0, LAST_YEAR);
    if (to < from) {
      a.wrong(
          "to", "span-backwards", "the span ends in year " + to + " before it begins in " + from);
    }
    var span =
        new Amounts.Span(
            from,
            Math.max(from, to),
            a.number("value", least, ANY),
            a.number("growth", -0.99, 10, 0),
            a.whole("growthFrom", 0, LAST_YEAR, from));
    a.nothingElse();
    return span;
  }

  private static Amounts byYear(Fields a, double least) {
    var years = new TreeMap<Integer, Double>();
    for (String name : a.node().propertyNames()) {
      if (name.matches("\\d{1,4}") && Integer.parseInt(name) <= LAST_YEAR) {
        years.put(Integer.valueOf(name), a.number(name, least, ANY));
      } else {
        a.wrong(
            name,
            "not-a-year",
            "years are whole numbers from 0 to " + LAST_YEAR + ", counted from the decision year");
      }
    }
    if (years.isEmpty()) {
      a.wrong("", "no-amounts", "no year has an amount; write 0 and a reason if it is nothing");
    }
    return new Amounts.ByYear(years);
  }

  private static @Nullable ProfileChoice profile(Fields f) {
    JsonNode value = f.get("profile");
    if (value == null) {
      return null;
    }
    if (value.isString()) {
      return new ProfileChoice.Named(value.asString());
    }
    Fields p = f.inner("profile");
    var weights = new LinkedHashMap<String, Double>();
    for (String ages : p.node().propertyNames()) {
      if (!ages.matches("\\d{1,3}(-\\d{1,3}|\\+)?")) {
        p.wrong(ages, "not-an-age", "ages are written as 18, 18-79 or 80+");
      }
      weights.put(ages, p.number(ages, 0, ANY));
    }
    return new ProfileChoice.Written(weights);
  }

  private static Uncertainty uncertainty(Fields u) {
    String distribution =
        u.oneOf(
            "distribution",
            "fixed",
            "uniform",
            "triangular",
            "pert",
            "normal",
            "lognormal",
            "discrete");
    var parameters = new LinkedHashMap<String, double[]>();
    for (String name : java.util.Objects.requireNonNull(PARAMETERS.get(distribution))) {
      parameters.put(
          name,
          distribution.equals("discrete")
              ? numbers(u, name)
              : new double[] {u.number(name, -ANY, ANY)});
    }
    u.nothingElse();
    return new Uncertainty(distribution, parameters);
  }

  private static double[] numbers(Fields u, String name) {
    JsonNode value = u.get(name);
    if (value == null || !value.isArray() || value.isEmpty()) {
      u.wrong(name, "not-a-list", "a list of numbers in brackets is expected");
      return new double[0];
    }
    double[] numbers = new double[value.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = u.number(value.get(i), name + "/" + i, -ANY, ANY);
    }
    return numbers;
  }

  private static Financing financing(Fields f) {
    String kind = f.oneOf("kind", "pay-as-you-go", "loan");
    if (kind.equals("pay-as-you-go")) {
      f.nothingElse();
      return new Financing.PayAsYouGo();
    }
    String repayment =
        f.has("repayment") ? f.oneOf("repayment", "annuity", "linear", "bullet") : "annuity";
    var loan =
        new Financing.Loan(
            Financing.Repayment.valueOf(repayment.toUpperCase(Locale.ROOT)),
            f.whole("years", 1, LAST_YEAR),
            f.number("rate", 0, 1));
    f.nothingElse();
    return loan;
  }

  private static Line.Optimism optimism(Fields f) {
    var optimism = new Line.Optimism(f.number("bound", 0, 10), f.number("mitigated", 0, 1, 0));
    f.nothingElse();
    return optimism;
  }
}
