package city.posterity.tools.stylesheet;

import java.util.regex.Pattern;

/**
 * Turns left and right into start and end, so that one stylesheet serves languages of both
 * directions. GOV.UK Frontend is written for left-to-right pages only.
 */
final class Directions {

  private static final String IN_DECLARATION = "(?<=[{;])";
  private static final Pattern EDGE =
      Pattern.compile(IN_DECLARATION + "(margin|padding)-(left|right):");
  private static final Pattern BORDER =
      Pattern.compile(IN_DECLARATION + "border-(left|right)(?=(?:-width)?:)");
  private static final Pattern PLACE = Pattern.compile(IN_DECLARATION + "(left|right):");
  private static final Pattern ALIGNMENT =
      Pattern.compile(IN_DECLARATION + "text-align:(left|right)");

  /** Older browsers know no logical floats and keep the first. */
  private static final Pattern FLOAT =
      Pattern.compile(IN_DECLARATION + "float:(left|right)(?=[;}])");

  private static final Pattern FOUR_EDGES =
      Pattern.compile(
          IN_DECLARATION
              + "(margin|padding):([^\\s;}()]+) ([^\\s;}()]+) ([^\\s;}()]+) ([^\\s;}()!]+)(?=[;}])");

  private Directions() {}

  /**
   * @param css compressed
   */
  static String made(String css) {
    String logical =
        EDGE.matcher(css).replaceAll(m -> m.group(1) + "-inline-" + side(m.group(2)) + ":");
    logical = BORDER.matcher(logical).replaceAll(m -> "border-inline-" + side(m.group(1)));
    logical = PLACE.matcher(logical).replaceAll(m -> "inset-inline-" + side(m.group(1)) + ":");
    logical = ALIGNMENT.matcher(logical).replaceAll(m -> "text-align:" + side(m.group(1)));
    logical =
        FLOAT
            .matcher(logical)
            .replaceAll(m -> "float:" + m.group(1) + ";float:inline-" + side(m.group(1)));
    return FOUR_EDGES.matcher(logical).replaceAll("$1-block:$2 $4;$1-inline:$5 $3");
  }

  private static String side(String physical) {
    return physical.equals("left") ? "start" : "end";
  }
}
