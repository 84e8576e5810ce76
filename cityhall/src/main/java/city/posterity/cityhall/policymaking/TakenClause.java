package city.posterity.cityhall.policymaking;

import city.posterity.policy.Clause;
import city.posterity.policy.Enforcement;
import city.posterity.policy.Gate;
import city.posterity.policy.Mode;
import city.posterity.policy.Packs;
import city.posterity.policy.Parameter;
import city.posterity.policy.ParameterText;
import city.posterity.policy.Policy;
import city.posterity.policy.Statement;
import city.posterity.policy.Text;
import city.posterity.procurement.policymaking.clause.Check;
import city.posterity.procurement.policymaking.clause.Consequence;
import city.posterity.procurement.policymaking.clause.Figure;
import city.posterity.procurement.policymaking.clause.Obligation;
import city.posterity.procurement.policymaking.clause.Wording;
import city.posterity.procurement.policymaking.clause.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A clause of a pack as it is written here.
 *
 * @param left what does not go over, as words of ours: {@code hint}, {@code commands}, {@code
 *     statement}, {@code object}, {@code waiver}, {@code gate}
 */
record TakenClause(NumberedWording clause, List<String> left) {

  TakenClause {
    left = List.copyOf(left);
  }

  /**
   * @param languages of the policy that takes it over, the original first; words in others are left
   *     out
   */
  static TakenClause of(Policy policy, Clause clause, List<String> languages) {
    var taken = new Taking(policy, clause, languages);
    var wording = taken.wording();
    return new TakenClause(new NumberedWording(clause.id(), wording), taken.left);
  }

  private static final class Taking {

    private final Policy policy;
    private final Clause clause;
    private final List<String> languages;
    private final Locale original;
    private final List<String> left = new ArrayList<>();

    Taking(Policy policy, Clause clause, List<String> languages) {
      this.policy = policy;
      this.clause = clause;
      this.languages = languages;
      this.original = Locale.forLanguageTag(languages.getFirst());
    }

    Wording wording() {
      var maps = new LinkedHashMap<String, Object>(clause.maps());
      String principle = Objects.requireNonNullElse(clause.principle(), "");
      if (principle.isEmpty()
          && maps.get(PackClause.PRINCIPLE) instanceof List<?> list
          && list.size() == 1) {
        principle = String.valueOf(list.getFirst());
        maps.remove(PackClause.PRINCIPLE);
      }
      return new Wording(
          Obligation.valueOf(clause.obligation().name()),
          languages.stream()
              .filter(l -> clause.title().words().containsKey(l))
              .map(this::words)
              .toList(),
          principle,
          clause.evidence().stream().map(this::text).toList(),
          Serves.of(maps),
          check());
    }

    private Words words(String language) {
      return new Words(
          language,
          in(clause.title(), language),
          in(clause.text(), language),
          in(clause.plain(), language),
          in(clause.rationale(), language));
    }

    private static String in(@Nullable Text text, String language) {
      return text == null ? "" : text.words().getOrDefault(language, "");
    }

    private String text(@Nullable Text text) {
      return text == null ? "" : text.in(original);
    }

    private @Nullable Check check() {
      Enforcement onFail = clause.onFail();
      if (!clause.isChecked() || clause.gate() == null || onFail == null) {
        leave(clause.gate() != null, "gate");
        return null;
      }
      Statement statement = clause.statement();
      boolean hint = clause.mode() == Mode.HINT;
      leave(hint, "hint");
      leave(!policy.commands(clause).equals(commandsThere()), "commands");
      leave(statement != null && statement.object() != null, "object");
      leave(clause.waiver() != null, "waiver");
      boolean explained = onFail == Enforcement.EXPLAIN && !clause.explainedBy().isEmpty();
      return new Check(
          clause.gate(),
          clause.recheckGates(),
          applies(),
          clause.facts(),
          Objects.requireNonNullElse(clause.expression(), ""),
          statement(statement),
          statement == null ? List.of() : statement.roles(),
          hint ? Consequence.WARN : Consequence.valueOf(onFail.name()),
          clause.waivable(),
          explained ? clause.explainedBy() : clause.waivedBy(),
          clause.waiverSignatures(),
          text(clause.howToFix()),
          figures());
    }

    /** Where a pack asks for a signature and does not say to what, it is to the clause itself. */
    private String statement(@Nullable Statement statement) {
      boolean signed = clause.mode() == Mode.HYBRID || clause.mode() == Mode.ATTESTATION;
      var own = statement == null ? null : statement.text();
      leave(signed && own == null, "statement");
      return signed ? text(own == null ? clause.text() : own) : "";
    }

    private void leave(boolean lost, String what) {
      if (lost) {
        left.add(what);
      }
    }

    /** What the gate of that name guards in the packs that a text of ours uses. */
    private List<String> commandsThere() {
      return PolicyPack.USES.stream()
          .map(id -> Packs.shipped(id).gates().get(clause.gate()))
          .flatMap(g -> Optional.ofNullable(g).stream())
          .findFirst()
          .map(Gate::commands)
          .orElse(List.of());
    }

    private String applies() {
      if (clause.bands().isEmpty()) {
        return clause.appliesWhen();
      }
      String bands =
          clause.bands().stream()
              .map(b -> "band == '" + b + "'")
              .collect(Collectors.joining(" || ", "(", ")"));
      return clause.appliesWhen().equals("true")
          ? bands
          : bands + " && (" + clause.appliesWhen() + ")";
    }

    /** Those that the packs that are used have not, or have otherwise. */
    private List<Figure> figures() {
      var read =
          policy.parametersOf(clause).stream().map(Parameter::name).collect(Collectors.toSet());
      return policy.parameters().entrySet().stream()
          .filter(p -> read.contains(p.getKey()))
          .map(Map.Entry::getValue)
          .filter(p -> !isThere(p))
          .map(p -> PackFigure.of(p, languages.getFirst()))
          .toList();
    }

    private static boolean isThere(Parameter parameter) {
      return PolicyPack.USES.stream()
          .flatMap(id ->
              Optional.ofNullable(Packs.shipped(id).parameters().get(parameter.name())).stream())
          .findFirst()
          .filter(p -> ParameterText.of(p).equals(ParameterText.of(parameter)))
          .isPresent();
    }
  }
}
