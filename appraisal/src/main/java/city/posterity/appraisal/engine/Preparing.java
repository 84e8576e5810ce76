package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Appraisal.PopulationChoice;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Financing;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.draw.Correlations;
import city.posterity.appraisal.draw.Driver;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import city.posterity.appraisal.generation.Generations;
import city.posterity.appraisal.generation.Group;
import city.posterity.appraisal.population.Population;
import city.posterity.appraisal.population.Populations;
import city.posterity.appraisal.value.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Prices every line of a file and finds on whom it falls, or says everything that is wrong. */
final class Preparing {

  private final Appraisal appraisal;
  private final Inputs inputs;
  private final List<Problem> problems = new ArrayList<>();
  private final Reservations reservations;

  private Preparing(Appraisal appraisal, Inputs inputs) {
    this.appraisal = appraisal;
    this.inputs = inputs;
    this.reservations = new Reservations(inputs.confirmed());
  }

  /**
   * @throws AppraisalException with everything that is wrong
   */
  static Prepared of(Appraisal appraisal, Inputs inputs) {
    var preparing = new Preparing(appraisal, inputs);
    return preparing.prepared();
  }

  private Prepared prepared() {
    Optional<Generations> generations =
        attempt("/generations", () -> under("/generations", this::generations));
    Optional<Correlations> correlations =
        attempt("/correlations", () -> under("/correlations", this::correlations));
    Optional<Population> home = home();
    Optional<Prices> prices =
        attempt(
            "",
            () ->
                Prices.of(
                    appraisal.currency(),
                    appraisal.priceBase(),
                    appraisal.deflators(),
                    appraisal.exchangeRates()));
    Schedule central = Schedules.published().find(appraisal.central()).orElseThrow();
    var options = new ArrayList<PreparedOption>();
    if (generations.isPresent() && home.isPresent() && prices.isPresent()) {
      var pricing = new Pricing(appraisal, prices.get(), inputs.values(), reservations);
      var incidences =
          new Incidences(appraisal, generations.get(), home.get(), inputs, problems, reservations);
      for (int i = 0; i < appraisal.options().size(); i++) {
        options.add(option(appraisal.options().get(i), "/options/" + i, pricing, incidences));
      }
    }
    if (problems.isEmpty()) {
      reservations
          .needless()
          .forEach(id ->
              wrong(
                  "",
                  "confirmation-needless",
                  "somebody is to answer for “"
                      + id
                      + "”, and nothing in this file uses such a value, profile or kernel that needs it"));
    }
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    return new Prepared(
        appraisal,
        central,
        generations.orElseThrow(),
        home.orElseThrow(),
        correlations.orElseThrow(),
        options,
        reservations.notices());
  }

  private Correlations correlations() {
    Appraisal.Correlations c = appraisal.correlations();
    return c == null ? Correlations.none() : Correlations.of(c.drivers(), c.matrix());
  }

  private Generations generations() {
    return appraisal.generations().isEmpty()
        ? Generations.standard(appraisal.decisionYear())
        : new Generations(
            appraisal.decisionYear(),
            appraisal.generations().stream()
                .map(g -> new Group(g.id(), g.from(), g.to()))
                .toList());
  }

  private Optional<Population> home() {
    return switch (appraisal.population()) {
      case PopulationChoice.Area(var area) -> {
        Optional<Population> found = Populations.find(area);
        if (found.isEmpty()) {
          wrong(
              "/population/area",
              "unknown-area",
              "there is no population for “"
                  + area
                  + "”; there are "
                  + String.join(", ", Populations.published().ids())
                  + ", and a city's own file");
        }
        yield found;
      }
      case PopulationChoice.File(var name) -> {
        Optional<String> text = inputs.files().read(name);
        if (text.isEmpty()) {
          wrong(
              "/population/file",
              "file-missing",
              "there is no file “" + name + "” beside this one");
        }
        yield text.flatMap(t -> Population.read(name, "/population/file", t, problems));
      }
    };
  }

  private PreparedOption option(Option option, String at, Pricing pricing, Incidences incidences) {
    var lines = new ArrayList<PreparedLine>();
    for (int j = 0; j < option.lines().size(); j++) {
      Line line = option.lines().get(j);
      String pointer = at + "/lines/" + j;
      attempt(pointer, () -> line(option, line, pointer, pricing, incidences))
          .ifPresent(lines::add);
    }
    return new PreparedOption(option, lines);
  }

  private PreparedLine line(
      Option option, Line line, String at, Pricing pricing, Incidences incidences) {
    Pricing.Priced priced = pricing.price(line, at);
    double[] amounts = priced.amounts();
    Line.Optimism optimism = line.optimism();
    if (optimism != null) {
      for (int t = 0; t < amounts.length; t++) {
        amounts[t] *= optimism.factor();
      }
    }
    within(line, at);
    String schedule = line.schedule();
    Schedule own = schedule == null ? null : Schedules.published().find(schedule).orElseThrow();
    Line.Uncertainty uncertainty = line.uncertainty();
    String driver = line.driver();
    return new PreparedLine(
        Amount.of(line, amounts, own),
        uncertainty == null
            ? null
            : under(at + "/uncertainty", () -> Distributions.of(uncertainty)),
        driver == null ? new Driver.Own(option.id(), line.id()) : new Driver.Shared(driver),
        incidences.of(line, priced, amounts, at),
        priced.unit());
  }

  /** What is paid after the horizon would be left out in silence. */
  private void within(Line line, String at) {
    Financing financing = line.financing();
    int last =
        switch (line.worth()) {
          case Line.Worth.Money m -> m.amounts().last();
          case Line.Worth.Emissions e -> e.tonnes().last();
          case Line.Worth.Quantity q -> q.quantity().last();
        };
    if (financing != null) {
      last = Math.max(last, last + financing.years());
    }
    if (last > appraisal.horizon()) {
      wrong(
          at,
          "beyond-horizon",
          "the line goes on to year "
              + last
              + ", after the horizon of "
              + appraisal.horizon()
              + "; make the horizon longer or end the line");
    }
  }

  /** Places that are told relative to a part of the file, with that part before them. */
  private static <T> T under(String at, Supplier<T> work) {
    try {
      return work.get();
    } catch (AppraisalException e) {
      throw new AppraisalException(
          e.problems().stream()
              .map(p -> new Problem(at + p.pointer(), p.code(), p.message()))
              .toList());
    }
  }

  private <T> Optional<T> attempt(String at, Supplier<@Nullable T> work) {
    try {
      return Optional.ofNullable(work.get());
    } catch (AppraisalException e) {
      e.problems()
          .forEach(p ->
              problems.add(p.pointer().isEmpty() ? new Problem(at, p.code(), p.message()) : p));
      return Optional.empty();
    }
  }

  private void wrong(String at, String code, String message) {
    problems.add(new Problem(at, code, message));
  }
}
