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
import org.jspecify.annotations.Nullable;

/** One reading of the evidence. */
final class Measuring {

  private final Evidence evidence;
  private final Account account;
  private final List<Group> groups;
  private final GroupIndices indices;
  private final GroupAmounts amounts;
  private final Reading unallocatedBenefit;
  private final Reading unallocatedCost;
  private final boolean insufficient;

  Measuring(Evidence evidence) {
    this.evidence = evidence;
    account = evidence.account();
    groups = account.generations().groups();
    indices = new GroupIndices(account.generations(), evidence.heads());
    amounts = GroupAmounts.of(account);
    unallocatedBenefit = unallocated(Side.BENEFIT);
    unallocatedCost = unallocated(Side.COST);
    insufficient = indices.insufficient(amounts);
  }

  private Reading unallocated(Side side) {
    return Reading.ratio(account.unallocated(side), account.total(side));
  }

  Indices all() {
    OfSet future = set(indices.future());
    double[] presentBenefits = account.byYear(Side.BENEFIT);
    double[] presentCosts = account.byYear(Side.COST);
    boolean byService = !account.gives();
    Factors factors = evidence.factors();
    double[] net = presentBenefits.clone();
    Arrays.setAll(net, t -> net[t] - presentCosts[t]);
    return new Indices(
        unallocatedBenefit,
        unallocatedCost,
        future,
        set(indices.unborn()),
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

  private OfSet set(boolean[] members) {
    Reading service = serviceShare(members);
    if (insufficient) {
      Reading none = Missing.INSUFFICIENT_INCIDENCE;
      return new OfSet(none, none, none, service, none);
    }
    Reading costShare = Reading.of(indices.costShare(amounts, members));
    return new OfSet(
        Reading.of(indices.benefitShare(amounts, members)),
        costShare,
        Reading.of(indices.balance(amounts, members)),
        service,
        burden(costShare, service));
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

  private Reading serviceShare(boolean[] members) {
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

  private static double sum(double[] amounts, boolean[] members) {
    double sum = 0;
    for (int g = 0; g < members.length; g++) {
      sum += members[g] ? amounts[g] : 0;
    }
    return sum;
  }

  private WorstOff worstOff() {
    if (insufficient) {
      return new WorstOff(null, Missing.INSUFFICIENT_INCIDENCE);
    }
    int worst = indices.worstOff(amounts);
    return worst < 0
        ? new WorstOff(null, Missing.UNDEFINED)
        : new WorstOff(groups.get(worst).id(), Reading.of(indices.perPersonYear(amounts, worst)));
  }

  private NoHarm noHarm() {
    Account reference = evidence.reference();
    boolean against = reference != null && !account.gives() && !reference.gives();
    double tolerance = evidence.tolerance();
    if (insufficient) {
      return new NoHarm(Harm.INSUFFICIENT_INCIDENCE, tolerance, List.of(), against);
    }
    double[] less = against && reference != null ? reference.net() : new double[groups.size()];
    var harmed = new ArrayList<String>();
    for (int g = 0; g < less.length; g++) {
      if (indices.harmed(amounts, g, less[g], tolerance)) {
        harmed.add(groups.get(g).id());
      }
    }
    return new NoHarm(harmed.isEmpty() ? Harm.PASS : Harm.FAIL, tolerance, harmed, against);
  }

  private PaybackGeneration paybackGeneration() {
    @Nullable String first = null;
    var below = new ArrayList<String>();
    boolean above = false;
    for (int g = 0; g < groups.size(); g++) {
      String id = groups.get(g).id();
      if (indices.pays(amounts, g)) {
        below.add(id);
      } else {
        first = first == null ? id : first;
        above |= indices.gains(amounts, g);
      }
    }
    // The payers are the oldest groups without a break, and somebody after them gains.
    boolean oldestPay =
        !below.isEmpty()
            && groups.subList(0, below.size()).stream().map(Group::id).toList().equals(below);
    return new PaybackGeneration(first, below, oldestPay && above, indices.burdenShift(amounts));
  }
}
