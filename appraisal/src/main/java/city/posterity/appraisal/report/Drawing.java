package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.report.Html.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture in SVG that says in words what it shows. Where people read from the right it is drawn
 * from the right: places are counted from where reading begins.
 */
final class Drawing {

  /** Narrow, so that letters stay legible on a phone of 320 pixels. */
  static final double WIDTH = 340;

  private final String id;
  private final String title;
  private final String description;
  private final boolean mirrored;
  private final List<Html> parts = new ArrayList<>();

  /**
   * @param id unique in the page
   * @param description what somebody would see who sees it
   */
  Drawing(String id, String title, String description, boolean mirrored) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.mirrored = mirrored;
  }

  private double place(double x) {
    return mirrored ? WIDTH - x : x;
  }

  void bar(String style, double x, double y, double width, double height) {
    double left = mirrored ? WIDTH - x - width : x;
    parts.add(
        el("rect")
            .with("class", style)
            .with("x", number(left))
            .with("y", number(y))
            .with("width", number(Math.max(0, width)))
            .with("height", number(Math.max(0, height))));
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    parts.add(
        el("line")
            .with("class", style)
            .with("x1", number(place(x1)))
            .with("y1", number(y1))
            .with("x2", number(place(x2)))
            .with("y2", number(y2)));
  }

  /**
   * @param anchor start, middle or end, in the direction of reading
   */
  void words(String style, double x, double y, String anchor, String words) {
    parts.add(
        el("text", words)
            .with("class", style)
            .with("x", number(place(x)))
            .with("y", number(y))
            .with("text-anchor", anchor));
  }

  Element html(double height) {
    return el("svg")
        .with("role", "img")
        .with("aria-labelledby", id + "-t " + id + "-d")
        .with("viewBox", "0 0 " + number(WIDTH) + " " + number(height))
        .holding(
            el("title", title).with("id", id + "-t"), el("desc", description).with("id", id + "-d"))
        .holding(parts);
  }

  /** A picture with what stands over it. */
  static Element figure(Element caption, Html picture) {
    return styled("figure", "picture").holding(caption, picture);
  }

  private static String number(double x) {
    BigDecimal rounded = new BigDecimal(x).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
