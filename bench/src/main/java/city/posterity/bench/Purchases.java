package city.posterity.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts of purchases: one that keeps all clauses of the packs that come with the program, and as
 * many others as one likes, each a few random changes away from it; the same seed, the same ones.
 */
final class Purchases {

  private static final List<String> CATEGORIES =
      List.of("works", "services", "goods", "vehicles", "energy", "digital");
  private static final double[] FACTORS = {0, 0.01, 0.3, 0.9, 1.1, 3, 20};
  private static final int MOST_CHANGES = 24;

  private final Map<String, Object> good;

  Purchases() throws IOException {
    try (InputStream in = Purchases.class.getResourceAsStream("purchase.json")) {
      var read = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) new JsonMapper().readValue(Objects.requireNonNull(in), Object.class))
          .forEach((name, value) -> read.put((String) name, value));
      good = read;
    }
  }

  /** The one that keeps all clauses, with its signatures. */
  Map<String, Object> good() {
    return good;
  }

  /** Another one, without signatures. */
  Map<String, Object> other(long seed) {
    var random = new SplittableRandom(seed);
    var facts = new LinkedHashMap<String, Object>();
    good.forEach((name, value) -> {
      if (!name.equals("attestations") && !name.equals("objects")) {
        facts.put(name, copy(value));
      }
    });
    List<Map<String, Object>> records =
        List.of(
            record(facts, "procurement"), record(facts, "evaluation"), record(facts, "contract"));
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      change(records.get(random.nextInt(records.size())), random, true);
    }
    return facts;
  }

  private static void change(Map<String, Object> record, SplittableRandom random, boolean alone) {
    if (record.isEmpty()) {
      return;
    }
    var names = new ArrayList<>(record.keySet());
    String name = names.get(random.nextInt(names.size()));
    Object value = Objects.requireNonNull(record.get(name));
    if (value instanceof Map<?, ?>) {
      change(record(record, name), random, alone);
    } else if (value instanceof List<?> list) {
      changeList(record, name, list, random, alone);
    } else if (alone && random.nextInt(4) == 0 && record.size() > 1) {
      record.remove(name);
    } else {
      record.put(name, changed(name, value, random));
    }
  }

  private static void changeList(
      Map<String, Object> record,
      String name,
      List<?> list,
      SplittableRandom random,
      boolean alone) {
    var changed = new ArrayList<Object>(list);
    int what = random.nextInt(6);
    if (what == 0 && alone) {
      record.remove(name);
      return;
    }
    if (what == 1 && !changed.isEmpty()) {
      changed.remove(random.nextInt(changed.size()));
    } else if (!changed.isEmpty()) {
      int i = random.nextInt(changed.size());
      if (changed.get(i) instanceof Map<?, ?> element) {
        var copy = new LinkedHashMap<String, Object>();
        element.forEach((k, v) -> copy.put((String) k, v));
        change(copy, random, false);
        changed.set(i, copy);
      }
    }
    record.put(name, changed);
  }

  private static Object changed(String name, Object value, SplittableRandom random) {
    return switch (value) {
      case Boolean b -> !b;
      case Integer i -> (int) Math.round(i * FACTORS[random.nextInt(FACTORS.length)]);
      case Number n -> n.doubleValue() * FACTORS[random.nextInt(FACTORS.length)];
      case String _ when name.equals("category") ->
          CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      // days stay days
      case String s when !s.matches("\\d{4}-.*") -> random.nextBoolean() ? "" : s + "x";
      default -> value;
    };
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> record(Map<String, Object> in, String name) {
    return (Map<String, Object>) Objects.requireNonNull(in.get(name));
  }

  private static Object copy(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var result = new LinkedHashMap<String, Object>();
        map.forEach((k, v) -> result.put((String) k, copy(v)));
        yield result;
      }
      case List<?> list -> {
        var result = new ArrayList<Object>();
        list.forEach(each -> result.add(copy(each)));
        yield result;
      }
      default -> value;
    };
  }
}
