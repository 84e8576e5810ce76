package city.posterity.cityhall.support;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.value.Prices;
import city.posterity.appraisal.value.Values;
import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostLine.Borne;
import city.posterity.procurement.lifecycle.CostLine.Entry;
import city.posterity.procurement.lifecycle.CostLine.Spread;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostSheet.Row;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Costing methods and sheets over sixteen years, with published factors and prices. */
public final class Costings {

  private static final int HORIZON = 16;
  private static final int LAST = CostingMethod.lastYear(HORIZON);
  private static final String SERIES = "fr-vac-2025";

  private Costings() {}

  /**
   * Lamps: bought once, kept up and lit each year, with their greenhouse gases.
   *
   * @param counts whether the cost over the life takes the place of the price
   */
  public static CostingMethod lamps(boolean counts) {
    var factors =
        Schedules.published().find("eu-cohesion-2021-27").orElseThrow().factors(2027, LAST);
    return new CostingMethod(
        counts,
        2027,
        HORIZON,
        "EUR",
        2023,
        "eu-cohesion-2021-27",
        List.of("zero", "de-uba-prtp-0"),
        IntStream.rangeClosed(0, LAST).mapToObj(t -> rounded(factors.at(t))).toList(),
        "FRA",
        1,
        HORIZON,
        10_000,
        20_270_401,
        new BigDecimal("0.02"),
        "schedules " + Schedules.published().version() + ", values " + Values.published().version(),
        List.of(
            line("lamps", "Lamps", Stage.ACQUISITION, "EUR", Borne.PRICE, Entry.ONCE, 0, 0),
            line(
                "upkeep",
                "Upkeep",
                Stage.MAINTENANCE,
                "EUR",
                Borne.PRICE,
                Entry.EVERY_YEAR,
                1,
                HORIZON),
            new CostLine(
                "electricity",
                "Electricity",
                Stage.ENERGY,
                "kWh",
                Borne.BUYER,
                Entry.EVERY_YEAR,
                1,
                HORIZON,
                Collections.nCopies(LAST + 1, new BigDecimal("0.25")),
                null,
                "the city's contract of 2026",
                new Spread(new BigDecimal("0.8"), new BigDecimal("1.5"))),
            new CostLine(
                "co2",
                "Greenhouse gases",
                Stage.EXTERNALITY,
                "t CO2e",
                Borne.OTHERS,
                Entry.EVERY_YEAR,
                1,
                HORIZON,
                carbon(),
                SERIES,
                "the French shadow price of carbon",
                null)));
  }

  /** What somebody states for lamps; in EUR, EUR, kWh and t CO2e, the last three a year. */
  public static CostSheet sheet(
      CostingMethod method, String lamps, String upkeep, String electricity, String co2) {
    return new CostSheet(
        method.hash(),
        List.of(
            row("lamps", lamps),
            row("upkeep", upkeep),
            row("electricity", electricity),
            row("co2", co2)));
  }

  /** A bid on L1 with this sheet, and the price that it makes. */
  public static BidContent bid(CostingMethod method, CostSheet sheet) {
    var price = new Money(LifeCosts.of(method, sheet).price(), method.currency());
    return BidContent.of(List.of(new LotBid("L1", price, List.of(), Map.of(), Map.of(), sheet)));
  }

  private static Row row(String line, String amount) {
    return new Row(line, List.of(new BigDecimal(amount)), "");
  }

  private static CostLine line(
      String id,
      String title,
      Stage stage,
      String unit,
      Borne borne,
      Entry entry,
      int from,
      int to) {
    return new CostLine(
        id,
        title,
        stage,
        unit,
        borne,
        entry,
        from,
        to,
        Collections.nCopies(LAST + 1, BigDecimal.ONE),
        null,
        "",
        null);
  }

  private static List<BigDecimal> carbon() {
    double[] ones = new double[LAST + 1];
    Arrays.fill(ones, 1);
    var series = Values.published().find(SERIES).orElseThrow();
    String scenario = series.central() == null ? series.scenarios().getFirst() : series.central();
    double[] prices =
        series.worth(ones, scenario, 2027, Prices.of("EUR", 2023, Map.of(), Map.of()), "");
    return Arrays.stream(prices).mapToObj(Costings::rounded).collect(Collectors.toList());
  }

  private static BigDecimal rounded(double number) {
    return new BigDecimal(number).setScale(12, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
