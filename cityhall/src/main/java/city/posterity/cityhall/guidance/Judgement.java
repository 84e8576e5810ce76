package city.posterity.cityhall.guidance;

import city.posterity.policy.Clause;
import city.posterity.policy.Enforcement;
import city.posterity.policy.Facts;
import city.posterity.policy.Finding;
import city.posterity.policy.Findings;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.policy.Scope;
import city.posterity.procurement.assurance.PolicyRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one policy finds about one purchase.
 *
 * @param told what it was told, as the library reads it
 * @param today against which dates were held
 */
public record Judgement(
    Adopted adopted, Map<String, Object> told, Facts facts, LocalDate today, Findings findings) {

  /** Checks every clause at each of its gates. */
  static Judgement of(Adopted adopted, Map<String, Object> told, LocalDate today) {
    Facts facts = Facts.of(adopted.policy(), told);
    return new Judgement(
        adopted, told, facts, today, PolicyCheck.run(adopted.policy(), facts, Scope.ALL, today));
  }

  /** What is found about a command, in the order of the policy. */
  public List<Finding> about(String command) {
    Policy policy = adopted.policy();
    return findings.results().stream().filter(f -> guards(policy, f).contains(command)).toList();
  }

  /** The commands that a finding guards: the clause's own at its own gate, else the gate's. */
  static List<String> guards(Policy policy, Finding finding) {
    Clause clause = finding.clause();
    return finding.gate().equals(clause.gate())
        ? policy.commands(clause)
        : Objects.requireNonNull(policy.gates().get(finding.gate())).commands();
  }

  /** What shuts a gate before a command; nothing where the policy only advises. */
  List<city.posterity.procurement.machine.Finding> against(String command) {
    return adopted.mode() == Adopted.Mode.ENFORCE
        ? about(command).stream().filter(Finding::stops).map(this::refusal).distinct().toList()
        : List.of();
  }

  private city.posterity.procurement.machine.Finding refusal(Finding finding) {
    Clause clause = finding.clause();
    Policy policy = adopted.policy();
    return city.posterity.procurement.machine.Finding.of(
            clause.level() == Enforcement.BLOCK ? PolicyRule.BLOCKED : PolicyRule.UNEXPLAINED,
            "clause",
            clause.id(),
            "policy",
            policy.title().in(Locale.ENGLISH),
            "title",
            clause.title().in(Locale.ENGLISH),
            "what",
            finding.message().in(Locale.ENGLISH).replaceAll("\\.$", ""),
            "fix",
            fix(clause.howToFix()))
        .because(policy.id() + " " + policy.version() + ", " + clause.id());
  }

  private static String fix(city.posterity.policy.@Nullable Text howToFix) {
    return howToFix == null ? "" : howToFix.in(Locale.ENGLISH);
  }
}
