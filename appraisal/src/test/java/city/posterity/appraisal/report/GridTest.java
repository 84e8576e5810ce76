package city.posterity.appraisal.report;

import static city.posterity.appraisal.report.Html.el;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers stand under numbers, and what names a row or a column is told to be its head. */
class GridTest {

  private static ReportPage page(Grid grid) {
    return new ReportPage(Html.page(grid.html()));
  }

  private static Html number(int number) {
    return View.data(number, String.valueOf(number));
  }

  @Test
  void columnsOfNumbersAreMarkedInTheirHeadAndInEveryRow() {
    ReportPage page =
        page(
            new Grid("fruit", "Fruit", List.of("Name", "Colour", "Pieces"))
                .row("apple", List.of(el("bdi", "red"), number(3)))
                .row("plum", List.of(number(5), Html.text("many")))
                .sum("all", List.of(Html.text(""), number(8))));
    assertThat(page.all("<th( class=\"n\")? scope=\"col\">"))
        .containsExactly(null, null, " class=\"n\"");
    assertThat(page.all("<td( class=\"n\")?>"))
        .containsExactly(null, " class=\"n\"", " class=\"n\"", null, null, " class=\"n\"");
    assertThat(page.all("<th scope=\"row\"><bdi>(\\w+)")).containsExactly("apple", "plum", "all");
  }

  @Test
  void aTableWithoutRowsHasItsHeadAlone() {
    ReportPage page = page(new Grid("none", "None", List.of("Name", "Pieces")));
    assertThat(page.all("<th( class=\"n\")? scope=\"col\">")).containsExactly(null, null);
    assertThat(page.html()).doesNotContain("<tfoot");
  }
}
