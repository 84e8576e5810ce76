package city.posterity.bench;

import city.posterity.appraisal.Amounts;
import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Kind;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of any size, every line of it uncertain: a quarter of the lines share five drivers over
 * all bids, the others are drawn for themselves.
 */
final class AppraisalCase {

  static final String SCHEDULE = "uk-greenbook-standard";
  static final String AREA = "GBR";
  static final int YEAR = 2026;
  static final List<String> PROFILES = List.of("tax_stylised", "per_head", "adults", "school_age");

  private static final Kind[] KINDS = {
    Kind.OPERATION, Kind.BENEFIT, Kind.ENERGY, Kind.MAINTENANCE, Kind.RENEWAL
  };
  private static final int SHARED = 5;

  private AppraisalCase() {}

  static Appraisal of(int bids, int lines, int years) {
    var options = new ArrayList<Option>();
    for (int o = 0; o < bids; o++) {
      var all = new ArrayList<Line>();
      for (int l = 0; l < lines; l++) {
        all.add(line(o, l, years));
      }
      String id = "bid-" + o;
      options.add(new Option(id, id, new Option.Service.Span(1, years), all));
    }
    return new Appraisal(
        "Measured",
        "GBP",
        2024,
        YEAR,
        years,
        List.of(SCHEDULE),
        SCHEDULE,
        new Appraisal.PopulationChoice.Area(AREA),
        "bid-0",
        options,
        List.of(),
        null,
        Map.of(),
        Map.of());
  }

  private static Line line(int option, int line, int years) {
    double value = 10_000 + 700 * ((option * 7 + line * 13) % 29);
    Kind kind = KINDS[line % KINDS.length];
    return new Line(
        "line-" + line,
        kind,
        new Line.Worth.Money(
            new Amounts.Span(0, years, kind == Kind.BENEFIT ? 4 * value : value, 0.004, 0),
            null,
            null),
        null,
        new Line.ProfileChoice.Named(PROFILES.get(line % PROFILES.size())),
        false,
        uncertainty(line),
        driver(line),
        null,
        null,
        null);
  }

  /** Absent for a line with a driver of its own. */
  static @Nullable String driver(int line) {
    return line % 4 == 0 ? "driver-" + line / 4 % SHARED : null;
  }

  /** Lines with one driver have one distribution, so that each side has to draw it once. */
  private static Line.Uncertainty uncertainty(int line) {
    int kind = line % 4 == 0 ? line / 4 % SHARED : line % 5;
    return switch (kind) {
      case 0 -> hump("pert", 0.8, 1, 1.5);
      case 1 -> hump("triangular", 0.7, 1, 1.6);
      case 2 ->
          new Line.Uncertainty(
              "lognormal", Map.of("mean", new double[] {1}, "p90", new double[] {1.5}));
      case 3 ->
          new Line.Uncertainty(
              "normal", Map.of("mean", new double[] {1}, "sd", new double[] {0.15}));
      default -> hump("pert", 0.9, 1, 1.3);
    };
  }

  private static Line.Uncertainty hump(String name, double low, double mode, double high) {
    return new Line.Uncertainty(
        name,
        Map.of(
            "low", new double[] {low}, "mode", new double[] {mode}, "high", new double[] {high}));
  }
}
