package city.posterity.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which fact of a pack somebody meant who wrote one that it does not know. */
final class Meant {

  /** What may stand in what people signed. */
  static final Map<String, List<String>> SIGNED =
      Map.of(
          "waivers",
          List.of("clause_id", "gate", "reason", "approved_by", "role", "date", "expires"),
          "explanations",
          List.of("clause_id", "gate", "reason", "by", "role", "date"),
          "attestations",
          List.of("clause_id", "answer", "reason", "by", "role", "date", "object_hash"));

  private Meant() {}

  static Optional<String> of(String path, Vocabulary vocabulary) {
    int dot = path.lastIndexOf('.');
    String name = path.substring(dot + 1);
    String before = path.substring(0, dot + 1);
    List<String> signed = SIGNED.get(before.replace("[].", ""));
    if (signed != null) {
      return Spelling.nearest(name, signed).map(before::concat);
    }
    List<String> paths = vocabulary.paths();
    if (paths.contains(path)) {
      return Optional.of(path);
    }
    Vocabulary.Part record = record(vocabulary.root(), before);
    if (record != null) {
      var sibling = Spelling.nearest(name, record.fields.keySet());
      if (sibling.isPresent()) {
        return sibling.map(before::concat);
      }
    }
    var sameName = paths.stream().filter(p -> p.endsWith("." + name)).toList();
    return sameName.size() == 1 ? Optional.of(sameName.getFirst()) : Spelling.nearest(path, paths);
  }

  private static Vocabulary.@Nullable Part record(Vocabulary.Part root, String before) {
    Vocabulary.Part at = root;
    for (String name : before.replace("[]", "").split("\\.")) {
      if (name.isEmpty()) {
        continue;
      }
      at = at.fields.get(name);
      if (at == null) {
        return null;
      }
    }
    return at;
  }
}
