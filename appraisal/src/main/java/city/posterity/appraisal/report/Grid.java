package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static city.posterity.appraisal.report.Html.styled;

import city.posterity.appraisal.report.Html.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that can be scrolled by itself where the screen is narrow. The first cell of a row names
 * it.
 */
final class Grid {

  private final String id;
  private final String caption;
  private final List<String> columns;
  private final List<Element> rows = new ArrayList<>();

  /** Which columns hold numbers, told by the first row; the first column is never one of them. */
  private final List<Boolean> numbers = new ArrayList<>();

  private final List<Element> foot = new ArrayList<>();

  /**
   * @param id unique in the page
   */
  Grid(String id, String caption, List<String> columns) {
    this.id = id;
    this.caption = caption;
    this.columns = List.copyOf(columns);
  }

  Grid row(Html name, List<? extends Html> cells) {
    if (rows.isEmpty()) {
      cells.forEach(c -> numbers.add(number(c)));
    }
    rows.add(line(name, cells));
    return this;
  }

  Grid row(String name, List<? extends Html> cells) {
    return row(Html.text(name), cells);
  }

  /** A row of sums. */
  Grid sum(String name, List<? extends Html> cells) {
    foot.add(line(Html.text(name), cells));
    return this;
  }

  private static Element line(Html name, List<? extends Html> cells) {
    return el("tr")
        .holding(el("th").with("scope", "row").holding(el("bdi").holding(name)))
        .holding(
            cells.stream()
                .map(c -> (number(c) ? styled("td", "n") : el("td")).holding(c))
                .toList());
  }

  private static boolean number(Html cell) {
    return cell instanceof Element e && e.name().equals("data");
  }

  private List<Element> head() {
    var head = new ArrayList<Element>();
    for (int i = 0; i < columns.size(); i++) {
      boolean number = i > 0 && i <= numbers.size() && numbers.get(i - 1);
      head.add(
          (number ? styled("th", "n") : el("th"))
              .with("scope", "col")
              .holding(el("bdi", columns.get(i))));
    }
    return head;
  }

  Element html() {
    Element table =
        el("table")
            .holding(el("caption", caption).with("id", id))
            .holding(el("thead").holding(el("tr").holding(head())))
            .holding(el("tbody").holding(rows));
    return styled("div", "pc-table-scroll")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-labelledby", id)
        .holding(foot.isEmpty() ? table : table.holding(el("tfoot").holding(foot)));
  }
}
