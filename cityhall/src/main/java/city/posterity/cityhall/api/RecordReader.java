package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.Problem;
import city.posterity.procurement.machine.Computed;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.pack.Spelling;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a record of the core from JSON and finds everything that is wrong with it at once, each
 * problem with its JSON Pointer: what is missing, of the wrong type, or not known.
 */
public final class RecordReader {

  static final int TEXT_LIMIT = 100_000;
  static final int ARRAY_LIMIT = 10_000;

  private final List<Problem> problems = new ArrayList<>();

  private RecordReader() {}

  /** Either a value or problems. */
  public record Result<T>(@Nullable T value, List<Problem> problems) {}

  public static <T> Result<T> read(Class<T> type, JsonNode json) {
    var reader = new RecordReader();
    Object value = reader.record(type, json, "");
    return reader.problems.isEmpty()
        ? new Result<>(type.cast(value), List.of())
        : new Result<>(null, List.copyOf(reader.problems));
  }

  private @Nullable Object record(Class<?> type, JsonNode json, String at) {
    if (!json.isObject()) {
      return wrong(at, "an object", json);
    }
    RecordComponent[] components = type.getRecordComponents();
    var known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (String name : json.propertyNames()) {
      if (!known.contains(name) && !name.equals("kind")) {
        String meant =
            Spelling.nearest(name, known).map(k -> "did you mean " + k + "? ").orElse("");
        add(
            "unknown-property",
            at + "/" + escape(name),
            "is not known here; " + meant + "known are " + known);
      }
    }
    int before = problems.size();
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], json.get(components[i].getName()), at);
    }
    return problems.size() > before ? null : construct(type, components, values, at);
  }

  private @Nullable Object component(
      RecordComponent component, @Nullable JsonNode json, String at) {
    String pointer = at + "/" + escape(component.getName());
    AnnotatedType type = component.getAnnotatedType();
    if (json == null || json.isNull()) {
      if (isNullable(type)) {
        return null;
      }
      if (component.getType() == List.class && json == null) {
        return List.of();
      }
      if (component.getType() == Set.class && json == null) {
        return Set.of();
      }
      if (component.getType() == Map.class && json == null) {
        return Map.of();
      }
      if (component.getType() == boolean.class && json == null) {
        return false;
      }
      if (component.getType() == int.class && component.isAnnotationPresent(Computed.class)) {
        return 0;
      }
      return add("missing", pointer, "is missing; expected " + describe(component.getType()));
    }
    return value(type, component.getType(), json, pointer);
  }

  static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private @Nullable Object value(AnnotatedType annotated, Class<?> type, JsonNode json, String at) {
    if (type == String.class) {
      return json.isString() && json.asString().length() <= TEXT_LIMIT
          ? plain(json.asString(), at)
          : wrong(at, "a text of at most " + TEXT_LIMIT + " characters", json);
    }
    if (type == boolean.class || type == Boolean.class) {
      return json.isBoolean() ? json.asBoolean() : wrong(at, "true or false", json);
    }
    if (type == int.class || type == Integer.class) {
      return json.isInt() ? json.asInt() : wrong(at, "a whole number", json);
    }
    if (type == long.class || type == Long.class) {
      return json.isIntegralNumber() && json.canConvertToLong()
          ? json.asLong()
          : wrong(at, "a whole number", json);
    }
    if (type == BigDecimal.class) {
      return json.isNumber() ? json.decimalValue() : wrong(at, "a number", json);
    }
    if (List.class == type || Set.class == type) {
      return collection((AnnotatedParameterizedType) annotated, type, json, at);
    }
    if (type == Map.class) {
      return map((AnnotatedParameterizedType) annotated, json, at);
    }
    if (type.isEnum()) {
      return constant(type, json, at);
    }
    if (type.isInterface() && type.isSealed()) {
      return cases(type, json, at);
    }
    if (isText(type)) {
      return text(type, json, at);
    }
    return record(type, json, at);
  }

  private @Nullable Object plain(String text, String at) {
    return PlainText.isPlain(text)
        ? text
        : add("unreadable-text", at, "holds characters that cannot be shown; send plain text");
  }

  static boolean isText(Class<?> type) {
    return type == Instant.class
        || type == LocalDate.class
        || type == UUID.class
        || type == StreamId.class
        || type == PersonId.class
        || type == OrganisationId.class;
  }

  private @Nullable Object text(Class<?> type, JsonNode json, String at) {
    if (!json.isString()) {
      return wrong(at, describe(type), json);
    }
    String text = json.asString();
    try {
      boolean isTime = type == Instant.class || type == LocalDate.class;
      if (isTime && !text.matches("\\d{4}-.*")) {
        // such as +999999999-12-31, which no database keeps
        return wrong(at, describe(type), json);
      }
      if (type == Instant.class) {
        return OffsetDateTime.parse(text).toInstant();
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == StreamId.class) {
        return CoreJson.streamId(text);
      }
      UUID id = UUID.fromString(text);
      return type == PersonId.class
          ? new PersonId(id)
          : type == OrganisationId.class ? new OrganisationId(id) : id;
    } catch (DateTimeException | IllegalArgumentException _) {
      return wrong(at, describe(type), json);
    }
  }

  private @Nullable Object collection(
      AnnotatedParameterizedType annotated, Class<?> type, JsonNode json, String at) {
    if (!json.isArray() || json.size() > ARRAY_LIMIT) {
      return wrong(at, "an array of at most " + ARRAY_LIMIT + " entries", json);
    }
    AnnotatedType element = annotated.getAnnotatedActualTypeArguments()[0];
    var values = new ArrayList<@Nullable Object>();
    for (int i = 0; i < json.size(); i++) {
      values.add(value(element, raw(element), json.get(i), at + "/" + i));
    }
    return values.contains(null)
        ? null
        : type == Set.class ? new LinkedHashSet<>(values) : List.copyOf(values);
  }

  private @Nullable Object map(AnnotatedParameterizedType annotated, JsonNode json, String at) {
    if (!json.isObject() || json.size() > ARRAY_LIMIT) {
      return wrong(at, "an object", json);
    }
    AnnotatedType element = annotated.getAnnotatedActualTypeArguments()[1];
    var values = new LinkedHashMap<String, @Nullable Object>();
    json.properties()
        .forEach(e ->
            values.put(
                e.getKey(),
                value(element, raw(element), e.getValue(), at + "/" + escape(e.getKey()))));
    return values.containsValue(null) ? null : values;
  }

  private @Nullable Object constant(Class<?> type, JsonNode json, String at) {
    var words =
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(
                    c -> Engine.word((Enum<?>) c), c -> c, (a, _) -> a, LinkedHashMap::new));
    Object found = json.isString() ? words.get(json.asString()) : null;
    return found != null ? found : wrong(at, "one of " + words.keySet(), json);
  }

  private @Nullable Object cases(Class<?> type, JsonNode json, String at) {
    var kinds =
        Arrays.stream(type.getPermittedSubclasses())
            .collect(Collectors.toMap(CoreJson::kindOf, c -> c, (a, _) -> a, LinkedHashMap::new));
    JsonNode kind = json.get("kind");
    Class<?> found = kind != null && kind.isString() ? kinds.get(kind.asString()) : null;
    return found == null
        ? add("unknown-kind", at + "/kind", "must be one of " + kinds.keySet())
        : record(found, json, at);
  }

  private @Nullable Object construct(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values, String at) {
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = type.getDeclaredConstructor(types);
      // records of other parts of the application need not be public to be read
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      String why = e.getTargetException().getMessage();
      return add("invalid", at, why == null ? "is not valid" : why);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Class<?> raw(AnnotatedType type) {
    return type.getType() instanceof Class<?> c
        ? c
        : (Class<?>) ((ParameterizedType) type.getType()).getRawType();
  }

  static String describe(Class<?> type) {
    if (type == Instant.class) {
      return "a time with zone such as 2027-03-01T10:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a date such as 2027-03-01";
    }
    if (type == StreamId.class) {
      return "a thing's id such as tender:0190…";
    }
    if (type == UUID.class || type == PersonId.class || type == OrganisationId.class) {
      return "a UUID";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants()).map(c -> Engine.word((Enum<?>) c)).toList();
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == BigDecimal.class || type == int.class || type == long.class) {
      return "a number";
    }
    return "an object";
  }

  private @Nullable Object wrong(String at, String expected, JsonNode json) {
    String given =
        json.isContainer()
            ? json.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
            : json.toString();
    return add(
        "wrong-type",
        at,
        "must be "
            + expected
            + ", not "
            + (given.length() > 80 ? given.substring(0, 80) + "…" : given));
  }

  private @Nullable Object add(String code, String at, String message) {
    problems.add(new Problem(code, at, message));
    return null;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
