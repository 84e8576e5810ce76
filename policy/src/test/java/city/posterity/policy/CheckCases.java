package city.posterity.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Facts under which every check of a part of a pack is met, and for each check the smallest change
 * under which it is not.
 *
 * @param good facts as nested maps
 * @param objects digests of what attestations speak of and no fact holds
 * @param attestations answer and role by clause
 * @param fails by clause: paths and their changed values; {@code attestation} for a statement that
 *     is denied; {@code also} for other checks that then fail as well
 */
record CheckCases(
    Map<String, Object> good,
    Map<String, Object> objects,
    Map<String, Map<String, String>> attestations,
    Map<String, Map<String, Object>> fails) {

  private static final Pattern STEP = Pattern.compile("([a-z_0-9]+)|\\[(\\d+)]");

  static CheckCases read(String resource) {
    try (InputStream in = CheckCases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource);
      }
      var root = map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
      var attestations = new LinkedHashMap<String, Map<String, String>>();
      map(root.get("attestations"))
          .forEach((clause, a) -> {
            var words = new LinkedHashMap<String, String>();
            map(a).forEach((k, v) -> words.put(k, String.valueOf(v)));
            attestations.put(clause, words);
          });
      var fails = new LinkedHashMap<String, Map<String, Object>>();
      map(root.get("fails")).forEach((clause, change) -> fails.put(clause, map(change)));
      return new CheckCases(
          map(root.get("good")),
          root.containsKey("objects") ? map(root.get("objects")) : Map.of(),
          attestations,
          fails);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The good facts with everything signed that has to be. */
  Facts goodFacts(Policy policy) {
    return facts(policy, Map.of());
  }

  /** The good facts with the change under which a clause fails. */
  Facts failing(Policy policy, String clause) {
    var change = new LinkedHashMap<>(map(fails.get(clause)));
    change.remove("also");
    Object answer = change.remove("attestation");
    return answer == null
        ? facts(policy, change)
        : facts(policy, change, Map.of(clause, String.valueOf(answer)));
  }

  /** Which checks fail under the change for this one. */
  List<String> expected(String clause) {
    var expected = new ArrayList<String>();
    expected.add(clause);
    if (map(fails.get(clause)).get("also") instanceof List<?> also) {
      also.forEach(each -> expected.add(String.valueOf(each)));
    }
    return expected;
  }

  Facts facts(Policy policy, Map<String, ?> change) {
    return facts(policy, change, Map.of());
  }

  private Facts facts(Policy policy, Map<String, ?> change, Map<String, String> answers) {
    var document = new LinkedHashMap<>(map(copy(good)));
    change.forEach((path, value) -> set(document, path, value));
    document.put("objects", objects);
    // what is signed is signed for the facts as they now are
    Facts unsigned = Facts.of(policy, document);
    var signed = new ArrayList<Map<String, Object>>();
    attestations.forEach((id, a) -> {
      var one = new LinkedHashMap<String, Object>();
      one.put("clause_id", id);
      one.put("answer", answers.getOrDefault(id, a.getOrDefault("answer", "yes")));
      one.put("reason", "Looked at it");
      one.put("by", "Somebody");
      one.put("role", a.getOrDefault("role", ""));
      Clause clause = policy.clauses().get(id);
      if (clause != null) {
        PolicyCheck.objectDigest(clause, unsigned).ifPresent(d -> one.put("object_hash", d));
      }
      signed.add(one);
    });
    document.put("attestations", signed);
    return Facts.of(policy, document);
  }

  /** The good facts after everything that was signed for has changed. */
  Facts changedSinceSigning(Policy policy) {
    Facts signed = goodFacts(policy);
    var digests = new LinkedHashMap<String, String>(signed.objects());
    policy.clauses().values().stream()
        .map(Clause::statement)
        .filter(Objects::nonNull)
        .map(Statement::object)
        .filter(Objects::nonNull)
        .forEach(object -> digests.put(object, "changed"));
    return new Facts(
        true, signed.values(), List.of(), List.of(), signed.attestations(), digests, List.of());
  }

  private static void set(Map<String, Object> document, String path, Object value) {
    @Nullable Object at = document;
    var steps = new ArrayList<Object>();
    var matcher = STEP.matcher(path);
    while (matcher.find()) {
      steps.add(matcher.group(1) != null ? matcher.group(1) : Integer.valueOf(matcher.group(2)));
    }
    for (Object step : steps.subList(0, steps.size() - 1)) {
      at = step instanceof Integer i ? list(at).get(i) : map(at).get(step);
    }
    if (steps.getLast() instanceof Integer i) {
      list(at).set(i, value);
    } else {
      map(at).put((String) steps.getLast(), value);
    }
  }

  private static Object copy(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var result = new LinkedHashMap<String, Object>();
        map.forEach((k, v) -> result.put(String.valueOf(k), copy(v)));
        yield result;
      }
      case List<?> list -> {
        var result = new ArrayList<>();
        list.forEach(each -> result.add(copy(each)));
        yield result;
      }
      default -> value;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }
}
