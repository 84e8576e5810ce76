package city.posterity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition with quick loops says the same as the language does, or nothing. */
class QuickTest {

  private static final int LONGEST = 3;

  private static final Policy PACK =
      PolicyReader.read(
          PackSource.of(
              "p.yaml",
              """
              policy_id: town
              version: "1"
              facts: {"parts[].a": bool, "parts[].b": bool}
              gates: [{id: G1, name: Plan}]
              clauses:
              - id: A-1
                title: Parts
                text: There are parts.
                gate: G1
                on_fail: block
                check: {mode: automated, facts: [parts], expr: "size(parts) > 0"}
              """),
          _ -> Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parts.all(p, p.a)",
        "parts.exists(p, p.a)",
        "!parts.exists(p, p.a && p.b)",
        "parts.all(p, p.a || p.b) && parts.exists(p, p.b)",
        "parts.all(p, p.a) || parts.exists(p, p.b) || size(parts) == 2",
        "parts.all(p, p.a) ? parts.all(p, p.b) : parts.exists(p, p.b)",
        "parts.all(p, p.a) == parts.exists(p, p.b)",
        "parts.all(p, parts.exists(q, q.a && p.b))",
        "parts.exists(p, parts.all(q, q.a || !p.b) || p.a)",
        "parts.filter(p, p.a).all(p, p.b)",
        "parts.map(p, p.a).exists(a, a)",
        "parts.filter(p, p.a).map(p, p.b).all(b, b) || size(parts.map(p, p.b)) > 2",
        "parts.all(p, size(parts.filter(q, q.a == p.a)) < 3 && true in parts.map(q, q.b))",
        "parts.map(p, p.a) == []",
        "has_all(parts.map(p, p.a ? 'a' : p.b ? 'b' : 'c'), ['a', 'b'])",
        "parts.exists_one(p, p.a) || parts.all(p, p.b)",
        "[true, false].exists(x, parts.all(p, p.a == x))",
      })
  void itSaysWhatTheLanguageDoesWhateverIsKnown(String condition) {
    Expression quick =
        Objects.requireNonNull(
            new Compiler(PACK.vocabulary())
                .compile(condition, "it", new Place("p.yaml", 1), new Problems("p.yaml")));
    Expression exact =
        new Expression(quick.source(), quick.ast(), quick.program(), null, quick.parts());
    assertThat(quick.quick()).isNotNull();

    for (List<Map<String, Boolean>> parts : lists()) {
      Facts facts = Facts.of(PACK, Map.of("parts", parts));
      assertThat(said(quick, facts)).as(parts.toString()).isEqualTo(said(exact, facts));
    }
  }

  private static String said(Expression condition, Facts facts) {
    CelVariableResolver variables = name -> Optional.ofNullable(facts.seen(name));
    try {
      return String.valueOf(condition.holds(variables));
    } catch (Expression.CannotTell e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** All lists of records in which each field is true, false or not known. */
  private static List<List<Map<String, Boolean>>> lists() {
    var records = new ArrayList<Map<String, Boolean>>();
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        var fields = new HashMap<String, Boolean>();
        if (a < 2) {
          fields.put("a", a == 1);
        }
        if (b < 2) {
          fields.put("b", b == 1);
        }
        records.add(fields);
      }
    }
    var all = new ArrayList<List<Map<String, Boolean>>>();
    all.add(List.of());
    var longest = List.copyOf(all);
    for (int length = 1; length <= LONGEST; length++) {
      longest =
          longest.stream()
              .flatMap(list ->
                  records.stream()
                      .map(r -> {
                        var longer = new ArrayList<>(list);
                        longer.add(r);
                        return (List<Map<String, Boolean>>) longer;
                      }))
              .toList();
      all.addAll(longest);
    }
    return all;
  }
}
