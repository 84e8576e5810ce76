package city.posterity.policy;

import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks facts against a pack; clauses without a check give no finding. A pure function: the same
 * pack, facts and day give the same findings. What it takes is bounded by the pack's size and the
 * limits on expressions.
 */
public final class PolicyCheck {

  private static final Answer PASS = new Answer(Outcome.PASS, Message.of("finding.pass"));
  private static final Answer NOTHING_NOTICED =
      new Answer(Outcome.PASS, Message.of("finding.hint.nothing"));
  private static final Answer NOT_APPLICABLE =
      new Answer(Outcome.NOT_APPLICABLE, Message.of("finding.not-applicable"));

  private static final Object NOTHING = new Object();

  private final Policy policy;
  private final Facts facts;
  private final Undertakings signed;
  private final Attesting attesting;
  private final @Nullable String band;
  private final List<String> bandMissing;
  private @Nullable String bandTrouble;
  private final Map<Expression, Applying> applying = new IdentityHashMap<>();
  private final @Nullable Object[] there;

  private PolicyCheck(Policy policy, Facts facts, @Nullable LocalDate today) {
    this.policy = policy;
    this.facts = facts;
    this.there = new @Nullable Object[policy.paths()];
    this.signed = new Undertakings(policy, facts, today);
    this.attesting = new Attesting(signed, facts);
    var missing = new ArrayList<String>();
    this.band = band(missing);
    this.bandMissing = List.copyOf(missing);
  }

  /**
   * @param today against which the dates of waivers are held; absent: they are not
   * @throws IllegalArgumentException if the pack has no such gate
   */
  public static Findings run(Policy policy, Facts facts, Scope scope, @Nullable LocalDate today) {
    var check = new PolicyCheck(policy, facts, today);
    String at = scope.gate();
    if (at != null && !policy.gates().containsKey(at)) {
      throw new IllegalArgumentException("no gate '" + at + "'");
    }
    var results = new ArrayList<Finding>();
    for (Rule rule : policy.rules().values()) {
      List<String> gates =
          switch (scope.which()) {
            case ONE -> at != null && rule.clause().isCheckedAt(at) ? List.of(at) : List.of();
            case ALL -> rule.gates();
            case FIRST -> rule.gates().subList(0, 1);
          };
      for (String gate : gates) {
        results.add(check.finding(rule, gate));
      }
    }
    return new Findings(
        policy.id(),
        policy.version(),
        policy.digest(),
        at,
        check.band,
        List.copyOf(results),
        check.signed.refused());
  }

  /**
   * The digest that an attestation of this clause has to carry now.
   *
   * @return empty when nothing is known of what it speaks of
   */
  public static Optional<String> objectDigest(Clause clause, Facts facts) {
    return Optional.ofNullable(Digests.of(clause, facts));
  }

  private @Nullable String band(List<String> missing) {
    for (Map.Entry<String, Expression> each : policy.bandConditions().entrySet()) {
      Expression condition = each.getValue();
      try {
        if (condition.holds(variables(""))) {
          return each.getKey();
        }
      } catch (Expression.CannotTell e) {
        for (String path : condition.paths(null)) {
          if (isFact(path) && !facts.has(path)) {
            missing.add(path);
          }
        }
        bandTrouble = "band '" + each.getKey() + "': " + e.getMessage();
        return null;
      }
    }
    return null;
  }

  private static boolean isFact(String path) {
    return !path.startsWith("params") && !path.equals("gate") && !path.equals("band");
  }

  /** What is the policy's own comes first: no fact has these names. */
  private CelVariableResolver variables(String gate) {
    return name ->
        switch (name) {
          case "params" -> Optional.of(policy.parameterValues());
          case "gate" -> Optional.of(gate);
          case "band" -> Optional.ofNullable(band);
          default -> Optional.ofNullable(facts.seen(name));
        };
  }

  private Finding finding(Rule rule, String gate) {
    Answer answer = answer(rule, gate);
    Clause clause = rule.clause();
    boolean wanting = answer.outcome().wanting();
    return new Finding(
        clause,
        gate,
        answer.outcome(),
        answer.missing(),
        answer.unmet(),
        answer.message(),
        wanting ? signed.waiver(clause.id(), gate) : null,
        wanting ? signed.explanation(clause.id(), gate) : null);
  }

