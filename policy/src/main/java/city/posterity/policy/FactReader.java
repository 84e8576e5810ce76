package city.posterity.policy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns plain maps into facts of the declared types, and reports everything that does not fit. */
final class FactReader {

  private static final Set<String> BESIDE =
      Set.of("params", "waivers", "explanations", "attestations", "objects");

  private static final int MOST_UNKNOWN = 100;

  private final Policy policy;
  private final List<FactProblem> problems = new ArrayList<>();
  private final boolean named;
  private final Map<String, String> unknown = new LinkedHashMap<>();

  /**
   * @param named whether to keep what the pack does not know, for those who wrote it
   */
  FactReader(Policy policy, boolean named) {
    this.policy = policy;
    this.named = named;
  }

  Facts read(Map<?, ?> document) {
    Map<String, Object> values =
        policy.vocabulary().typed()
            ? record(policy.vocabulary().root(), document, "", "")
            : Untyped.of(document, BESIDE);
    var waivers = new ArrayList<Waiver>();
    each(
        document,
        "waivers",
        (w, at) -> {
          String clause = clause(w, at);
          if (clause != null) {
            waivers.add(
                new Waiver(
                    clause,
                    text(w, at, "gate"),
                    text(w, at, "reason"),
                    people(w, at),
                    text(w, at, "role"),
                    date(w, at, "date"),
                    date(w, at, "expires"),
                    at));
          }
        });
    var explanations = new ArrayList<Explanation>();
    each(
        document,
        "explanations",
        (e, at) -> {
          String clause = clause(e, at);
          if (clause != null) {
            explanations.add(
                new Explanation(
                    clause,
                    text(e, at, "gate"),
                    text(e, at, "reason"),
                    text(e, at, "by"),
                    text(e, at, "role"),
                    date(e, at, "date"),
                    at));
          }
        });
    var attestations = new ArrayList<Attestation>();
    each(
        document,
        "attestations",
        (a, at) -> {
          String clause = clause(a, at);
          Attestation.Answer answer = answer(a, at);
          if (clause != null && answer != null) {
            attestations.add(
                new Attestation(
                    clause,
                    answer,
                    text(a, at, "reason"),
                    text(a, at, "by"),
                    text(a, at, "role"),
                    date(a, at, "date"),
                    text(a, at, "object_hash"),
                    at));
          }
        });
    var objects = objects(document);
    if (!problems.isEmpty()) {
      throw new FactsException(problems);
    }
    return new Facts(
        policy.vocabulary().typed(),
        values,
        waivers,
        explanations,
        attestations,
        objects,
        unknown.entrySet().stream().map(u -> new UnknownFact(u.getValue(), u.getKey())).toList());
  }

  private Map<String, Object> record(
      Vocabulary.Part part, Map<?, ?> map, String pointer, String path) {
    var result = new LinkedHashMap<String, Object>();
    part.fields.forEach((name, field) -> {
      Object value = map.get(name);
      if (value == null) {
        return;
      }
      String at = pointer + "/" + name;
      if (!field.isRecord()) {
        FactDeclaration leaf = field.leaf;
        Object coerced = leaf == null ? null : leaf.type().coerce(value);
        if (coerced == null) {
          wrong(at, value, leaf == null ? "nothing" : leaf.type().expected());
        } else {
          result.put(name, coerced);
        }
      } else if (field.list) {
        result.put(name, records(field, value, at, path + name + "[]."));
      } else if (value instanceof Map<?, ?> inner) {
        result.put(name, record(field, inner, at, path + name + "."));
      } else {
        wrong(at, value, "an object");
      }
    });
    if (named) {
      boolean outermost = path.isEmpty();
      unknown(
          map, pointer, path, k -> part.fields.containsKey(k) || (outermost && BESIDE.contains(k)));
    }
    return result;
  }

  private void unknown(Map<?, ?> map, String pointer, String path, Predicate<String> known) {
    for (Object key : map.keySet()) {
      String name = String.valueOf(key);
      if (!known.test(name) && unknown.size() < MOST_UNKNOWN) {
        unknown.putIfAbsent(path + name, pointer + "/" + name);
      }
    }
  }

