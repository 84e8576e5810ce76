package city.posterity.ocds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The merge routine of OCDS 1.1.5, "Merging specification": a release is walked once, its values
 * put where they belong in what is merged so far. What a literal value becomes there is for the two
 * kinds of merged release to say.
 */
abstract class MergeRoutine {
  /** What stands at a field of the merged release. */
  enum Shape {
    ABSENT,
    LITERAL,
    LITERAL_ARRAY,
    OBJECT,
    ARRAY
  }

  private static final String NULL_ID = "null id";

  final boolean compatible;
  private final List<MergeFinding> findings;
  private String release = "";

  MergeRoutine(Compatibility compatibility, List<MergeFinding> findings) {
    this.compatible = compatibility == Compatibility.OCDS_MERGE;
    this.findings = findings;
  }

  abstract Shape shape(@Nullable JsonNode stored);

  abstract void putLiteral(ObjectNode out, String field, JsonNode value);

  /** What {@code null} does to an object or an array of objects. */
  abstract void removeStructure(ObjectNode out, String field, JsonNode stored);

  void merge(ObjectNode out, ReleaseHead head, RuleNode rules) {
    release = head.label();
    for (var entry : head.json().properties()) {
      switch (entry.getKey()) {
        case "ocid", "id", "date", "tag" -> {}
        default -> field(out, entry.getKey(), entry.getValue(), rules, null);
      }
    }
  }

  private void object(ObjectNode out, ObjectNode in, RuleNode rules, Trail at, boolean item) {
    for (var entry : in.properties()) {
      if (!item || !entry.getKey().equals("id")) {
        field(out, entry.getKey(), entry.getValue(), rules, at);
      }
    }
  }

  private void field(
      ObjectNode out, String name, JsonNode in, RuleNode parent, @Nullable Trail at) {
    RuleNode rules = parent.child(name);
    if (rules.rule() == MergeRule.OMIT) {
      return;
    }
    JsonNode stored = out.get(name);
    Shape shape = rules.rule() == MergeRule.WHOLE_LIST ? Shape.LITERAL : shape(stored);
    if (isLiteral(in, rules)) {
      literal(out, name, in, stored, shape, at);
    } else if (hasEffect(in, rules)) {
      structure(out, name, in, stored, shape, rules, new Trail(at, name));
    }
  }

  private void literal(
      ObjectNode out,
      String name,
      JsonNode in,
      @Nullable JsonNode stored,
      Shape shape,
      @Nullable Trail at) {
    if (stored == null || (shape != Shape.OBJECT && shape != Shape.ARRAY)) {
      putLiteral(out, name, in);
    } else if (compatible) {
      return;
    } else if (in.isNull()) {
      removeStructure(out, name, stored);
    } else {
      conflict(stored, shape, in, new Trail(at, name));
      out.remove(name);
      putLiteral(out, name, in);
    }
  }

  private void structure(
      ObjectNode out,
      String name,
      JsonNode in,
      @Nullable JsonNode stored,
      Shape shape,
      RuleNode rules,
      Trail at) {
    if (stored != null && shape == Shape.LITERAL_ARRAY && in.isArray()) {
      conflict(stored, shape, in, at);
      putLiteral(out, name, in);
      return;
    }
    boolean fits = in.isObject() ? shape == Shape.OBJECT : shape == Shape.ARRAY;
    if (stored != null && !fits && shape != Shape.ABSENT) {
      if (compatible) {
        throw new MergeException(
            MergeException.Kind.INCONSISTENT_TYPE,
            release,
            Trail.pointer(at),
            types(stored, shape, in));
      }
      conflict(stored, shape, in, at);
    }
    if (in instanceof ObjectNode object) {
      ObjectNode target = fits && stored instanceof ObjectNode known ? known : fresh(out, name);
      object(target, object, rules, at, false);
    } else {
      ArrayNode target = fits && stored instanceof ArrayNode known ? known : freshArray(out, name);
      items(target, (ArrayNode) in, rules, at);
    }
  }

  private static ObjectNode fresh(ObjectNode out, String name) {
    ObjectNode made = JsonNodeFactory.instance.objectNode();
    out.set(name, made);
    return made;
  }

  private static ArrayNode freshArray(ObjectNode out, String name) {
    ArrayNode made = JsonNodeFactory.instance.arrayNode();
    out.set(name, made);
    return made;
  }

