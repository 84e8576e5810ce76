package city.posterity.appraisal.engine;

import city.posterity.appraisal.Line;
import city.posterity.appraisal.draw.Discrete;
import city.posterity.appraisal.draw.Distribution;
import city.posterity.appraisal.draw.Fixed;
import city.posterity.appraisal.draw.Lognormal;
import city.posterity.appraisal.draw.Normal;
import city.posterity.appraisal.draw.Pert;
import city.posterity.appraisal.draw.Triangular;
import city.posterity.appraisal.draw.Uniform;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Distributions as files name them. */
final class Distributions {

  private Distributions() {}

  static Distribution of(Line.Uncertainty u) {
    return switch (u.distribution()) {
      case "uniform" -> new Uniform(one(u, "low"), one(u, "high"));
      case "triangular" -> new Triangular(one(u, "low"), one(u, "mode"), one(u, "high"));
      case "pert" -> new Pert(one(u, "low"), one(u, "mode"), one(u, "high"));
      case "normal" -> new Normal(one(u, "mean"), one(u, "sd"));
      case "lognormal" -> new Lognormal(one(u, "mean"), one(u, "p90"));
      case "discrete" -> new Discrete(list(u, "values"), list(u, "weights"));
      default -> new Fixed(one(u, "value"));
    };
  }

  private static double one(Line.Uncertainty u, String name) {
    return Objects.requireNonNull(u.parameters().get(name))[0];
  }

  private static List<Double> list(Line.Uncertainty u, String name) {
    return Arrays.stream(Objects.requireNonNull(u.parameters().get(name))).boxed().toList();
  }
}