  private List<Object> records(Vocabulary.Part part, Object value, String pointer, String path) {
    var result = new ArrayList<>();
    if (!(value instanceof List<?> list)) {
      wrong(pointer, value, "a list of objects");
      return result;
    }
    for (int i = 0; i < list.size(); i++) {
      Object element = list.get(i);
      if (element instanceof Map<?, ?> map) {
        result.add(record(part, map, pointer + "/" + i, path));
      } else {
        wrong(pointer + "/" + i, element, "an object");
      }
    }
    return result;
  }

  private interface Each {
    void read(Map<?, ?> map, String pointer);
  }

  private void each(Map<?, ?> document, String key, Each each) {
    Object value = document.get(key);
    if (value == null) {
      return;
    }
    if (!(value instanceof List<?> list)) {
      wrong("/" + key, value, "a list of objects");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String at = "/" + key + "/" + i;
      if (list.get(i) instanceof Map<?, ?> map) {
        each.read(map, at);
        if (named) {
          unknown(map, at, key + "[].", Objects.requireNonNull(Meant.SIGNED.get(key))::contains);
        }
      } else {
        wrong(at, list.get(i), "an object");
      }
    }
  }

  private @Nullable String clause(Map<?, ?> map, String pointer) {
    String clause = text(map, pointer, "clause_id");
    if (clause == null) {
      problems.add(new FactProblem(pointer, "no 'clause_id'", "the id of a clause"));
    }
    return clause;
  }

  private @Nullable String text(Map<?, ?> map, String pointer, String key) {
    Object value = map.get(key);
    if (value != null && !(value instanceof String)) {
      wrong(pointer + "/" + key, value, "text");
    }
    return value instanceof String s && !s.isBlank() ? s.strip() : null;
  }

  private List<String> people(Map<?, ?> map, String pointer) {
    Object value = map.get("approved_by");
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      var people = new LinkedHashMap<String, String>();
      list.forEach(each -> {
        String name = String.valueOf(each).strip();
        if (!name.isEmpty()) {
          people.putIfAbsent(sameName(name), name);
        }
      });
      return List.copyOf(people.values());
    }
    if (value != null && !(value instanceof String)) {
      wrong(pointer + "/approved_by", value, "a name, or a list of names");
    }
    return value instanceof String s && !s.isBlank() ? List.of(s) : List.of();
  }

  /** One person stays one, however the name is written. */
  private static String sameName(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private @Nullable LocalDate date(Map<?, ?> map, String pointer, String key) {
    String text = text(map, pointer, key);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(
          text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
    } catch (DateTimeParseException _) {
      wrong(pointer + "/" + key, text, "a date such as 2027-03-01");
      return null;
    }
  }

  private Attestation.@Nullable Answer answer(Map<?, ?> map, String pointer) {
    String text = text(map, pointer, "answer");
    if (text != null) {
      String sought = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
      for (var answer : Attestation.Answer.values()) {
        if (answer.name().equals(sought)) {
          return answer;
        }
      }
    }
    problems.add(
        new FactProblem(
            pointer + "/answer",
            text == null ? "no answer" : "'" + text + "'",
            "one of " + Arrays.toString(Attestation.Answer.values()).toLowerCase(Locale.ROOT)));
    return null;
  }

  private Map<String, String> objects(Map<?, ?> document) {
    var result = new LinkedHashMap<String, String>();
    Object value = document.get("objects");
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, digest) -> {
        if (digest instanceof String s) {
          result.put(String.valueOf(name), s);
        } else {
          wrong("/objects/" + name, digest, "a digest");
        }
      });
    } else if (value != null) {
      wrong("/objects", value, "an object");
    }
    return result;
  }

  private void wrong(String pointer, @Nullable Object value, String expected) {
    String shown =
        switch (value) {
          case null -> "nothing";
          case Map<?, ?> _ -> "an object";
          case List<?> _ -> "a list";
          default ->
              "'"
                  + (value.toString().length() > 60
                      ? value.toString().substring(0, 57) + "..."
                      : value)
                  + "'";
        };
    problems.add(new FactProblem(pointer, shown, expected));
  }
}
