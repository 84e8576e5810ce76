package city.posterity.policy;

import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Plain maps, lists, numbers and words as YAML 1.2 that people can read. */
final class WrittenYaml {

  private static final int WIDTH = 120;

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setWidth(WIDTH)
          .setDereferenceAliases(true)
          .build();

  /** The library writes some of these as if they were letters, and reads them as line ends. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\ufeff&&[^\\n]]");

  /** Blanks at the ends of lines do not survive where lines stand as they are. */
  private static final Pattern LINE = Pattern.compile("(\\S(.*\\S)?)?");

  private WrittenYaml() {}

  static String of(Map<String, Object> root) {
    return new Dump(SETTINGS, new Styled(SETTINGS)).dumpToString(root);
  }

  private static ScalarStyle style(String words) {
    if (INVISIBLE.matcher(words).find()) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    if (words.indexOf('\n') < 0) {
      return ScalarStyle.PLAIN;
    }
    return words.lines().allMatch(l -> LINE.matcher(l).matches())
        ? ScalarStyle.LITERAL
        : ScalarStyle.DOUBLE_QUOTED;
  }

  private static final class Styled extends StandardRepresenter {

    Styled(DumpSettings settings) {
      super(settings);
      representers.put(
          String.class,
          words -> representScalar(Tag.STR, words.toString(), style(words.toString())));
    }
  }
}
