package city.posterity.policy;

import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.StructValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts as expressions see them, made once for all of them. A plain map would be gone through to
 * its last leaf each time that an expression names anything in it.
 */
// nobody changes a record of facts once it is made
@SuppressWarnings("Immutable")
final class View extends StructValue<String, Object> {

  private static final CelType TYPE = SimpleType.DYN;

  private final Map<String, Object> fields;

  private View(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** A record with records and lists in it. */
  static Object of(Map<?, ?> record) {
    var fields = HashMap.<String, Object>newHashMap(record.size());
    record.forEach((name, value) -> fields.put(String.valueOf(name), seen(value)));
    return new View(fields);
  }

  /** What stands behind each name. */
  static Map<String, Object> ofEach(Map<String, Object> values) {
    var all = HashMap.<String, Object>newHashMap(values.size());
    values.forEach((name, value) -> all.put(name, seen(value)));
    return all;
  }

  /** The same for facts of no declared kind: their maps may be gone through by key. */
  static Map<String, Object> ofUntyped(Map<String, Object> values) {
    var all = HashMap.<String, Object>newHashMap(values.size());
    values.forEach((name, value) -> all.put(name, untyped(value)));
    return all;
  }

  private static Object seen(Object value) {
    return switch (value) {
      case Map<?, ?> record -> of(record);
      case List<?> list -> new Metered(list.stream().map(View::seen).toArray());
      default -> value;
    };
  }

  private static Object untyped(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var result = HashMap.<String, Object>newHashMap(map.size());
        map.forEach((key, v) -> result.put(String.valueOf(key), untyped(v)));
        yield result;
      }
      case List<?> list -> new Metered(list.stream().map(View::untyped).toArray());
      default -> value;
    };
  }

  @Nullable Object field(String name) {
    return fields.get(name);
  }

  @Override
  public Object select(String field) {
    Object value = fields.get(field);
    if (value == null) {
      throw CelAttributeNotFoundException.forMissingMapKey(field);
    }
    return value;
  }

  @Override
  public Optional<Object> find(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  @Override
  public Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return fields.isEmpty();
  }

  @Override
  public CelType celType() {
    return TYPE;
  }
}
