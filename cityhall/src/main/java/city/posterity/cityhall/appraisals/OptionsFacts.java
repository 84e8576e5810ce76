package city.posterity.cityhall.appraisals;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Option;
import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.procurement.planning.need.OptionsAppraisal;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an options appraisal tells a policy (names as in the clauses for gate G1). Only what the
 * file or the result says; nothing is made up for what they do not.
 */
public final class OptionsFacts {

  private OptionsFacts() {}

  /**
   * By path: {@code evaluation.options}, {@code evaluation.horizon_years}, {@code
   * evaluation.schedules_run}, {@code evaluation.optimism.applied} and the like. Years are of the
   * calendar, money is present value in the currency of the file.
   */
  public static Map<String, Object> of(Result result, OptionsAppraisal options) {
    Appraisal file = result.appraisal();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("evaluation.horizon_years", file.horizon());
    facts.put("evaluation.schedules_run", List.copyOf(file.schedules()));
    facts.put(
        "evaluation.optimism.applied",
        file.options().stream().flatMap(o -> o.lines().stream()).anyMatch(OptionsFacts::isRaised));
    facts.put(
        "evaluation.options",
        result.options().stream()
            .map(o -> option(o, file.option(o.id()).orElseThrow(), file))
            .toList());
    facts.put("procurement.need.no_buy_considered", isThere(options, Role.DO_NOTHING));
    facts.put("procurement.need.reuse_considered", isThere(options, Role.SHARE_OR_REUSE));
    return java.util.Collections.unmodifiableMap(facts);
  }

  private static boolean isThere(OptionsAppraisal options, Role role) {
    return options.looked().stream().anyMatch(l -> l.role() == role);
  }

  private static boolean isRaised(Line line) {
    return line.optimism() != null && line.optimism().bound() > 0;
  }

  private static Map<String, Object> option(OptionResult result, Option option, Appraisal file) {
    var fact = new LinkedHashMap<String, Object>();
    fact.put("id", option.id());
    fact.put("last_service_year", file.decisionYear() + option.service().last());
    fact.put("last_payment_year", file.decisionYear() + lastPayment(result));
    var lines = new ArrayList<Map<String, Object>>();
    for (OptionResult.LineResult line : result.lines()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("kind", line.kind());
      one.put("pv", line.present().cost() - line.present().benefit());
      option.lines().stream()
          .filter(l -> l.id().equals(line.id()) && l.reason() != null)
          .findFirst()
          .ifPresent(l -> one.put("zero_reason", java.util.Objects.requireNonNull(l.reason())));
      one.putIfAbsent("zero_reason", "");
      lines.add(one);
    }
    fact.put("cost_lines", List.copyOf(lines));
    return fact;
  }

  /** Counted from the decision year; loans may be paid back beyond the horizon. */
  private static int lastPayment(OptionResult result) {
    int last = 0;
    for (OptionResult.LineResult line : result.lines()) {
      for (int t = 0; t < line.paid().length; t++) {
        last = line.paid()[t] != 0 ? Math.max(last, t) : last;
      }
    }
    return last;
  }
}
