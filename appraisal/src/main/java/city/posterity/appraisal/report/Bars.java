package city.posterity.appraisal.report;

import java.util.List;

/** Lying bars on both sides of nothing, each under its name and beside its amount. */
final class Bars {

  private static final double ROW = 36;
  private static final double THICK = 13;
  private static final int MOST = 36;

  private Bars() {}

  record Bar(String name, double amount) {}

  /**
   * @param least of all pictures that are to be compared
   * @param most likewise
   */
  static Html draw(View view, Drawing drawing, List<Bar> bars, double least, double most) {
    Scale scale = Scale.around(least, most, 2, Drawing.WIDTH - 2);
    double y = 0;
    for (Bar bar : bars) {
      drawing.words("name", 0, y + 13, "start", fitted(bar.name()));
      drawing.words("amount", Drawing.WIDTH, y + 13, "end", view.words().whole(bar.amount()));
      double zero = scale.at(0);
      double end = scale.at(bar.amount());
      drawing.bar(
          bar.amount() < 0 ? "cost" : "benefit",
          Math.min(zero, end),
          y + 18,
          Math.abs(end - zero),
          THICK);
      drawing.line("zero", scale.at(0), y + 16, scale.at(0), y + 33);
      y += ROW;
    }
    return drawing.html(y);
  }

  /** As much of a name as fits beside an amount; tables have it whole. */
  static String fitted(String name) {
    return name.codePointCount(0, name.length()) <= MOST
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MOST - 1)).strip() + "…";
  }
}
