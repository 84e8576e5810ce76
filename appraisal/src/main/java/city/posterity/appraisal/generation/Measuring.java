package city.posterity.appraisal.generation;

import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.generation.Indices.Harm;
import city.posterity.appraisal.generation.Indices.NoHarm;
import city.posterity.appraisal.generation.Indices.OfSet;
import city.posterity.appraisal.generation.Indices.PaybackGeneration;
import city.posterity.appraisal.generation.Indices.WorstOff;
import city.posterity.appraisal.generation.Reading.Known;
import city.posterity.appraisal.generation.Reading.Missing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One reading of the evidence. */
final class Measuring {

  /** Of all amounts together, below which a net is rounding and counts as 0. */
  private static final double ROUNDING = 1e-12;

  private final Evidence evidence;
  private final Account account;
  private final List<Group> groups;
  private final double[] benefits;
  private final double[] costs;
  private final double benefit;
  private final double cost;
  private final Reading unallocatedBenefit;
  private final Reading unallocatedCost;
  private final boolean insufficient;

  Measuring(Evidence evidence) {
    this.evidence = evidence;
    account = evidence.account();
    groups = account.generations().groups();
    benefits = account.groups(Side.BENEFIT);
    costs = account.groups(Side.COST);
    benefit = Arrays.stream(benefits).sum();
    cost = Arrays.stream(costs).sum();
    unallocatedBenefit = unallocated(Side.BENEFIT);
    unallocatedCost = unallocated(Side.COST);
    insufficient = tooMuch(unallocatedBenefit) || tooMuch(unallocatedCost);
  }

  private Reading unallocated(Side side) {
    return Reading.ratio(account.unallocated(side), account.total(side));
  }

  private static boolean tooMuch(Reading unallocated) {
    return unallocated.number().orElse(0) > Indices.MOST_UNALLOCATED;
  }

  Indices all() {
    OfSet future = set(Group::voiceless);
    double[] presentBenefits = account.byYear(Side.BENEFIT);
    double[] presentCosts = account.byYear(Side.COST);
    boolean byService = Arrays.stream(presentBenefits).sum() == 0;
    Factors factors = evidence.factors();
    double[] net = presentBenefits.clone();
    Arrays.setAll(net, t -> net[t] - presentCosts[t]);
    return new Indices(
        unallocatedBenefit,
        unallocatedCost,
        future,
        set(Group::unborn),
        worstOff(),
        noHarm(),
        Timing.gap(byService ? present(evidence.service()) : presentBenefits, presentCosts),
        byService,
        Timing.levelling(evidence.payments(), evidence.service()),
        Timing.debtTail(evidence.payments(), evidence.endOfLife(), evidence.service(), factors),
        Timing.payback(net),
        insufficient ? null : paybackGeneration(),
        future.costShare(),
        Reading.ratio(factors.present(evidence.exit()), Arrays.stream(presentCosts).sum()),
        evidence.attested());
  }

  private double[] present(double[] amounts) {
    double[] present = amounts.clone();
    Arrays.setAll(present, t -> present[t] * evidence.factors().at(t));
    return present;
  }

  private OfSet set(Predicate<Group> members) {
    Reading service = serviceShare(members);
    if (insufficient) {
      Reading none = Missing.INSUFFICIENT_INCIDENCE;
      return new OfSet(none, none, none, service, none);
    }
    Reading benefitShare = Reading.ratio(sum(benefits, members), benefit);
    Reading costShare = Reading.ratio(sum(costs, members), cost);
    Reading balance =
        benefitShare instanceof Known b && costShare instanceof Known c
            ? new Known(b.value() - c.value())
            : Missing.UNDEFINED;
    return new OfSet(benefitShare, costShare, balance, service, burden(costShare, service));
  }

  private static Reading burden(Reading costShare, Reading serviceShare) {
    if (!(costShare instanceof Known pays && serviceShare instanceof Known uses)) {
      return Missing.UNDEFINED;
    }
    if (uses.value() > 0) {
      return new Known(pays.value() / uses.value());
    }
    return pays.value() > 0 ? Missing.PAYS_DOES_NOT_USE : Missing.UNDEFINED;
  }

  private Reading serviceShare(Predicate<Group> members) {
    Shares users = evidence.users();
    if (users == null) {
      return Missing.UNDEFINED;
    }
    List<Problem> problems = users.problems("service", "", evidence.service());
    if (!problems.isEmpty()) {
      throw new AppraisalException(problems);
    }
    double[] used = new double[groups.size() + 1];
    users.addTo(present(evidence.service()), used);
    return Reading.ratio(sum(used, members), Arrays.stream(used).sum());
  }

  private double sum(double[] amounts, Predicate<Group> members) {
    double sum = 0;
    for (int g = 0; g < groups.size(); g++) {
      if (members.test(groups.get(g))) {
        sum += amounts[g];
      }
    }
    return sum;
  }

  private WorstOff worstOff() {
    if (insufficient) {
      return new WorstOff(null, Missing.INSUFFICIENT_INCIDENCE);
    }
    double[] gains = account.atHome(Side.BENEFIT);
    double[] pays = account.atHome(Side.COST);
    @Nullable String worst = null;
    double least = Double.POSITIVE_INFINITY;
    for (int g = 0; g < gains.length; g++) {
      double years = evidence.heads().personYears(g);
      if (years > 0 && (gains[g] - pays[g]) / years < least) {
        least = (gains[g] - pays[g]) / years;
        worst = groups.get(g).id();
      }
    }
    return new WorstOff(worst, worst == null ? Missing.UNDEFINED : new Known(least));
  }

  private NoHarm noHarm() {
    Account reference = evidence.reference();
    boolean against =
        reference != null && account.total(Side.BENEFIT) == 0 && reference.total(Side.BENEFIT) == 0;
    double tolerance = evidence.tolerance();
    if (insufficient) {
      return new NoHarm(Harm.INSUFFICIENT_INCIDENCE, tolerance, List.of(), against);
    }
    double[] net = account.net();
    if (against && reference != null) {
      double[] other = reference.net();
      Arrays.setAll(net, g -> net[g] - other[g]);
    }
    var harmed = new ArrayList<String>();
    for (int g = 0; g < net.length; g++) {
      if (net[g] < -tolerance * cost - rounding()) {
        harmed.add(groups.get(g).id());
      }
    }
    return new NoHarm(harmed.isEmpty() ? Harm.PASS : Harm.FAIL, tolerance, harmed, against);
  }

  private PaybackGeneration paybackGeneration() {
    double[] net = account.net();
    @Nullable String first = null;
    var below = new ArrayList<String>();
    boolean above = false;
    boolean shift = false;
    for (int g = 0; g < net.length; g++) {
      String id = groups.get(g).id();
      if (net[g] < -rounding()) {
        below.add(id);
        shift |= above;
      } else {
        first = first == null ? id : first;
        above |= net[g] > rounding();
      }
    }
    // The payers are the oldest groups without a break, and somebody after them gains.
    boolean oldestPay =
        !below.isEmpty()
            && groups.subList(0, below.size()).stream().map(Group::id).toList().equals(below);
    return new PaybackGeneration(first, below, oldestPay && above, shift);
  }

  private double rounding() {
    return ROUNDING * (benefit + cost);
  }
}
