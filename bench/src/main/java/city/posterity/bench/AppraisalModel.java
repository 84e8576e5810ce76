package city.posterity.bench;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.draw.Chunk;
import city.posterity.appraisal.draw.Correlations;
import city.posterity.appraisal.draw.Distribution;
import city.posterity.appraisal.draw.Draws;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.draw.Lognormal;
import city.posterity.appraisal.draw.Normal;
import city.posterity.appraisal.draw.Pert;
import city.posterity.appraisal.draw.Triangular;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;
import city.posterity.appraisal.generation.Heads;
import city.posterity.appraisal.generation.Shares;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.population.Profiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same file for those who do not know the library: plain arrays, and if they like the draws.
 */
final class AppraisalModel {

  private final Appraisal appraisal;
  private final Generations generations = Generations.standard(AppraisalCase.YEAR);
  private final Population home = Populations.find(AppraisalCase.AREA).orElseThrow();

  /** Each driver once, with the distribution of its lines. */
  private final Map<Driver, Line.Uncertainty> drivers = new LinkedHashMap<>();

  AppraisalModel(Appraisal appraisal) {
    this.appraisal = appraisal;
    for (Option option : appraisal.options()) {
      option
          .lines()
          .forEach(l -> drivers.put(driver(option, l), Objects.requireNonNull(l.uncertainty())));
    }
  }

  private static Driver driver(Option option, Line line) {
    String shared = line.driver();
    return shared == null ? new Driver.Own(option.id(), line.id()) : new Driver.Shared(shared);
  }

  private static Distribution distribution(Line.Uncertainty u) {
    return switch (u.distribution()) {
      case "pert" -> new Pert(of(u, "low"), of(u, "mode"), of(u, "high"));
      case "triangular" -> new Triangular(of(u, "low"), of(u, "mode"), of(u, "high"));
      case "lognormal" -> new Lognormal(of(u, "mean"), of(u, "p90"));
      default -> new Normal(of(u, "mean"), of(u, "sd"));
    };
  }

  private static double of(Line.Uncertainty u, String name) {
    return Objects.requireNonNull(u.parameters().get(name))[0];
  }

  Path write(Path directory) throws IOException {
    int last = appraisal.horizon();
    var model = new LinkedHashMap<String, Object>();
    model.put("reference", 0);
    model.put(
        "discount",
        Schedules.published()
            .find(AppraisalCase.SCHEDULE)
            .orElseThrow()
            .factors(AppraisalCase.YEAR, last)
            .toArray());
    var heads = Heads.of(generations, home, last);
    model.put(
        "personYears",
        IntStream.range(0, generations.size()).mapToDouble(heads::personYears).toArray());
    model.put("future", generations.groups().stream().map(Group::voiceless).toList());
    model.put("unborn", generations.groups().stream().map(Group::unborn).toList());
    var shares = new LinkedHashMap<String, Object>();
    AppraisalCase.PROFILES.forEach(p -> shares.put(p, shares(p, last)));
    model.put("shares", shares);
    model.put("distributions", drivers.values().stream().map(AppraisalModel::parameters).toList());
    var order = new ArrayList<>(drivers.keySet());
    model.put(
        "options",
        appraisal.options().stream()
            .map(o ->
                o.lines().stream().map(l -> line(l, last, order.indexOf(driver(o, l)))).toList())
            .toList());
    Path file = directory.resolve("model.json");
    JsonMapper.shared().writeValue(file.toFile(), model);
    return file;
  }

  private static Map<String, Object> parameters(Line.Uncertainty u) {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("kind", u.distribution());
    u.parameters().forEach((name, value) -> parameters.put(name, value[0]));
    switch (distribution(u)) {
      case Pert pert -> {
        parameters.put("alpha", pert.alpha());
        parameters.put("beta", pert.beta());
      }
      case Lognormal lognormal -> {
        parameters.put("mu", lognormal.mu());
        parameters.put("sigma", lognormal.sigma());
      }
      default -> {}
    }
    return parameters;
  }

  private static Map<String, Object> line(Line line, int last, int factor) {
    double[] amounts = ((Line.Worth.Money) line.worth()).amounts().byYear(last);
    double[] nothing = new double[last + 1];
    boolean cost = line.kind().isCost();
    return Map.of(
        "cost",
        cost ? amounts : nothing,
        "benefit",
        cost ? nothing : amounts,
        "shares",
        ((Line.ProfileChoice.Named) Objects.requireNonNull(line.profile())).id(),
        "factor",
        factor);
  }

  /** By year and group. */
  private double[][] shares(String profile, int last) {
    var shares = Shares.of(generations, Profiles.find(profile).orElseThrow(), home, last);
    double[][] byGroup = new double[last + 1][generations.size()];
    for (int t = 0; t <= last; t++) {
      for (int age = 0; age <= Population.OPEN_AGE; age++) {
        byGroup[t][group(t - age)] += shares.share(t, age);
      }
    }
    return byGroup;
  }

  private int group(int birth) {
    List<Group> groups = generations.groups();
    return IntStream.range(0, groups.size())
        .filter(g -> {
          Integer to = groups.get(g).to();
          return to == null || birth <= to;
        })
        .findFirst()
        .orElseThrow();
  }

  /** What the library draws, by driver and draw. */
  Path writeFactors(Path directory, long seed, int count) throws IOException {
    var bytes =
        ByteBuffer.allocate(drivers.size() * count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    List<Chunk> chunks = new Draws(seed, count, Correlations.none()).all();
    drivers.forEach((driver, u) -> {
      var inverse = distribution(u).inverse();
      for (Chunk chunk : chunks) {
        for (double probability : chunk.uniforms(driver)) {
          bytes.putDouble(inverse.applyAsDouble(probability));
        }
      }
    });
    Path file = directory.resolve("factors.bin");
    Files.write(file, bytes.array());
    return file;
  }
}
