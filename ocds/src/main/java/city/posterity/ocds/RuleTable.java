package city.posterity.ocds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads {@code merge-rules.txt}; its format is told at its top. */
final class RuleTable {
  private RuleTable() {}

  static Map<String, MergeRule> read(String section) {
    return read(section::equals);
  }

  static Map<String, MergeRule> readAll() {
    return read(_ -> true);
  }

  private static Map<String, MergeRule> read(Predicate<String> wanted) {
    var table = new TreeMap<String, MergeRule>();
    String section = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#") && wanted.test(section)) {
        int space = line.indexOf(' ');
        MergeRule rule = line.startsWith("omit ") ? MergeRule.OMIT : MergeRule.WHOLE_LIST;
        expand(line.substring(space).strip()).forEach(path -> table.put(path, rule));
      }
    }
    return table;
  }

  /** {@code /{a,b}/c} gives {@code /a/c} and {@code /b/c}. */
  static Stream<String> expand(String path) {
    int open = path.indexOf('{');
    if (open < 0) {
      return Stream.of(path);
    }
    int close = path.indexOf('}', open);
    return Stream.of(path.substring(open + 1, close).split(",", -1))
        .flatMap(one -> expand(path.substring(0, open) + one + path.substring(close + 1)));
  }

  private static List<String> lines() {
    try (var in = RuleTable.class.getResourceAsStream("merge-rules.txt")) {
      byte[] bytes =
          Objects.requireNonNull(in, "merge-rules.txt is missing from the jar").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
