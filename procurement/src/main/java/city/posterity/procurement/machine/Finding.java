package city.posterity.procurement.machine;

import city.posterity.procurement.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is refused.
 *
 * @param ruleId stable id of the rule
 * @param basis where the rule comes from, as the pack says it; absent for rules of the engine
 *     itself
 * @param facts what was compared, by name, as text; the sentences of the rule refer to them
 * @param pointer JSON Pointer into the command's data; "" when it is not about one value
 * @param detail a ready sentence where the rule's own is too general
 */
public record Finding(
    String ruleId,
    Rule.Kind kind,
    @Nullable String basis,
    Map<String, String> facts,
    String pointer,
    @Nullable String detail) {

  public Finding {
    facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * @param facts names and values in turn: {@code "deadline", deadline, "earliest", earliest}
   */
  public static Finding of(Rule rule, @Nullable Object... facts) {
    return new Finding(rule.id(), rule.kind(), null, pairs(facts), "", null);
  }

  public static Finding of(Problem problem) {
    return new Finding(
        problem.code(), Rule.Kind.DATA, null, Map.of(), problem.pointer(), problem.message());
  }

  public Finding at(String pointer) {
    return new Finding(ruleId, kind, basis, facts, pointer, detail);
  }

  /** The same, with the place in the pack's origin that the rule rests on. */
  public Finding because(@Nullable String basis) {
    return new Finding(ruleId, kind, basis, facts, pointer, detail);
  }

  private static Map<String, String> pairs(@Nullable Object... facts) {
    var map = new LinkedHashMap<String, String>();
    for (int i = 0; i < facts.length; i += 2) {
      map.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
    }
    return map;
  }
}
