package city.posterity.cityhall.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list of records that somebody entered, and fills facts with it. */
final class ListTold {

  /** Most records of one list. */
  static final int MOST = 200;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private final ListFact fact;
  private final List<Wrong> wrong = new ArrayList<>();

  private ListTold(ListFact fact) {
    this.fact = fact;
  }

  enum Kind {
    /** It is no list of records at all. */
    LIST,
    LENGTH,
    /** A component that no policy asks for. */
    UNKNOWN,
    /** A value of another type. */
    TYPE
  }

  /**
   * Something that does not fit.
   *
   * @param record its number, from 1; 0 for the whole list
   * @param component such as {@code cost_lines[2].pv}; empty for the record itself
   * @param expected what would be right
   */
  record Wrong(Kind kind, int record, String component, String expected) {}

  /**
   * @param records what fits, absent values left out
   */
  record Reading(List<Map<String, Object>> records, List<Wrong> wrong) {

    Reading {
      records = List.copyOf(records);
      wrong = List.copyOf(wrong);
    }

    /** Whether a policy can use it: what it does not ask for, it does not read. */
    boolean isUsable() {
      return wrong.stream().allMatch(w -> w.kind() == Kind.UNKNOWN);
    }
  }

  static Reading read(ListFact fact, String json) {
    var told = new ListTold(fact);
    return new Reading(told.all(json), told.wrong);
  }

  static String write(List<Map<String, Object>> records) {
    return JSON.writeValueAsString(records);
  }

  private List<Map<String, Object>> all(String json) {
    List<?> list = parsed(json);
    if (list == null) {
      wrong.add(new Wrong(Kind.LIST, 0, "", example()));
      return List.of();
    }
    if (list.size() > MOST) {
      wrong.add(new Wrong(Kind.LENGTH, list.size(), "", String.valueOf(MOST)));
      return List.of();
    }
    var records = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < list.size(); i++) {
      records.add(record(fact, list.get(i), i + 1, ""));
    }
    return records;
  }

  private static @Nullable List<?> parsed(String json) {
    try {
      return JSON.readValue(json, Object.class) instanceof List<?> list ? list : null;
    } catch (JacksonException _) {
      return null;
    }
  }

  private String example() {
    return "[{\"" + fact.parts().getFirst().name() + "\": …}]";
  }

  private Map<String, Object> record(
      ListFact of, @Nullable Object value, int number, String within) {
    var result = new LinkedHashMap<String, Object>();
    if (value instanceof Map<?, ?> map) {
      components(of, map, "", number, within, result);
    } else {
      wrong.add(new Wrong(Kind.TYPE, number, within, "an object with " + of.shape()));
    }
    return result;
  }

  private void components(
      ListFact of,
      Map<?, ?> map,
      String prefix,
      int number,
      String within,
      Map<String, Object> result) {
    map.forEach((key, value) -> {
      String name = prefix + key;
      String place = within.isEmpty() ? name : within + "." + name;
      if (value == null) {
        return;
      }
      ListPart part = of.part(name).orElse(null);
      switch (part) {
        case ListPart.Leaf leaf when leaf.type().fits(value) ->
            result.put(String.valueOf(key), value);
        case ListPart.Leaf leaf ->
            wrong.add(new Wrong(Kind.TYPE, number, place, leaf.type().expected()));
        case ListFact inner when value instanceof List<?> list ->
            result.put(String.valueOf(key), inner(inner, list, number, place));
        case ListFact _ -> wrong.add(new Wrong(Kind.TYPE, number, place, "a list of objects"));
        case null -> unasked(of, String.valueOf(key), value, name, number, place, within, result);
      }
    });
  }

  private List<Map<String, Object>> inner(ListFact of, List<?> list, int number, String place) {
    var records = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < list.size(); i++) {
      records.add(record(of, list.get(i), number, place + "[" + (i + 1) + "]"));
    }
    return records;
  }

  private void unasked(
      ListFact of,
      String key,
      Object value,
      String name,
      int number,
      String place,
      String within,
      Map<String, Object> result) {
    boolean holds = of.parts().stream().anyMatch(p -> p.name().startsWith(name + "."));
    if (holds && value instanceof Map<?, ?> map) {
      var deeper = new LinkedHashMap<String, Object>();
      components(of, map, name + ".", number, within, deeper);
      result.put(key, deeper);
    } else if (name.equals(ListFact.ID) && value instanceof String) {
      result.put(key, value);
    } else {
      wrong.add(new Wrong(Kind.UNKNOWN, number, place, of.shape()));
    }
  }

  /** The records that a purchase yields for a list; empty if it says nothing of it. */
  @SuppressWarnings("unchecked")
  static Optional<List<Map<String, Object>>> recorded(Map<String, Object> facts, String path) {
    Object at = facts;
    for (String name : path.split("\\.")) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)
        ? Optional.of((List<Map<String, Object>>) list)
        : Optional.empty();
  }

  /**
   * What the records say, with what was entered where they say nothing. A record of the purchase
   * gets what was entered for the one of the same name; none is added, and nothing is changed.
   */
  static List<Map<String, Object>> supplemented(
      ListFact fact, List<Map<String, Object>> recorded, List<Map<String, Object>> entered) {
    String key = fact.key(recorded).orElse(null);
    if (key == null) {
      return recorded;
    }
    return recorded.stream().map(r -> supplemented(r, key, entered)).toList();
  }

  private static Map<String, Object> supplemented(
      Map<String, Object> record, String key, List<Map<String, Object>> entered) {
    var result = new LinkedHashMap<>(record);
    entered.stream()
        .filter(e -> Objects.equals(e.get(key), record.get(key)))
        .findFirst()
        .ifPresent(e -> e.forEach(result::putIfAbsent));
    return result;
  }
}
