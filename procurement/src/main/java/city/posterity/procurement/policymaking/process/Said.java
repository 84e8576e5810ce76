package city.posterity.procurement.policymaking.process;

import city.posterity.procurement.machine.Context;
import city.posterity.procurement.machine.Event;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with what somebody said of a policy. */
final class Said {

  private final List<Finding> findings = new ArrayList<>();

  Said text(String text, String at) {
    return require(!text.isBlank(), MakingRule.TEXT_MISSING, at);
  }

  Said require(boolean holds, MakingRule rule, String at, @Nullable Object... facts) {
    return holds ? this : add(Finding.of(rule, facts).at(at));
  }

  Said add(Finding finding) {
    findings.add(finding);
    return this;
  }

  Said addAll(List<Finding> more) {
    findings.addAll(more);
    return this;
  }

  Outcome orElse(Supplier<? extends Event> event) {
    return Outcome.collect().add(findings).orElse(event);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The day that it is, by the calendar of the pack. */
  static LocalDate today(Context context) {
    return context.procedure().calendar().dayOf(context.now());
  }
}
