package city.posterity.appraisal.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.engine.Appraising;
import city.posterity.appraisal.engine.Inputs;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.file.ResultJson;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a result says, each figure under its JSON pointer. */
record Figures(SortedMap<String, JsonNode> all) {

  static final int DRAWS = 3_000;

  static Result run(Appraisal appraisal) {
    return run(appraisal, DRAWS, 2);
  }

  static Result run(Appraisal appraisal, int draws, int threads) {
    return Appraising.run(appraisal, Inputs.published(), "hash", 7, draws, threads);
  }

  static Figures of(Appraisal appraisal) {
    return of(ResultJson.write(run(appraisal)));
  }

  static Figures of(String json) {
    var all = new TreeMap<String, JsonNode>();
    add("", JsonMapper.shared().readTree(json), all);
    return new Figures(all);
  }

  private static void add(String pointer, JsonNode node, Map<String, JsonNode> all) {
    if (pointer.equals("/dominance")) {
      // pairs without an order of their own
      var pairs = new TreeSet<String>();
      node.forEach(pair -> pairs.add(pair.toString()));
      all.put(pointer, JsonMapper.shared().valueToTree(pairs));
    } else if (node.isObject()) {
      node.properties().forEach(e -> add(pointer + "/" + e.getKey(), e.getValue(), all));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        add(pointer + "/" + i, node.get(i), all);
      }
    } else {
      all.put(pointer, node);
    }
  }

  Figures only(Predicate<String> pointers) {
    var kept = new TreeMap<>(all);
    kept.keySet().removeIf(pointers.negate());
    assertThat(kept).isNotEmpty();
    return new Figures(kept);
  }

  /** The same figures but for rounding. */
  void assertLike(Figures other) {
    assertThat(all.keySet()).isEqualTo(other.all.keySet());
    all.forEach((pointer, one) -> {
      JsonNode two = other.all.get(pointer);
      if (one.isDouble() && two != null) {
        double expected = two.asDouble();
        assertThat(one.asDouble())
            .as(pointer)
            .isCloseTo(expected, within(1e-6 + 1e-9 * Math.abs(expected)));
      } else {
        assertThat(one).as(pointer).isEqualTo(two);
      }
    });
  }

  /** With other words in the text of the result. */
  static Figures renamed(Appraisal appraisal, UnaryOperator<String> names) {
    return of(names.apply(ResultJson.write(run(appraisal))));
  }
}
