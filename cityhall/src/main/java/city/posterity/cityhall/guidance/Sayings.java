package city.posterity.cityhall.guidance;

import city.posterity.cityhall.casefile.GateKeeper.Question;
import city.posterity.policy.Clause;
import city.posterity.policy.Enforcement;
import city.posterity.policy.FactDeclaration;
import city.posterity.policy.Facts;
import city.posterity.policy.Policy;
import city.posterity.policy.PolicyCheck;
import city.posterity.procurement.assurance.PolicyRule;
import city.posterity.procurement.assurance.attestation.Attest;
import city.posterity.procurement.assurance.departure.Depart;
import city.posterity.procurement.assurance.departure.Departure;
import city.posterity.procurement.assurance.departure.DepartureKind;
import city.posterity.procurement.assurance.departure.SignWaiver;
import city.posterity.procurement.assurance.regime.MoveRegime;
import city.posterity.procurement.assurance.statement.CorrectStatement;
import city.posterity.procurement.assurance.statement.MakeStatement;
import city.posterity.procurement.assurance.statement.Statement;
import city.posterity.procurement.machine.Finding;
import city.posterity.procurement.machine.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether the policies of a purchase ask for what somebody tells them. */
final class Sayings {

  /** Enough to see what is the matter with a list. */
  private static final int MOST_TOLD = 20;

  private final Question question;
  private final List<Policy> policies;
  private final Function<Policy, Map<String, Object>> telling;

  private Sayings(
      Question question, List<Policy> policies, Function<Policy, Map<String, Object>> telling) {
    this.question = question;
    this.policies = policies;
    this.telling = telling;
  }

  /**
   * @param telling what a policy is told of the purchase
   * @param isKnown whether the city has a policy with a text of this digest
   */
  static List<Finding> check(
      Question question,
      List<Adopted> adopted,
      Function<Policy, Map<String, Object>> telling,
      Predicate<String> isKnown) {
    var sayings = new Sayings(question, adopted.stream().map(Adopted::policy).toList(), telling);
    return switch (question.command()) {
      case MakeStatement s -> sayings.fact(s.path(), s.value());
      case CorrectStatement s -> sayings.fact(sayings.self(Statement.class).path(), s.value());
      case Attest a -> sayings.attested(a);
      case Depart d -> sayings.departed(d);
      case SignWaiver s -> sayings.waived(sayings.self(Departure.class).clause(), s.as(), "/as");
      case MoveRegime m ->
          m.policies().stream()
              .filter(p -> !isKnown.test(p.sha256()))
              .map(p -> Finding.of(PolicyRule.POLICY_UNKNOWN, "policy", p.sha256()).at("/policies"))
              .toList();
      default -> List.of();
    };
  }

  private <S extends city.posterity.procurement.machine.State> S self(Class<S> type) {
    return question.before().get(type, question.target());
  }

  private List<Finding> fact(String path, String value) {
    var list = ListFact.of(policies, path);
    if (list.isPresent()) {
      return ListTold.read(list.get(), value).wrong().stream()
          .limit(MOST_TOLD)
          .map(w -> misfit(path, w))
          .toList();
    }
    var asked = policies.stream().map(p -> p.facts().get(path)).filter(Objects::nonNull).toList();
    if (asked.isEmpty()) {
      return List.of(Finding.of(PolicyRule.FACT_UNKNOWN, "path", path).at("/path"));
    }
    return asked.stream()
        .filter(f -> Told.read(f, value).isEmpty())
        .findFirst()
        .map(f -> malformed(f, path))
        .map(List::of)
        .orElse(List.of());
  }

  private static Finding malformed(FactDeclaration fact, String path) {
    return Finding.of(PolicyRule.FACT_MALFORMED, "path", path, "expected", fact.type().expected())
        .at("/value");
  }

