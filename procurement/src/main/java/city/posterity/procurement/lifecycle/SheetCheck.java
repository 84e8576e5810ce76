package city.posterity.procurement.lifecycle;

import city.posterity.procurement.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What is wrong with a cost sheet, under the method it has to follow: everything, with its place.
 */
public final class SheetCheck {

  private final CostingMethod method;
  private final CostSheet sheet;
  private final List<Problem> problems = new ArrayList<>();

  private SheetCheck(CostingMethod method, CostSheet sheet) {
    this.method = method;
    this.sheet = sheet;
  }

  /** Pointers are relative to the sheet. */
  public static List<Problem> of(CostingMethod method, CostSheet sheet) {
    var check = new SheetCheck(method, sheet);
    check.version();
    check.rows();
    return List.copyOf(check.problems);
  }

  private void version() {
    if (!sheet.method().equals(method.hash())) {
      add(
          "sheet-of-another-method",
          "/method",
          "this cost sheet was filled in for another costing method; take the form of the tender as"
              + " it is now, "
              + method.hash());
    }
  }

  private void rows() {
    var seen = new HashSet<String>();
    for (int i = 0; i < sheet.rows().size(); i++) {
      CostSheet.Row row = sheet.rows().get(i);
      String at = "/rows/" + i;
      var line = method.line(row.line());
      if (line.isEmpty()) {
        add("unknown-line", at + "/line", "the costing method has no line " + row.line());
      } else if (!seen.add(row.line())) {
        add("duplicate-line", at + "/line", "state " + line.get().title() + " once");
      } else {
        row(line.get(), row, at);
      }
    }
    method.lines().stream()
        .filter(l -> !seen.contains(l.id()))
        .forEach(l -> add("line-missing", "/rows", "state “" + l.title() + "”, or 0 and why"));
  }

  private void row(CostLine line, CostSheet.Row row, String at) {
    int asked = line.amounts();
    if (row.amounts().size() != asked) {
      add(
          "years-differ",
          at + "/amounts",
          asked == 1
              ? "“" + line.title() + "” is one amount"
              : "“"
                  + line.title()
                  + "” is stated for each of the "
                  + asked
                  + " years from "
                  + (method.firstYear() + line.from())
                  + " to "
                  + (method.firstYear() + line.to())
                  + "; a year in which there is none is 0");
      return;
    }
    for (int i = 0; i < asked; i++) {
      if (row.amounts().get(i).signum() < 0) {
        add("amount-negative", at + "/amounts/" + i, "an amount is 0 or more");
      }
    }
    if (row.amounts().stream().allMatch(a -> a.signum() == 0) && row.zeroReason().isBlank()) {
      add(
          "zero-without-reason",
          at + "/zeroReason",
          "say why “" + line.title() + "” is 0 in every year");
    }
  }

  /**
   * Whether the price of a bid is what its sheet adds up to. (The price is never typed twice in the
   * form; a bid that comes another way may differ.)
   */
  public static List<Problem> ofPrice(CostingMethod method, CostSheet sheet, BigDecimal price) {
    BigDecimal sum = LifeCosts.of(method, sheet).price();
    return sum.compareTo(price) == 0
        ? List.of()
        : List.of(
            new Problem(
                "price-differs-from-sheet",
                "",
                "the lines of the cost sheet that the city pays make "
                    + sum.toPlainString()
                    + ", the stated price is "
                    + price.toPlainString()));
  }

  private void add(String code, String pointer, String message) {
    problems.add(new Problem(code, pointer, message));
  }
}
