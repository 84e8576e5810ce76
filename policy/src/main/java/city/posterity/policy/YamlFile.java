package city.posterity.policy;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A file of a pack as YAML 1.2, with the lines of everything in it. */
final class YamlFile {

  private static final int LARGEST = 4 << 20;

  private YamlFile() {}

  /** What it holds; absent where that cannot be told, which is said then. */
  static @Nullable Node root(String fileName, String yaml, Problems problems) {
    // Duplicate keys are let through here to be reported with all the rest.
    var settings =
        LoadSettings.builder()
            .setLabel(fileName)
            .setUseMarks(true)
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(LARGEST)
            // a letter of two chars that stands across two buffers breaks the library's reader
            .setBufferSize(yaml.length() + 2)
            .build();
    try {
      var root = new Compose(settings).composeString(yaml);
      if (root.isEmpty()) {
        problems.add(1, "the file is empty", "a pack");
      }
      return root.filter(node -> Nesting.holds(node, problems)).orElse(null);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
      problems.add(line, "not YAML: " + e.getProblem(), "YAML 1.2");
    } catch (YamlEngineException e) {
      problems.add(1, "not YAML: " + e.getMessage(), "YAML 1.2");
    } catch (StackOverflowError _) {
      problems.add(1, "the file is nested too deeply", "a pack");
    }
    return null;
  }
}
