package city.posterity.ocds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A compiled release: of each field the latest value. */
final class CompiledRoutine extends MergeRoutine {
  CompiledRoutine(Compatibility compatibility, List<MergeFinding> findings) {
    super(compatibility, findings);
  }

  @Override
  void merge(ObjectNode out, ReleaseHead head, RuleNode rules) {
    out.putArray("tag").add("compiled");
    out.put("id", head.ocid() + "-" + head.date());
    out.put("date", head.date());
    out.put("ocid", head.ocid());
    super.merge(out, head, rules);
  }

  @Override
  Shape shape(@Nullable JsonNode stored) {
    if (stored == null) {
      return Shape.ABSENT;
    }
    if (stored.isObject()) {
      return Shape.OBJECT;
    }
    if (!stored.isArray()) {
      return Shape.LITERAL;
    }
    return stored.isEmpty() || holdsNonObjects(stored) ? Shape.LITERAL_ARRAY : Shape.ARRAY;
  }

  @Override
  void putLiteral(ObjectNode out, String field, JsonNode value) {
    if (value.isNull()) {
      out.remove(field);
    } else {
      out.set(field, value.deepCopy());
    }
  }

  @Override
  void removeStructure(ObjectNode out, String field, JsonNode stored) {
    out.remove(field);
  }
}
