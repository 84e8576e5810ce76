package city.posterity.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a pack declares of its own beside what it has from the packs that it builds on, in order.
 *
 * @param facts by path
 * @param gates by id
 * @param roles by word
 * @param principles by id
 * @param bands from id to condition, the last one {@code true}
 */
public record Terms(
    Map<String, FactTerm> facts,
    Map<String, GateTerm> gates,
    Map<String, RoleTerm> roles,
    Map<String, Text> principles,
    Map<String, String> bands) {

  /** Nothing of its own. */
  public static final Terms NONE = new Terms(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** See {@link FactDeclaration}. */
  public record FactTerm(FactType type, @Nullable Text text, @Nullable String enteredBy) {}

  /** See {@link Gate}. */
  public record GateTerm(Text name, @Nullable Text asks, List<String> commands) {}

  /** See {@link PackRole}. */
  public record RoleTerm(Text text, @Nullable String actedBy) {}

  public Terms {
    facts = copy(facts);
    gates = copy(gates);
    roles = copy(roles);
    principles = copy(principles);
    bands = copy(bands);
  }

  private static <T> Map<String, T> copy(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** What a policy has and the packs that are given have not, or have otherwise. */
  static Terms of(Policy policy, List<Policy> given) {
    Terms whole = of(policy);
    List<Terms> others = given.stream().map(Terms::of).toList();
    boolean banded = others.stream().anyMatch(t -> t.bands().equals(whole.bands()));
    return new Terms(
        without(whole.facts(), others, Terms::facts),
        without(whole.gates(), others, Terms::gates),
        without(whole.roles(), others, Terms::roles),
        without(whole.principles(), others, Terms::principles),
        banded ? Map.of() : whole.bands());
  }

  private static Terms of(Policy policy) {
    return new Terms(
        each(policy.facts(), f -> new FactTerm(f.type(), f.text(), f.enteredBy())),
        each(policy.gates(), g -> new GateTerm(g.name(), g.asks(), g.commands())),
        each(policy.roles(), r -> new RoleTerm(r.text(), r.actedBy())),
        policy.principles(),
        each(policy.bands(), Band::condition));
  }

  private static <A, B> Map<String, B> each(Map<String, A> from, Function<A, B> to) {
    var result = new LinkedHashMap<String, B>();
    from.forEach((key, value) -> result.put(key, to.apply(value)));
    return result;
  }

  /** The first pack that has a name is the one that is followed. */
  private static <T> Map<String, T> without(
      Map<String, T> whole, List<Terms> others, Function<Terms, Map<String, T>> part) {
    var own = new LinkedHashMap<String, T>();
    whole.forEach((key, value) -> {
      boolean same =
          others.stream()
              .map(part)
              .filter(o -> o.containsKey(key))
              .findFirst()
              .filter(o -> value.equals(o.get(key)))
              .isPresent();
      if (!same) {
        own.put(key, value);
      }
    });
    return own;
  }
}
