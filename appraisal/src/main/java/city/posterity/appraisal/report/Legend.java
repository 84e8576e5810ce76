package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.report.Html.Element;
import java.util.List;

/** What the patterns of pictures mean: never told by colour alone. */
final class Legend {

  private Legend() {}

  /** The pattern itself, once in a page. */
  static Element patterns() {
    return styled("svg", "patterns")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .holding(
            el("defs")
                .holding(
                    el("pattern")
                        .with("id", "hatch")
                        .with("width", "5")
                        .with("height", "5")
                        .with("patternUnits", "userSpaceOnUse")
                        .with("patternTransform", "rotate(45)")
                        .holding(
                            styled("rect", "hatch-ground").with("width", "5").with("height", "5"),
                            styled("line", "hatch-line")
                                .with("x1", "0")
                                .with("y1", "0")
                                .with("x2", "0")
                                .with("y2", "5"))));
  }

  /**
   * @param styles of bars and lines in pictures
   */
  static Element html(View view, List<String> styles) {
    return styled("ul", "legend")
        .holding(
            styles.stream()
                .map(s -> el("li").holding(swatch(s), Html.text(view.say("legend." + s))))
                .toList());
  }

  private static Element swatch(String style) {
    Element shape =
        style.equals("paid") || style.equals("middle") || style.equals("far")
            ? styled("line", style).with("x1", "0").with("y1", "7").with("x2", "22").with("y2", "7")
            : styled("rect", style).with("width", "22").with("height", "14");
    return el("svg")
        .with("viewBox", "0 0 22 14")
        .with("width", "22")
        .with("height", "14")
        .with("aria-hidden", "true")
        .with("focusable", "false")
        .holding(shape);
  }
}
