package city.posterity.cityhall.people;

import city.posterity.cityhall.web.ApiProblem;
import city.posterity.cityhall.web.PlainText;
import city.posterity.procurement.Problem;
import city.posterity.procurement.pack.Spelling;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the members of a JSON object and collects everything that is wrong with them, each with its
 * JSON Pointer. What is wrong reads as something harmless until {@link #done} refuses it all.
 */
final class Fields {

  static final UUID NONE = new UUID(0, 0);

  private static final int NAMES = 200;
  private static final int ENTRIES = 100;
  private static final int MAIL = 254;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");

  private final JsonNode object;
  private final String at;
  private final List<Problem> problems;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Fields> inner = new ArrayList<>();

  private Fields(JsonNode object, String at, List<Problem> problems) {
    this.at = at;
    this.problems = problems;
    if (object.isObject()) {
      this.object = object;
    } else {
      this.object = JsonNodeFactory.instance.objectNode();
      add("wrong-type", at, "must be an object");
    }
  }

  static Fields of(JsonNode body) {
    return new Fields(body, "", new ArrayList<>());
  }

  String pointer(String name) {
    return at + "/" + name;
  }

  void add(String code, String pointer, String message) {
    problems.add(new Problem(code, pointer, message));
  }

  void addAll(List<Problem> more) {
    problems.addAll(more);
  }

  /**
   * To be asked when everything was read.
   *
   * @throws ApiProblem 422 with all that is wrong
   */
  void done() {
    refuseUnknown();
    if (!problems.isEmpty()) {
      throw ApiProblem.wrongData(problems);
    }
  }

  private void refuseUnknown() {
    for (String name : object.propertyNames()) {
      if (!asked.contains(name)) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        String meant =
            Spelling.nearest(name, asked).map(k -> "did you mean " + k + "? ").orElse("");
        add(
            "unknown-property",
            pointer(escaped),
            "is not known here; " + meant + "known are " + asked);
      }
    }
    inner.forEach(Fields::refuseUnknown);
  }

  /** A text that must be there, stripped; "" if it is wrong. */
  String text(String name) {
    return text(name, NAMES);
  }

  String text(String name, int longest) {
    String value = optional(name, longest);
    if (value == null && !has(name)) {
      add("missing", pointer(name), "is missing; expected a text");
    }
    return value == null ? "" : value;
  }

  @Nullable String optional(String name) {
    return optional(name, NAMES);
  }

  private @Nullable String optional(String name, int longest) {
    JsonNode value = get(name);
    if (value == null) {
      return null;
    }
    String text = value.isString() ? value.asString().strip() : "";
    if (text.isEmpty()
        || text.length() > longest
        || text.chars().anyMatch(c -> c < ' ')
        || !PlainText.isPlain(text)) {
      add("wrong-type", pointer(name), "must be a text of 1 to " + longest + " characters");
      return null;
    }
    return text;
  }

  /** The address of a page; absent if there is none. */
  @Nullable String page(String name) {
    String text = optional(name);
    if (text != null && !text.matches("https?://\\S+")) {
      add("wrong-type", pointer(name), "must be an address that begins with https:// or http://");
    }
    return text;
  }

  /** A text exactly as it was sent: blanks in a password count. */
  String secret(String name) {
    JsonNode value = get(name);
    if (value == null || !value.isString()) {
      add(value == null ? "missing" : "wrong-type", pointer(name), "must be a text");
      return "";
    }
    return value.asString();
  }

  /** Absent if it was not sent. */
  @Nullable String optionalSecret(String name) {
    return get(name) == null ? null : secret(name);
  }

  String mail(String name) {
    String text = text(name, MAIL);
    if (!text.isEmpty() && !ADDRESS.matcher(text).matches()) {
      add("not-a-mail-address", pointer(name), "must be a mail address such as name@example.org");
    }
    return text;
  }

  UUID id(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? NONE : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      add("wrong-type", pointer(name), "must be a UUID");
      return NONE;
    }
  }

  @Nullable Instant time(String name) {
    String text = optional(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      add("wrong-type", pointer(name), "must be a time with zone such as 2027-03-01T10:00:00Z");
      return null;
    }
  }

  /** Values of a fixed set, by their words; empty if there are none. */
  <T> Set<T> words(String name, Map<String, T> known) {
    var found = new LinkedHashSet<T>();
    List<JsonNode> entries = array(name);
    for (int i = 0; i < entries.size(); i++) {
      T value = entries.get(i).isString() ? known.get(entries.get(i).asString()) : null;
      if (value == null) {
        add("not-known", pointer(name) + "/" + i, "must be one of " + known.keySet());
      } else {
        found.add(value);
      }
    }
    return found;
  }

  /** An object that may be absent, which then has no members. */
  Fields object(String name) {
    JsonNode value = get(name);
    return keep(
        new Fields(
            value == null ? JsonNodeFactory.instance.objectNode() : value,
            pointer(name),
            problems));
  }

  List<Fields> objects(String name) {
    List<JsonNode> entries = array(name);
    var found = new ArrayList<Fields>();
    for (int i = 0; i < entries.size(); i++) {
      found.add(keep(new Fields(entries.get(i), pointer(name) + "/" + i, problems)));
    }
    return found;
  }

  private Fields keep(Fields fields) {
    inner.add(fields);
    return fields;
  }

  private List<JsonNode> array(String name) {
    JsonNode value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray() || value.size() > ENTRIES) {
      add("wrong-type", pointer(name), "must be an array of at most " + ENTRIES + " entries");
      return List.of();
    }
    return List.copyOf(value.values());
  }

  private boolean has(String name) {
    return object.hasNonNull(name);
  }

  private @Nullable JsonNode get(String name) {
    asked.add(name);
    return has(name) ? object.get(name) : null;
  }

  /** Leaves out what is absent. */
  static Map<String, Object> compact(Map<String, ? extends @Nullable Object> members) {
    var kept = new LinkedHashMap<String, Object>();
    members.forEach((name, value) -> {
      if (value != null) {
        kept.put(name, value);
      }
    });
    return kept;
  }
}
