package city.posterity.procurement.planning.need;

import city.posterity.procurement.lifecycle.Appraised;
import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.pack.Parameter;
import city.posterity.procurement.planning.need.OptionsAppraisal.LeftOut;
import city.posterity.procurement.planning.need.OptionsAppraisal.Looked;
import city.posterity.procurement.planning.need.OptionsAppraisal.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with an options appraisal: every problem, with its place under {@code /options}.
 */
final class OptionsCheck {

  private final OptionsAppraisal options;
  private final List<Finding> findings = new ArrayList<>();

  private OptionsCheck(OptionsAppraisal options) {
    this.options = options;
  }

  static List<Finding> of(OptionsAppraisal options) {
    var check = new OptionsCheck(options);
    check.options();
    check.roles();
    check.choice();
    return List.copyOf(check.findings);
  }

  private void options() {
    if (options.appraised().options().size() < 2) {
      findings.add(Finding.of(NeedRule.OPTIONS_TOO_FEW).at("/options/appraised/options"));
    }
    Set<String> known =
        options.appraised().options().stream()
            .map(Appraised.Option::id)
            .collect(Collectors.toSet());
    var seen = new HashSet<String>();
    for (int i = 0; i < options.looked().size(); i++) {
      Looked looked = options.looked().get(i);
      if (!known.contains(looked.option()) || !seen.add(looked.option())) {
        findings.add(
            Finding.of(NeedRule.OPTION_UNKNOWN, "option", looked.option())
                .at("/options/looked/" + i + "/option"));
      }
    }
    options.appraised().options().stream()
        .filter(o -> !seen.contains(o.id()))
        .forEach(o ->
            findings.add(
                Finding.of(NeedRule.OPTION_WITHOUT_ROLE, "option", o.title())
                    .at("/options/looked")));
  }

  private void roles() {
    var there = EnumSet.noneOf(Role.class);
    options.looked().forEach(l -> there.add(l.role()));
    for (int i = 0; i < options.leftOut().size(); i++) {
      LeftOut out = options.leftOut().get(i);
      String at = "/options/leftOut/" + i;
      if (out.reason().isBlank()) {
        findings.add(Finding.of(NeedRule.TEXT_MISSING).at(at + "/reason"));
      }
      if (!there.add(out.role())) {
        findings.add(Finding.of(NeedRule.ROLE_TWICE).at(at + "/role"));
      }
    }
    Role.asked().stream()
        .filter(r -> !there.contains(r))
        .forEach(_ -> findings.add(Finding.of(NeedRule.ROLE_MISSING).at("/options/leftOut")));
  }

  private void choice() {
    if (options.chosenOption().isEmpty()) {
      findings.add(
          Finding.of(NeedRule.OPTION_UNKNOWN, "option", options.chosen()).at("/options/chosen"));
    }
    if (options.reason().isBlank()) {
      findings.add(Finding.of(NeedRule.TEXT_MISSING).at("/options/reason"));
    }
  }

  /** Whether the plan is of an amount for which options have to be compared first. */
  static Optional<Finding> missing(Need need, Context context) {
    PlanItem plan = Objects.requireNonNull(need.plan());
    BigDecimal from = context.procedure().amount(Parameter.OPTIONS_APPRAISAL_FROM);
    return need.options() != null || plan.estimate().amount().compareTo(from) < 0
        ? Optional.empty()
        : Optional.of(
            context.finding(
                NeedRule.OPTIONS_NOT_APPRAISED,
                Parameter.OPTIONS_APPRAISAL_FROM,
                "estimate",
                plan.estimate(),
                "from",
                from.toPlainString() + " " + plan.estimate().currency()));
  }
}
