package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.draw.Tornado;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import city.posterity.appraisal.generation.Account;
import city.posterity.appraisal.generation.Reading;
import city.posterity.appraisal.population.Populations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Appraises a file: the same file, seed and tables give the same bytes. */
public final class Appraising {

  /**
   * A flat rate above this weighs what is far away very little (HM Treasury; ours as a warning).
   */
  private static final double HIGH_RATE = 0.04;

  /** Of a rate that was worked out from its factor. */
  private static final double ROUNDING = 1e-12;

  private static final int LONG = 30;

  private final Prepared prepared;
  private final Appraisal appraisal;
  private final Map<String, Factors> factors = new HashMap<>();

  private Appraising(Prepared prepared) {
    this.prepared = prepared;
    this.appraisal = prepared.appraisal();
  }

  /**
   * @param dataHash SHA-256 of the file, for the result
   * @param draws 0 for none
   * @param threads 1 or more; the result does not depend on it
   * @throws AppraisalException with everything that is wrong
   */
  public static Result run(
      Appraisal appraisal, Inputs inputs, String dataHash, long seed, int draws, int threads) {
    var run = new Appraising(Preparing.of(appraisal, inputs));
    return run.result(inputs, dataHash, seed, draws, threads);
  }

  private Factors factors(Schedule schedule) {
    return factors.computeIfAbsent(
        schedule.id(), _ -> schedule.factors(appraisal.decisionYear(), appraisal.horizon()));
  }

  private Factors factors(String id) {
    return factors(Schedules.published().find(id).orElseThrow());
  }

  /** Under the central schedule lines keep their own; under any other all lines have that one. */
  private Present present(List<Amount> lines, String schedule) {
    return schedule.equals(appraisal.central())
        ? Present.of(lines, factors(schedule), this::factors)
        : Present.of(lines, factors(schedule));
  }

  /** Those of the file, and always the undiscounted sums. */
  private List<String> schedules() {
    var ids = new ArrayList<>(appraisal.schedules());
    if (!ids.contains(Schedules.UNDISCOUNTED)) {
      ids.add(Schedules.UNDISCOUNTED);
    }
    return ids;
  }

  private Result result(Inputs inputs, String dataHash, long seed, int draws, int threads) {
    var presents = new LinkedHashMap<String, Map<String, Present>>();
    for (PreparedOption option : prepared.options()) {
      var byschedule = new LinkedHashMap<String, Present>();
      schedules().forEach(s -> byschedule.put(s, present(option.amounts(), s)));
      presents.put(option.option().id(), byschedule);
    }
    var rankings = new LinkedHashMap<String, List<String>>();
    schedules().forEach(s -> rankings.put(s, ranking(presents, s)));
    var burden = new Burden(prepared, this::factors);
    var simulation =
        new Simulation(
            prepared,
            Simulation.present(
                factors(prepared.central()), a -> factors(Objects.requireNonNull(a.own()))),
            burden,
            seed,
            Math.max(1, draws));
    List<Simulation.Drawn> drawn =
        draws > 0 && simulation.isUncertain() ? simulation.run(threads) : List.of();
    List<Account> accounts = prepared.options().stream().map(burden::central).toList();
    var options = new ArrayList<OptionResult>();
    for (int i = 0; i < prepared.options().size(); i++) {
      options.add(
          option(
              prepared.options().get(i),
              presents,
              rankings,
              burden,
              accounts,
              i,
              drawn.isEmpty() ? null : drawn.get(i)));
    }
    List<String> central = Objects.requireNonNull(rankings.get(appraisal.central()));
    return new Result(
        appraisal,
        "schedules "
            + Schedules.published().version()
            + ", values "
            + inputs.values().version()
            + ", populations "
            + Populations.published().version(),
        dataHash,
        seed,
        drawn.isEmpty() ? 0 : draws,
        rankings,
        options,
        switching(central),
        burden.dominance(accounts),
        drawn.isEmpty() ? null : tornado(simulation, central),
        notices());
  }

