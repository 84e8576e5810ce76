package city.posterity.appraisal.report;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.OptionResult.LineResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.generation.Group;
import java.util.List;

/**
 * What each line lays on each generation, as it can be computed again from what the report shows:
 * amounts, factors and shares. A line's costs fall when they are paid. Groups are oldest first, and
 * last comes nobody known.
 */
record Burdens(Result result, List<Group> groups) {

  private Factors factors(String schedule) {
    return Schedules.published()
        .find(schedule)
        .orElseThrow()
        .factors(result.appraisal().decisionYear(), result.appraisal().horizon());
  }

  /** Under the central schedule lines keep their own. */
  private Factors factors(LineResult line, String schedule) {
    return factors(schedule.equals(result.appraisal().central()) ? line.schedule() : schedule);
  }

  /** Present value of benefits by group, 0 or more. */
  double[] benefit(LineResult line, String schedule) {
    return laid(line, line.benefit(), factors(line, schedule));
  }

  /** Present value of payments by group, 0 or more. */
  double[] cost(LineResult line, String schedule) {
    return laid(line, line.paid(), factors(line, schedule));
  }

  /**
   * What payments are worth more than the cost that they pay for, and lenders receive; below 0 they
   * lose it.
   */
  double finance(LineResult line, String schedule) {
    Factors factors = factors(line, schedule);
    return factors.present(line.paid()) - factors.present(line.cost());
  }

  /** Benefits less payments by group, with what lenders receive. */
  double[] net(LineResult line, String schedule) {
    double[] net = benefit(line, schedule);
    double[] cost = cost(line, schedule);
    for (int g = 0; g < net.length; g++) {
      net[g] -= cost[g];
    }
    net[net.length - 1] += finance(line, schedule);
    return net;
  }

  private double[] laid(LineResult line, double[] amounts, Factors factors) {
    double[] present = amounts.clone();
    for (int t = 0; t < present.length; t++) {
      present[t] *= factors.at(t);
    }
    double[] by = new double[groups.size() + 1];
    line.incidence().addTo(present, by);
    return by;
  }

  /** Share of each group, and last of nobody known, in a line of one year. */
  double[] shares(LineResult line, int year) {
    double[] one = new double[year + 1];
    one[year] = 1;
    double[] by = new double[groups.size() + 1];
    line.incidence().addTo(one, by);
    return by;
  }

  /** Two sets of future people that are never blurred, and their part of what is allocated. */
  enum Future {
    /** Children of the decision year and the unborn. */
    CHILDREN_AND_UNBORN,
    UNBORN;

    boolean holds(Group group) {
      return this == UNBORN ? group.unborn() : group.voiceless();
    }
  }

  /**
   * @return NaN where nothing falls on anybody known
   */
  double share(OptionResult option, String schedule, Future future, boolean ofCosts) {
    double part = 0;
    double whole = 0;
    for (LineResult line : option.lines()) {
      double[] by = ofCosts ? cost(line, schedule) : benefit(line, schedule);
      for (int g = 0; g < groups.size(); g++) {
        whole += by[g];
        part += future.holds(groups.get(g)) ? by[g] : 0;
      }
    }
    return part / whole;
  }
}