  private static Finding misfit(String path, ListTold.Wrong wrong) {
    Finding finding =
        switch (wrong.kind()) {
          case LIST ->
              Finding.of(PolicyRule.LIST_MALFORMED, "path", path, "expected", wrong.expected());
          case LENGTH ->
              Finding.of(
                  PolicyRule.LIST_TOO_LONG,
                  "path",
                  path,
                  "records",
                  wrong.record(),
                  "most",
                  ListTold.MOST);
          case UNKNOWN -> misfit(PolicyRule.COMPONENT_UNKNOWN, path, wrong);
          case TYPE -> misfit(PolicyRule.RECORD_MALFORMED, path, wrong);
        };
    return finding.at("/value");
  }

  private static Finding misfit(PolicyRule rule, String path, ListTold.Wrong wrong) {
    return Finding.of(
        rule,
        "path",
        path,
        "record",
        wrong.record(),
        "component",
        wrong.component().isEmpty() ? path : wrong.component(),
        "expected",
        wrong.expected());
  }

  private record Found(Policy policy, Clause clause) {}

  private Optional<Found> clause(String id) {
    return policies.stream()
        .filter(p -> p.clauses().containsKey(id))
        .findFirst()
        .map(p -> new Found(p, Objects.requireNonNull(p.clauses().get(id))));
  }

  private static List<Finding> unknown(String clause) {
    return List.of(Finding.of(PolicyRule.CLAUSE_UNKNOWN, "clause", clause).at("/clause"));
  }

  private static List<Finding> unchecked(String clause) {
    return List.of(Finding.of(PolicyRule.NOT_CHECKED, "clause", clause).at("/clause"));
  }

  private List<Finding> attested(Attest a) {
    Found found = clause(a.clause()).orElse(null);
    if (found == null) {
      return unknown(a.clause());
    }
    if (!found.clause().isChecked()) {
      return unchecked(a.clause());
    }
    var statement = found.clause().statement();
    if (statement == null) {
      return List.of(Finding.of(PolicyRule.NOTHING_TO_SIGN, "clause", a.clause()).at("/clause"));
    }
    var wrong = role(found, a.as(), statement.roles(), "/as");
    if (wrong != null) {
      return List.of(wrong);
    }
    Facts facts = Facts.of(found.policy(), telling.apply(found.policy()));
    boolean fresh =
        PolicyCheck.objectDigest(found.clause(), facts).filter(a.sha256()::equals).isPresent();
    return fresh
        ? List.of()
        : List.of(Finding.of(PolicyRule.STALE, "clause", a.clause()).at("/sha256"));
  }

  private List<Finding> departed(Depart d) {
    Found found = clause(d.clause()).orElse(null);
    if (found == null) {
      return unknown(d.clause());
    }
    if (!found.clause().isChecked()) {
      return unchecked(d.clause());
    }
    if (d.kind() == DepartureKind.WAIVER) {
      return found.clause().waivable()
          ? List.of()
          : List.of(Finding.of(PolicyRule.NOT_WAIVABLE, "clause", d.clause()).at("/kind"));
    }
    if (found.clause().level() == Enforcement.BLOCK) {
      return List.of(Finding.of(PolicyRule.WAIVER_NEEDED, "clause", d.clause()).at("/kind"));
    }
    var wrong = role(found, d.as(), found.clause().explainedBy(), "/as");
    return wrong == null ? List.of() : List.of(wrong);
  }

  /** Whose signature makes it count. */
  private List<Finding> waived(String clause, Role as, String pointer) {
    return clause(clause)
        .map(f -> role(f, as, f.clause().waivedBy(), pointer))
        .map(List::of)
        .orElse(List.of());
  }

  private static @Nullable Finding role(
      Found found, Role as, List<String> allowed, String pointer) {
    return found.policy().mayAct(allowed, as.word())
        ? null
        : Finding.of(
                PolicyRule.ROLE_NOT_ASKED,
                "clause",
                found.clause().id(),
                "role",
                as.word(),
                "roles",
                String.join(", ", allowed))
            .at(pointer);
  }
}
