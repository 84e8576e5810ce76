package city.posterity.cityhall.costing;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostLine.Spread;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A costing method in words and tables.
 *
 * @param counts whether the sum takes the place of the price
 * @param how what happens with the sum, in a sentence
 * @param facts that hold for all lines
 * @param priced titles of the lines that have a price of a unit, in the order of the columns
 * @param years with the factor and the price of a unit of each of these lines
 * @param hash SHA-256 of the published file
 */
public record MethodView(
    boolean counts,
    String how,
    List<Fact> facts,
    List<Line> lines,
    List<String> priced,
    List<Year> years,
    String hash) {

  public MethodView {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
    priced = List.copyOf(priced);
    years = List.copyOf(years);
  }

  /**
   * What somebody types to see that a file has the hash.
   *
   * @param url of the file
   */
  public static String check(String url) {
    return "curl -O " + url + "\nsha256sum method.yaml";
  }

  /** What something is. */
  public record Fact(String label, String text) {}

  /**
   * @param when how it is stated and for which years
   * @param source where the price of a unit comes from; empty for money
   * @param spread how far the truth may lie from what is stated; empty where that binds
   */
  public record Line(
      String title,
      String stage,
      String borne,
      String when,
      String unit,
      String source,
      String spread) {}

  /**
   * @param beyond whether it only shows what comes after the years compared
   */
  public record Year(String year, boolean beyond, String factor, List<String> prices) {
    public Year {
      prices = List.copyOf(prices);
    }
  }

  static MethodView of(CostingMethod method, AwardMethod award, Formats formats) {
    return new Telling(method, award, formats).view();
  }

  private record Telling(CostingMethod method, AwardMethod award, Formats formats) {

    private MethodView view() {
      var priced = method.lines().stream().filter(l -> !isMoney(l)).toList();
      return new MethodView(
          method.counts(),
          how(),
          facts(),
          method.lines().stream().map(this::line).toList(),
          priced.stream().map(l -> text("costing.method.priceOf", l.title(), l.unit())).toList(),
          IntStream.rangeClosed(0, method.lastYear())
              .mapToObj(t ->
                  new Year(
                      year(t),
                      t > method.horizon(),
                      plain(method.discountFactors().get(t)),
                      priced.stream().map(l -> plain(l.unitPrices().get(t))).toList()))
              .toList(),
          method.hash());
    }

    private String how() {
      if (!method.counts()) {
        return text("costing.method.informs");
      }
      return award instanceof AwardMethod.WeightedCriteria w
          ? text("costing.method.points", formats.number(w.priceWeight()))
          : text("costing.method.lowest");
    }

    private List<Fact> facts() {
      var facts = new ArrayList<Fact>();
      add(
          facts,
          "costing.method.years",
          text("costing.method.span", year(0), year(method.horizon()), method.horizon() + 1));
      add(
          facts,
          "costing.method.money",
          text("costing.method.base", method.currency(), String.valueOf(method.priceBase())));
      add(facts, "costing.method.schedule", schedule(method.schedule()));
      add(
          facts,
          "costing.method.others",
          String.join("; ", method.schedules().stream().map(Telling::name).toList()));
      add(
          facts,
          "costing.method.service",
          text(
              "costing.method.span",
              year(method.serviceFrom()),
              year(method.serviceTo()),
              method.serviceTo() - method.serviceFrom() + 1));
      add(facts, "costing.method.population", method.population());
      add(
          facts,
          "costing.method.draws",
          text("costing.method.drawn", method.draws(), String.valueOf(method.seed())));
      BigDecimal noHarm = method.noHarm();
      add(
          facts,
          "costing.method.noHarm",
          noHarm == null
              ? text("costing.method.noHarm.none")
              : text("costing.method.noHarm.text", formats.number(noHarm.movePointRight(2))));
      add(facts, "costing.method.tables", method.tables());
      return facts;
    }

    private void add(List<Fact> facts, String key, String text) {
      facts.add(new Fact(text(key), text));
    }

    private static String schedule(String id) {
      return Schedules.published()
          .find(id)
          .map(s ->
              s.sources().stream()
                  .findFirst()
                  .map(x -> name(id) + ". " + x.title())
                  .orElseGet(() -> name(id)))
          .orElse(id);
    }

    private static String name(String id) {
      return Schedules.published().find(id).map(s -> s.name() + " (" + id + ")").orElse(id);
    }

    private Line line(CostLine l) {
      Spread spread = l.spread();
      return new Line(
          l.title(),
          text("forms.word.Stage." + Engine.word(l.stage())),
          text("forms.word.Borne." + Engine.word(l.borne())),
          text("costing.method.when", l.entry().name(), year(l.from()), year(l.to())),
          l.unit(),
          isMoney(l) ? "" : l.source(),
          spread == null
              ? ""
              : text(
                  "costing.method.spread",
                  formats.number(spread.low().movePointRight(2)),
                  formats.number(spread.high().movePointRight(2))));
    }

    private static boolean isMoney(CostLine line) {
      return line.unitPrices().stream().allMatch(p -> p.compareTo(BigDecimal.ONE) == 0);
    }

    private String year(int t) {
      return String.valueOf(method.firstYear() + t);
    }

    private static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }

    private String text(String key, Object... arguments) {
      return formats.texts().text(formats.locale(), key, arguments);
    }
  }
}
