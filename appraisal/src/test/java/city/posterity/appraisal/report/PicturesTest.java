package city.posterity.appraisal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.posterity.appraisal.engine.OptionResult;
import city.posterity.appraisal.engine.Result;
import city.posterity.appraisal.report.ReportPage.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture shows the same amounts as its table, also to those who read from the right. */
class PicturesTest {

  /** Places are written with two digits. */
  private static final Offset<Double> WRITTEN = within(0.02);

  private final Result result;
  private final List<OptionResult> ranked;

  PicturesTest() throws IOException {
    result = ReportPage.result("street-lighting", 2);
    ranked = ranking(result.appraisal().central());
  }

  private List<OptionResult> ranking(String schedule) {
    return Objects.requireNonNull(result.rankings().get(schedule)).stream()
        .map(id ->
            result.options().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow())
        .toList();
  }

  private ReportPage page(String language) {
    return new ReportPage(HtmlReport.of(result, Locale.forLanguageTag(language)));
  }

  /** Bars of a picture, and what they have to show. */
  private static void bars(ReportPage page, String id, double[] amounts, double perUnit) {
    List<Shape> zeros = page.shapes(id, "zero");
    List<Shape> bars = page.shapes(id, "(?:cost|benefit)");
    List<Shape> names = page.shapes(id, "name");
    List<Shape> written = page.shapes(id, "amount");
    assertThat(bars).hasSize(amounts.length);
    boolean mirrored = page.html().contains("dir=\"rtl\"");
    for (int i = 0; i < amounts.length; i++) {
      double zero = zeros.get(i).at("x1");
      double end = zero + (mirrored ? -1 : 1) * amounts[i] * perUnit;
      Shape bar = bars.get(i);
      assertThat(bar.at("x")).as(id).isCloseTo(Math.min(zero, end), WRITTEN);
      assertThat(bar.at("width")).isCloseTo(Math.abs(end - zero), WRITTEN);
      assertThat(bar.at("height")).isEqualTo(13);
      assertThat(bar.at("y")).isEqualTo(36 * i + 18);
      assertThat(zeros.get(i).at("x2")).isEqualTo(zero);
      assertThat(zeros.get(i).at("y1")).isEqualTo(36 * i + 16);
      assertThat(zeros.get(i).at("y2")).isEqualTo(36 * i + 33);
      assertThat(names.get(i).at("x")).isEqualTo(mirrored ? 340 : 0);
      assertThat(names.get(i).at("y")).isEqualTo(36 * i + 13);
      assertThat(names.get(i).words()).isNotBlank();
      assertThat(written.get(i).at("x")).isEqualTo(mirrored ? 0 : 340);
      assertThat(written.get(i).at("y")).isEqualTo(36 * i + 13);
      assertThat(written.get(i).words()).isEqualTo(Words.in(Locale.ENGLISH).whole(amounts[i]));
    }
    long below = Arrays.stream(amounts).filter(a -> a < 0).count();
    assertThat(page.shapes(id, "cost")).hasSize((int) below);
    assertThat(page.picture(id)).contains("viewBox=\"0 0 340 " + 36 * amounts.length + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void whatGenerationsHaveIsDrawnToOneScale(String language) {
    ReportPage page = page(language);
    double least = 0;
    double most = 0;
    for (OptionResult option : ranked) {
      for (var g : option.generations()) {
        least = Math.min(least, g.net());
        most = Math.max(most, g.net());
      }
    }
    for (int i = 0; i < ranked.size(); i++) {
      bars(
          page,
          "generations-" + i,
          ranked.get(i).generations().stream().mapToDouble(g -> g.net()).toArray(),
          336 / (most - least));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void whatOptionsAreWorthIsDrawnToOneScaleForAllSchedules(String language) {
    ReportPage page = page(language);
    double[] all =
        result.options().stream()
            .flatMap(o -> o.present().values().stream())
            .mapToDouble(p -> p.net())
            .toArray();
    double least = Math.min(0, Arrays.stream(all).min().orElseThrow());
    double most = Math.max(0, Arrays.stream(all).max().orElseThrow());
    int i = 0;
    for (String schedule : result.rankings().keySet()) {
      bars(
          page,
          "ranking-" + i++,
          ranking(schedule).stream()
              .mapToDouble(o -> Objects.requireNonNull(o.present().get(schedule)).net())
              .toArray(),
          336 / (most - least));
    }
  }

  /** From the places of the ends of the widest span, where everything else has to be. */
  @ParameterizedTest
  @CsvSource({"en, 1", "ar, -1"})
  void spansLieToEachOtherAsTheDrawsSay(String language, int direction) {
    ReportPage page = page(language);
    double least = ranked.stream().mapToDouble(o -> spread(o).p5()).min().orElseThrow();
    double most = ranked.stream().mapToDouble(o -> spread(o).p95()).max().orElseThrow();
    double perUnit = 336 / ((most - least) * 1.08);
    double first = 2 + (most - least) * 0.04 * perUnit;
    for (int i = 0; i < ranked.size(); i++) {
      var s = spread(ranked.get(i));
      double y = 40 * i;
      line(
          page.shapes("spread", "far").get(i),
          s.p5(),
          s.p95(),
          y + 27,
          y + 27,
          least,
          perUnit,
          first,
          direction);
      line(
          page.shapes("spread", "middle").get(i),
          s.p50(),
          s.p50(),
          y + 18,
          y + 36,
          least,
          perUnit,
          first,
          direction);
      Shape near = page.shapes("spread", "near").get(i);
      assertThat(near.at("width")).isCloseTo((s.p90() - s.p10()) * perUnit, WRITTEN);
      assertThat(near.at("height")).isEqualTo(14);
      assertThat(near.at("y")).isEqualTo(y + 20);
      double left = first + ((direction > 0 ? s.p10() : s.p90()) - least) * perUnit;
      assertThat(near.at("x")).isCloseTo(direction > 0 ? left : 340 - left, WRITTEN);
      Shape name = page.shapes("spread", "name").get(i);
      assertThat(name.at("y")).isEqualTo(y + 14);
      assertThat(name.words()).isNotBlank();
    }
    for (Shape tick : page.shapes("spread", "tick")) {
      double amount =
          Double.parseDouble(tick.words().replaceAll("[^0-9]", ""))
              * (tick.words().contains("\u2212") ? -1 : 1);
      double x = first + (amount - least) * perUnit;
      assertThat(tick.at("x")).isCloseTo(direction > 0 ? x : 340 - x, within(0.02 + 0.5 * perUnit));
      assertThat(tick.at("y")).isEqualTo(40 * ranked.size() + 17);
      assertThat(page.shapes("spread", "(?:grid|zero)"))
          .filteredOn(g -> g.at("x1") == tick.at("x"))
          .extracting(g -> g.at("y1"), g -> g.at("y2"))
          .containsExactlyElementsOf(
              IntStream.range(0, ranked.size())
                  .mapToObj(
                      r -> org.assertj.core.api.Assertions.tuple(40.0 * r + 17, 40.0 * r + 37))
                  .toList());
    }
    assertThat(page.shapes("spread", "tick")).hasSizeBetween(2, 6);
    assertThat(page.picture("spread"))
        .contains("viewBox=\"0 0 340 " + (40 * ranked.size() + 22) + "\"");
  }

  private static void line(
      Shape line,
      double from,
      double to,
      double y1,
      double y2,
      double least,
      double perUnit,
      double first,
      int direction) {
    double left = first + (from - least) * perUnit;
    double right = first + (to - least) * perUnit;
    assertThat(line.at("x1")).isCloseTo(direction > 0 ? left : 340 - left, WRITTEN);
    assertThat(line.at("x2")).isCloseTo(direction > 0 ? right : 340 - right, WRITTEN);
    assertThat(line.at("y1")).isEqualTo(y1);
    assertThat(line.at("y2")).isEqualTo(y2);
  }

  private static city.posterity.appraisal.draw.Summary spread(OptionResult option) {
    return Objects.requireNonNull(option.spread());
  }

  @ParameterizedTest
  @CsvSource({"en", "ar"})
  void yearsStandBesideEachOtherOnOneLineOfNothing(String language) {
    ReportPage page = page(language);
    int last = result.appraisal().horizon();
    double most = 0;
    double least = 0;
    for (OptionResult option : ranked) {
      for (int t = 0; t <= last; t++) {
        most = Math.max(most, sum(option, 1, t));
        least = Math.max(least, Math.max(sum(option, 0, t), sum(option, 2, t)));
      }
    }
    double perUnit = 164 / (least + most);
    double zero = 14 + most * perUnit;
    for (int i = 0; i < ranked.size(); i++) {
      String id = "years-" + i;
      List<Shape> costs = page.shapes(id, "cost");
      List<Shape> benefits = page.shapes(id, "benefit");
      List<Shape> paid = page.shapes(id, "paid");
      double from = left(costs.getFirst(), language);
      double step = left(costs.get(1), language) - from;
      assertThat(from).as("right of the amounts").isCloseTo(room(page, id), WRITTEN);
      assertThat(from + (last + 1) * step).isCloseTo(340, within(0.5));
      assertThat(costs).hasSize(last + 1);
      boolean financed =
          ranked.get(i).lines().stream().anyMatch(l -> !Arrays.equals(l.cost(), l.paid()));
      assertThat(paid).hasSize(financed ? last + 1 : 0);
      for (int t = 0; t <= last; t++) {
        double cost = sum(ranked.get(i), 0, t);
        double benefit = sum(ranked.get(i), 1, t);
        assertThat(left(costs.get(t), language)).isCloseTo(from + t * step, within(0.3));
        assertThat(costs.get(t).at("width")).isCloseTo(step > 4 ? step - 1.5 : step * 0.8, WRITTEN);
        assertThat(costs.get(t).at("y")).isCloseTo(zero, WRITTEN);
        assertThat(costs.get(t).at("height")).isCloseTo(cost * perUnit, WRITTEN);
        assertThat(benefits.get(t).at("y")).isCloseTo(zero - benefit * perUnit, WRITTEN);
        assertThat(benefits.get(t).at("height")).isCloseTo(benefit * perUnit, WRITTEN);
        assertThat(benefits.get(t).at("x")).isEqualTo(costs.get(t).at("x"));
        if (financed) {
          double y = zero + sum(ranked.get(i), 2, t) * perUnit;
          assertThat(paid.get(t).at("y1")).isCloseTo(y, WRITTEN);
          assertThat(paid.get(t).at("y2")).isCloseTo(y, WRITTEN);
          double x1 = paid.get(t).at("x1");
          assertThat(language.equals("ar") ? 340 - x1 : x1).isCloseTo(from + t * step, within(0.3));
          assertThat((paid.get(t).at("x2") - x1) * (language.equals("ar") ? -1 : 1))
              .isCloseTo(step, WRITTEN);
        }
      }
      List<Shape> lines = page.shapes(id, "(?:grid|zero)");
      assertThat(lines)
          .hasSizeBetween(2, 9)
          .allMatch(l -> Math.abs(l.at("x2") - l.at("x1")) == 340);
      assertThat(page.shapes(id, "zero"))
          .singleElement()
          .satisfies(l -> assertThat(l.at("y1")).isCloseTo(zero, WRITTEN));
      List<Shape> ticks = page.shapes(id, "tick");
      for (int k = 0; k < lines.size(); k++) {
        assertThat(ticks.get(k).at("y")).isCloseTo(lines.get(k).at("y1") - 3, WRITTEN);
        double amount =
            Double.parseDouble(ticks.get(k).words().replaceAll("[^0-9]", ""))
                * (ticks.get(k).words().contains("\u2212") ? -1 : 1);
        assertThat(lines.get(k).at("y1")).isCloseTo(zero - amount * perUnit, WRITTEN);
      }
      for (Shape year : ticks.subList(lines.size(), ticks.size())) {
        int t = Integer.parseInt(year.words()) - result.appraisal().decisionYear();
        double middle = left(costs.get(t), language) + costs.get(t).at("width") / 2;
        assertThat(language.equals("ar") ? 340 - year.at("x") : year.at("x"))
            .isCloseTo(middle, WRITTEN);
        assertThat(year.at("y")).isEqualTo(194);
      }
      assertThat(ticks.size() - lines.size()).isBetween(2, 6);
    }
  }

  /** For the longest of the amounts beside the lines. */
  private static double room(ReportPage page, String id) {
    int lines = page.shapes(id, "(?:grid|zero)").size();
    return 4
        + 6.4
            * page.shapes(id, "tick").stream()
                .limit(lines)
                .mapToInt(t -> t.words().length())
                .max()
                .orElseThrow();
  }

  private static double left(Shape bar, String language) {
    return language.equals("ar") ? 340 - bar.at("x") - bar.at("width") : bar.at("x");
  }

  /** Cost, benefit or payment of a year. */
  private static double sum(OptionResult option, int side, int year) {
    return option.lines().stream()
        .mapToDouble(l -> (side == 0 ? l.cost() : side == 1 ? l.benefit() : l.paid())[year])
        .sum();
  }
}