  /** Identifier merge, or as a rule says otherwise. */
  private void items(ArrayNode out, ArrayNode in, RuleNode rules, Trail at) {
    Map<String, ObjectNode> known = index(out);
    Set<String> seen = new HashSet<>();
    Set<String> reported = new HashSet<>();
    for (int i = 0; i < in.size(); i++) {
      var item = (ObjectNode) in.get(i);
      if (!hasEffect(item, rules)) {
        continue;
      }
      Trail here = new Trail(at, Integer.toString(i));
      String key = key(item, here);
      if (key != null && !seen.add(key) && !key.equals(NULL_ID) && reported.add(key)) {
        find(MergeFinding.Kind.DUPLICATE_ID, new Trail(here, "id"), List.of(key));
      }
      ObjectNode target = target(out, i, key, known, rules);
      boolean added = target == null;
      if (target == null) {
        target = JsonNodeFactory.instance.objectNode();
        if (!item.path("id").isMissingNode() && !item.path("id").isNull()) {
          target.set("id", item.path("id").deepCopy());
        }
      } else if (key != null && target.path("id").isString() != item.path("id").isString()) {
        mixed(target, item, key, here);
      }
      object(target, item, rules, here, true);
      if (added && (compatible || !target.isEmpty())) {
        out.add(target);
        if (key != null) {
          known.putIfAbsent(key, target);
        }
      }
    }
  }

  private void mixed(ObjectNode target, ObjectNode item, String key, Trail here) {
    if (target.has("id") && item.has("id")) {
      find(MergeFinding.Kind.MIXED_ID_TYPES, new Trail(here, "id"), List.of(key));
    }
  }

  private static @Nullable ObjectNode target(
      ArrayNode out,
      int position,
      @Nullable String key,
      Map<String, ObjectNode> known,
      RuleNode rules) {
    if (rules.rule() == MergeRule.APPEND) {
      return null;
    }
    if (rules.rule() == MergeRule.BY_POSITION) {
      return out.get(position) instanceof ObjectNode there ? there : null;
    }
    return key == null ? null : known.get(key);
  }

  private Map<String, ObjectNode> index(ArrayNode out) {
    var known = new HashMap<String, ObjectNode>();
    for (JsonNode item : out) {
      if (item instanceof ObjectNode object) {
        JsonNode id = object.path("id");
        if (id.isString() || id.isNumber()) {
          known.putIfAbsent(Values.idText(id), object);
        } else if (compatible && id.isMissingNode()) {
          known.putIfAbsent(NULL_ID, object);
        }
      }
    }
    return known;
  }

  /** What the object is matched by; null if it is always a new one. */
  private @Nullable String key(ObjectNode item, Trail here) {
    JsonNode id = item.path("id");
    if (id.isString() || id.isNumber()) {
      return Values.idText(id);
    }
    if (id.isNull()) {
      return compatible ? NULL_ID : null;
    }
    if (!id.isMissingNode()) {
      find(MergeFinding.Kind.INVALID_ID, new Trail(here, "id"), List.of());
    }
    return null;
  }

  private static boolean isLiteral(JsonNode in, RuleNode rules) {
    if (rules.rule() == MergeRule.WHOLE_LIST || !in.isContainer()) {
      return true;
    }
    return in.isArray() && holdsNonObjects(in);
  }

  static boolean holdsNonObjects(JsonNode array) {
    for (JsonNode item : array) {
      if (!item.isObject()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether any literal value, be it null, is in there: what is empty all the way down does
   * nothing.
   */
  private static boolean hasEffect(JsonNode in, RuleNode rules) {
    if (in.isArray()) {
      for (JsonNode item : in) {
        if (hasEffect(item, rules)) {
          return true;
        }
      }
      return false;
    }
    for (var entry : in.properties()) {
      RuleNode child = rules.child(entry.getKey());
      if (child.rule() != MergeRule.OMIT
          && (isLiteral(entry.getValue(), child) || hasEffect(entry.getValue(), child))) {
        return true;
      }
    }
    return false;
  }

  private void conflict(JsonNode stored, Shape shape, JsonNode in, Trail at) {
    find(MergeFinding.Kind.TYPE_CONFLICT, at, types(stored, shape, in));
  }

  private static List<String> types(JsonNode stored, Shape shape, JsonNode in) {
    String before =
        switch (shape) {
          case OBJECT -> "an object";
          case ARRAY -> "an array of objects";
          case LITERAL_ARRAY -> "an array of other values";
          case LITERAL ->
              Values.typeName(
                  stored.isArray() ? stored.path(stored.size() - 1).path("value") : stored);
          case ABSENT -> "nothing";
        };
    return List.of(
        before, in.isArray() && !holdsNonObjects(in) ? "an array of objects" : Values.typeName(in));
  }

  private void find(MergeFinding.Kind kind, Trail at, List<String> details) {
    findings.add(new MergeFinding(kind, release, Trail.pointer(at), details));
  }
}
