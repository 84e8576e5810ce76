package city.posterity.cityhall.api;

import city.posterity.cityhall.casefile.CoreJson;
import city.posterity.procurement.calendar.Term;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.OrganisationId;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.ranking.AwardMethod;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (2020-12, as OpenAPI 3.1 has them) of the core's records, by the same conventions by
 * which {@link RecordReader} reads them and {@link CoreJson} writes them.
 */
final class Schemas {

  /** Names that outsiders know a record by, whichever other one comes first. */
  private static final Map<String, Class<?>> PROMISED = Map.of("Option", AwardMethod.Option.class);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PREFIX = "#/components/schemas/";

  private final ObjectNode schemas;
  private final Map<String, Class<?>> names = new HashMap<>();

  Schemas(ObjectNode schemas) {
    this.schemas = schemas;
  }

  /** A reference to the schema of a record or sealed interface, which is added if need be. */
  ObjectNode reference(Class<?> type) {
    String name = nameOf(type);
    if (names.putIfAbsent(name, type) == null) {
      schemas.set(name, JSON.objectNode());
      schemas.set(name, type.isRecord() ? record(type) : cases(type));
    }
    return JSON.objectNode().put("$ref", PREFIX + name);
  }

  /** Whether a command has anything to say. */
  static boolean isEmpty(Class<?> type) {
    return type.getRecordComponents().length == 0;
  }

  /** Whether a command can be sent without a body: nothing in it has to be said. */
  static boolean isOptional(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).noneMatch(Schemas::isRequired);
  }

  private String nameOf(Class<?> type) {
    String name = type.getSimpleName();
    for (Class<?> at = type; isTaken(name, type); at = at.getEnclosingClass()) {
      if (at == null) {
        throw new IllegalStateException("two records are called " + name);
      }
      Class<?> outer = at.getEnclosingClass();
      name = (outer == null ? lastOf(type.getPackageName()) : outer.getSimpleName()) + name;
    }
    return name;
  }

  private boolean isTaken(String name, Class<?> type) {
    Class<?> owner = names.getOrDefault(name, PROMISED.get(name));
    return owner != null && owner != type;
  }

  private static String lastOf(String packageName) {
    String last = packageName.substring(packageName.lastIndexOf('.') + 1);
    return Character.toUpperCase(last.charAt(0)) + last.substring(1);
  }

  private ObjectNode record(Class<?> type) {
    ObjectNode schema = JSON.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.arrayNode();
    if (isCase(type)) {
      properties.putObject("kind").put("const", CoreJson.kindOf(type));
      required.add("kind");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), component(component));
      if (isRequired(component)) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  private ObjectNode component(RecordComponent component) {
    ObjectNode schema = of(component.getAnnotatedType(), component.getType());
    if (!RecordReader.isNullable(component.getAnnotatedType())) {
      return schema;
    }
    if (schema.path("type").isString() && !schema.has("enum")) {
      String type = schema.get("type").asString();
      schema.putArray("type").add(type).add("null");
      return schema;
    }
    ObjectNode either = JSON.objectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private ObjectNode of(AnnotatedType annotated, Class<?> type) {
    if (type == List.class || type == Set.class) {
      AnnotatedType element = argument(annotated, 0);
      ObjectNode array = JSON.objectNode().put("type", "array");
      array.put("maxItems", RecordReader.ARRAY_LIMIT);
      if (type == Set.class) {
        array.put("uniqueItems", true);
      }
      array.set("items", of(element, RecordReader.raw(element)));
      return array;
    }
    if (type == Map.class) {
      AnnotatedType element = argument(annotated, 1);
      ObjectNode map = JSON.objectNode().put("type", "object");
      map.set("additionalProperties", of(element, RecordReader.raw(element)));
      return map;
    }
    if (type.isEnum()) {
      ObjectNode words = JSON.objectNode().put("type", "string");
      ArrayNode list = words.putArray("enum");
      Arrays.stream(type.getEnumConstants()).forEach(c -> list.add(Engine.word((Enum<?>) c)));
      return words;
    }
    return type.isRecord() && !RecordReader.isText(type) || type.isSealed()
        ? reference(type)
        : plain(type);
  }

  private ObjectNode plain(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    if (type == String.class) {
      return schema.put("type", "string").put("maxLength", RecordReader.TEXT_LIMIT);
    }
    if (type == boolean.class || type == Boolean.class) {
      return schema.put("type", "boolean");
    }
    if (type == int.class || type == Integer.class) {
      return schema.put("type", "integer").put("format", "int32");
    }
    if (type == long.class || type == Long.class) {
      return schema.put("type", "integer").put("format", "int64");
    }
    if (type == BigDecimal.class) {
      return schema.put("type", "number");
    }
    if (type == UUID.class || type == PersonId.class || type == OrganisationId.class) {
      return schema.put("type", "string").put("format", "uuid");
    }
    if (type == Instant.class) {
      return schema.put("type", "string").put("format", "date-time");
    }
    if (type == LocalDate.class) {
      return schema.put("type", "string").put("format", "date");
    }
    if (type == StreamId.class) {
      return schema.put("type", "string").put("pattern", "^[a-z]+:[0-9a-f-]{36}$");
    }
    if (type == Term.class) {
      return schema.put("type", "string");
    }
    throw new IllegalStateException("no schema for " + type);
  }

  private ObjectNode cases(Class<?> type) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode oneOf = schema.putArray("oneOf");
    ObjectNode mapping = JSON.objectNode();
    for (Class<?> c : type.getPermittedSubclasses()) {
      ObjectNode reference = reference(c);
      oneOf.add(reference);
      mapping.put(CoreJson.kindOf(c), reference.get("$ref").asString());
    }
    schema.putObject("discriminator").put("propertyName", "kind").set("mapping", mapping);
    return schema;
  }

  /** Lists, sets, maps and yes-or-no may be left out; they are then empty, or no. */
  private static boolean isRequired(RecordComponent component) {
    Class<?> type = component.getType();
    return !RecordReader.isNullable(component.getAnnotatedType())
        && type != List.class
        && type != Set.class
        && type != Map.class
        && type != boolean.class;
  }

  /**
   * A case of a sealed interface of data; commands, events and states are told by their address.
   */
  private static boolean isCase(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .anyMatch(i ->
            i.isSealed()
                && i.getName().startsWith("city.posterity.procurement")
                && !i.getPackageName().endsWith(".machine"));
  }

  private static AnnotatedType argument(AnnotatedType type, int index) {
    return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
  }
}