  /**
   * Whether a clause is about a procurement comes first, and what is not known does not matter
   * where the rest says that it is not: {@code false && unknown} is false.
   */
  private Answer answer(Rule rule, String gate) {
    Clause clause = rule.clause();
    Rule.Needs needs = rule.needs(gate);
    boolean banded = needs.band() && !policy.bandConditions().isEmpty();
    boolean bandKnown = bandMissing.isEmpty() && bandTrouble == null;
    if (banded
        && bandKnown
        && !clause.bands().isEmpty()
        && (band == null || !clause.bands().contains(band))) {
      return new Answer(
          Outcome.NOT_APPLICABLE, Message.of("finding.band", band == null ? "–" : band));
    }
    var variables = variables(gate);
    List<String> missing = absent(needs.applies());
    Applying applies = applies(rule, needs, !missing.isEmpty(), variables);
    if (Boolean.FALSE.equals(applies.holds())) {
      return NOT_APPLICABLE;
    }
    if (banded && !bandMissing.isEmpty()) {
      return missing(
          clause.bands().isEmpty() ? "finding.missing" : "finding.missing.applies", bandMissing);
    }
    if (banded && bandTrouble != null) {
      return new Answer(Outcome.ERROR, Message.of("finding.error", bandTrouble));
    }
    if (!missing.isEmpty()) {
      return missing("finding.missing.applies", missing);
    }
    if (applies.holds() == null) {
      return new Answer(Outcome.ERROR, Message.of("finding.error", applies.trouble()));
    }
    missing = absent(needs.check());
    Expression expression = rule.expression();
    if (expression == null) {
      return missing.isEmpty() ? attesting.attested(clause) : missing("finding.missing", missing);
    }
    if (!missing.isEmpty()) {
      return missing("finding.missing", missing);
    }
    return attesting.withSignature(clause, decided(clause, expression, needs, variables));
  }

  /** Many clauses apply under the same condition: it is worked out once. */
  private Applying applies(
      Rule rule, Rule.Needs needs, boolean unknown, CelVariableResolver variables) {
    if (rule.appliesAlways()) {
      return Applying.ALWAYS;
    }
    Applying known = rule.appliesByGate() ? null : applying.get(rule.applies());
    if (known == null) {
      known =
          unknown
              ? inPart(rule.applies(), needs.parts(), variables)
              : Applying.of(rule.applies(), variables);
      if (!rule.appliesByGate()) {
        applying.put(rule.applies(), known);
      }
    }
    return known;
  }

  /** With something unknown a condition is false where one of its parts is, and never true. */
  private Applying inPart(
      Expression condition, List<List<Path>> needs, CelVariableResolver variables) {
    List<Expression> parts = needs.size() == 1 ? List.of(condition) : condition.conjuncts();
    for (int i = 0; i < parts.size(); i++) {
      if (absent(needs.get(i)).isEmpty()
          && Boolean.FALSE.equals(Applying.of(parts.get(i), variables).holds())) {
        return Applying.NEVER;
      }
    }
    return Applying.UNKNOWN;
  }

  private Answer decided(
      Clause clause, Expression expression, Rule.Needs needs, CelVariableResolver variables) {
    try {
      if (expression.holds(variables)) {
        return clause.mode() == Mode.HINT ? NOTHING_NOTICED : PASS;
      }
    } catch (Expression.CannotTell e) {
      List<String> missing = absent(needs.reads());
      return missing.isEmpty()
          ? new Answer(Outcome.ERROR, Message.of("finding.error", String.valueOf(e.getMessage())))
          : missing("finding.missing", missing);
    }
    var unmet = unmet(expression, variables);
    return new Answer(
        Outcome.FAIL,
        List.of(),
        unmet,
        Message.of(
            clause.mode() == Mode.HINT ? "finding.hint.look" : "finding.fail",
            String.join("; ", unmet)));
  }

  private static List<String> unmet(Expression expression, CelVariableResolver variables) {
    var unmet = new ArrayList<String>();
    for (Expression part : expression.conjuncts()) {
      try {
        if (!part.holds(variables)) {
          unmet.add(part.source());
        }
      } catch (Expression.CannotTell _) {
        // another part decided already
      }
    }
    return unmet.isEmpty() ? List.of(expression.source()) : List.copyOf(unmet);
  }

  private Answer missing(String sentence, List<String> paths) {
    return new Answer(
        Outcome.EVIDENCE_MISSING,
        List.copyOf(paths),
        List.of(),
        Message.of(sentence, paths.stream().map(this::named).toList()));
  }

  /** What people call it: its words in the pack, where it has some. */
  private Object named(String path) {
    FactDeclaration fact = policy.facts().get(path);
    return fact == null || fact.text() == null ? path : fact.text();
  }

  /** Many clauses read the same facts, or facts of the same record: each is looked for once. */
  private Object at(Path path) {
    Object known = there[path.index()];
    if (known == null) {
      Path within = path.within();
      Object found = within == null ? facts.seen(path.text()) : path.from(at(within));
      known = found == null ? NOTHING : found;
      there[path.index()] = known;
    }
    return known;
  }

  private List<String> absent(List<Path> paths) {
    List<String> missing = List.of();
    for (Path path : paths) {
      if (at(path) == NOTHING) {
        if (missing.isEmpty()) {
          missing = new ArrayList<>();
        }
        missing.add(path.text());
      }
    }
    return missing;
  }
}
