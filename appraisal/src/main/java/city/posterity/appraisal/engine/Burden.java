package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Financing;
import city.posterity.appraisal.Kind;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.engine.Prepared.PreparedLine;
import city.posterity.appraisal.engine.Prepared.PreparedOption;
import city.posterity.appraisal.generation.Account;
import city.posterity.appraisal.generation.Comparison;
import city.posterity.appraisal.generation.Evidence;
import city.posterity.appraisal.generation.Flow;
import city.posterity.appraisal.generation.GenerationResult;
import city.posterity.appraisal.generation.GroupAmounts;
import city.posterity.appraisal.generation.GroupIndices;
import city.posterity.appraisal.generation.Heads;
import city.posterity.appraisal.generation.Indices;
import city.posterity.appraisal.generation.Side;
import city.posterity.appraisal.generation.Unallocated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who pays and who has it. Outlays that are financed are laid on those who pay them off, in the
 * years in which they do; what that costs more than the outlay goes to lenders, whom nobody knows.
 */
final class Burden {

  /** Without pure time preference, beside the central schedule (HM Treasury, Green Book). */
  private static final String NO_TIME_PREFERENCE = "uk-greenbook-reduced";

  private final Prepared prepared;
  private final Appraisal appraisal;
  private final Function<Schedule, Factors> factors;
  private final Heads heads;

  Burden(Prepared prepared, Function<Schedule, Factors> factors) {
    this.prepared = prepared;
    this.appraisal = prepared.appraisal();
    this.factors = factors;
    heads = Heads.of(prepared.generations(), prepared.home(), appraisal.horizon());
  }

  Account central(PreparedOption option) {
    return account(option.lines(), this::centrally);
  }

  /** A line may have a schedule of its own. */
  private Factors centrally(Amount amount) {
    Schedule own = amount.own();
    return factors.apply(own == null ? prepared.central() : own);
  }

  private static double gap(PreparedLine line, Factors by) {
    return by.present(paid(line)) - by.present(line.amount().cost());
  }

  private Account under(PreparedOption option, String schedule) {
    Factors same = factors.apply(Schedules.published().find(schedule).orElseThrow());
    return account(option.lines(), _ -> same);
  }

  /** Of one line, under the central schedule or its own. */
  GroupAmounts amounts(PreparedLine line) {
    return GroupAmounts.of(account(List.of(line), this::centrally));
  }

  GroupIndices indices() {
    return new GroupIndices(prepared.generations(), heads);
  }

  private Account account(List<PreparedLine> lines, Function<Amount, Factors> discounted) {
    var flows = new ArrayList<Flow>();
    for (PreparedLine line : lines) {
      Amount amount = line.amount();
      Factors by = discounted.apply(amount);
      double[] paid = paid(line);
      flows.add(new Flow(line.line().id(), Side.COST, paid, line.incidence(), by));
      flows.add(new Flow(line.line().id(), Side.BENEFIT, amount.benefit(), line.incidence(), by));
      double gap = gap(line, by);
      if (gap != 0) {
        flows.add(
            new Flow("cost_of_finance", Side.BENEFIT, new double[] {gap}, Unallocated.LENDERS, by));
      }
    }
    return Account.of(prepared.generations(), prepared.home(), appraisal.horizon(), flows);
  }

  /** Costs of a line in the years in which they are paid. */
  static double[] paid(PreparedLine line) {
    Financing financing = line.line().financing();
    double[] cost = line.amount().cost();
    if (financing == null) {
      return cost;
    }
    // nothing is paid after the horizon: such a file is refused
    return Arrays.copyOf(financing.payments(cost), cost.length);
  }

  double financeGap(PreparedOption option) {
    return option.lines().stream().mapToDouble(l -> gap(l, centrally(l.amount()))).sum();
  }

  List<GenerationResult> generations(PreparedOption option, Account central) {
    return GenerationResult.of(
        central, under(option, Schedules.UNDISCOUNTED), under(option, NO_TIME_PREFERENCE), heads);
  }

  SortedMap<Integer, OptionResult.Cohort> cohorts(PreparedOption option, Account central) {
    var plain = under(option, Schedules.UNDISCOUNTED).cohorts();
    var cohorts = new TreeMap<Integer, OptionResult.Cohort>();
    central
        .cohorts()
        .forEach((birth, present) -> {
          double undiscounted = plain.getOrDefault(birth, 0.0);
          if (present != 0 || undiscounted != 0) {
            cohorts.put(birth, new OptionResult.Cohort(undiscounted, present));
          }
        });
    return cohorts;
  }

  Indices indices(PreparedOption option, Account central, @Nullable Account reference) {
    double[] payments = new double[appraisal.horizon() + 1];
    double[] endOfLife = new double[payments.length];
    double[] exit = new double[payments.length];
    for (PreparedLine line : option.lines()) {
      Kind kind = line.line().kind();
      if (kind != Kind.EXTERNALITY) {
        add(kind == Kind.END_OF_LIFE ? endOfLife : payments, paid(line));
      }
      if (kind == Kind.EXIT) {
        add(exit, paid(line));
      }
    }
    return Indices.of(
        new Evidence(
            central,
            reference,
            heads,
            factors.apply(prepared.central()),
            payments,
            endOfLife,
            exit,
            option.option().service().byYear(appraisal.horizon()),
            null,
            List.of(),
            Evidence.TOLERANCE));
  }

  private static void add(double[] to, double[] amounts) {
    for (int t = 0; t < to.length; t++) {
      to[t] += amounts[t];
    }
  }

  List<Comparison.Dominance> dominance(List<Account> accounts) {
    var byId = new LinkedHashMap<String, Account>();
    for (int i = 0; i < accounts.size(); i++) {
      byId.put(prepared.options().get(i).option().id(), accounts.get(i));
    }
    return Comparison.dominance(byId);
  }
}