  private static List<String> ranking(Map<String, Map<String, Present>> presents, String schedule) {
    return presents.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Map<String, Present>> e) ->
                    -Objects.requireNonNull(e.getValue().get(schedule)).net())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private OptionResult option(
      PreparedOption option,
      Map<String, Map<String, Present>> presents,
      Map<String, List<String>> rankings,
      Burden burden,
      List<Account> accounts,
      int at,
      Simulation.@Nullable Drawn drawn) {
    Map<String, Present> present = Objects.requireNonNull(presents.get(option.option().id()));
    PreparedOption reference =
        prepared.options().stream()
            .filter(o -> o.option().id().equals(appraisal.reference()))
            .findFirst()
            .orElse(null);
    Factors central = factors(prepared.central());
    Account referenceAccount =
        reference == null || reference == option
            ? null
            : accounts.get(prepared.options().indexOf(reference));
    return new OptionResult(
        option.option().id(),
        present,
        annual(present),
        burden.generations(option, accounts.get(at)),
        burden.cohorts(option, accounts.get(at)),
        burden.indices(option, accounts.get(at), referenceAccount),
        burden.financeGap(option),
        referenceAccount == null
            ? null
            : Savings.of(
                Objects.requireNonNull(reference).amounts(),
                option.amounts(),
                central,
                appraisal.horizon()),
        LockIn.of(option.amounts(), central, appraisal.horizon()),
        stability(rankings),
        drawn == null ? null : drawn.net(),
        drawn == null ? null : drawn.against(),
        drawn == null ? null : drawn.chances(),
        option.lines().stream().map(this::line).toList());
  }

  private Map<String, Double> annual(Map<String, Present> present) {
    var annual = new LinkedHashMap<String, Double>();
    if (appraisal.horizon() > 0) {
      present.forEach((s, p) -> annual.put(s, -p.net() / factors(s).annuity(appraisal.horizon())));
    }
    return annual;
  }

  private Reading stability(Map<String, List<String>> rankings) {
    return city.posterity.appraisal.generation.Comparison.rankStability(
        Objects.requireNonNull(rankings.get(appraisal.central())).getFirst(),
        rankings.values().stream().map(List::getFirst).toList());
  }

  private OptionResult.LineResult line(PreparedLine line) {
    Amount amount = line.amount();
    Schedule schedule = amount.own() == null ? prepared.central() : amount.own();
    return new OptionResult.LineResult(
        line.line().id(),
        line.line().kind().word(),
        amount.cost(),
        amount.benefit(),
        Burden.paid(line),
        Present.of(List.of(amount), factors(schedule)),
        schedule.id(),
        line.unit(),
        line.incidence(),
        line.factor() != null);
  }

  private Result.Switch switching(List<String> central) {
    if (central.size() < 2) {
      return new Result.Switch(central, List.of());
    }
    List<String> two = central.subList(0, 2);
    return new Result.Switch(
        two,
        Switching.rates(
            find(two.get(0)).amounts(),
            find(two.get(1)).amounts(),
            appraisal.decisionYear(),
            appraisal.horizon()));
  }

  private @Nullable Tornado tornado(Simulation simulation, List<String> central) {
    return central.size() < 2
        ? null
        : simulation.difference(find(central.get(0)), find(central.get(1)));
  }

  private PreparedOption find(String id) {
    return prepared.options().stream()
        .filter(o -> o.option().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<Notice> notices() {
    var notices = new ArrayList<>(prepared.notices());
    Factors central = factors(prepared.central());
    if (appraisal.horizon() > LONG && central.effectiveRate(LONG) > HIGH_RATE + ROUNDING) {
      notices.add(
          new Notice(
              "high-rate",
              "What comes after year %d counts less than %.0f %% of what it is."
                  .formatted(LONG, central.at(LONG) * 100),
              List.of(String.valueOf(LONG), String.valueOf(Math.round(central.at(LONG) * 100)))));
    }
    int first = prepared.home().firstYear();
    if (appraisal.decisionYear() < first) {
      notices.add(
          new Notice(
              "population-begins",
              "The population begins in %d; earlier years have its first.".formatted(first),
              List.of(String.valueOf(first))));
    }
    int last = prepared.home().lastYear();
    if (appraisal.decisionYear() + appraisal.horizon() > last) {
      notices.add(
          new Notice(
              "population-held",
              "The population ends in %d; later years have its last.".formatted(last),
              List.of(String.valueOf(last))));
    }
    // not in the order in which lines gave rise to them: that of lines must not matter
    notices.sort(Comparator.comparing(Notice::code).thenComparing(Notice::message));
    return notices;
  }
}
