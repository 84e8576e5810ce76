package city.posterity.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the roles that a pack knows. */
final class RoleReader {

  private static final String WORD = "[a-z][a-z0-9-]{0,59}";
  private static final List<String> KEYS = List.of("text", "acted_by");
  private static final String EXPECTED = "a mapping from roles to what they do";

  private final Problems problems;
  private final Words words;

  RoleReader(Problems problems, Words words) {
    this.problems = problems;
    this.words = words;
  }

  Map<String, PackRole> roles(Fields fields) {
    var roles = new LinkedHashMap<String, PackRole>();
    var field = fields.optional("roles", EXPECTED);
    if (field != null) {
      Fields.open(problems, "'roles'", field, EXPECTED)
          .all()
          .forEach((word, f) -> {
            PackRole role = role(word, f);
            if (role != null) {
              roles.put(word, role);
            }
          });
    }
    return roles;
  }

  private @Nullable PackRole role(String word, Fields.Field field) {
    Place place = problems.place(field.line());
    if (!word.matches(WORD)) {
      problems.add(field.line(), "the role '" + word + "'", "lower case letters, digits, hyphens");
      return null;
    }
    if (!(field.value() instanceof MappingNode)) {
      Text text = words.text(field.value(), "the role '" + word + "'");
      return text == null ? null : new PackRole(word, text, null, place);
    }
    var fields = Fields.of(problems, "the role '" + word + "'", field, KEYS);
    Text text = words.text(fields, "text", true);
    String actedBy = fields.has("acted_by") ? fields.text("acted_by", "another role") : null;
    return text == null ? null : new PackRole(word, text, actedBy, place);
  }
}
