package city.posterity.procurement.lifecycle;

import city.posterity.procurement.Money;
import city.posterity.procurement.bidding.bid.BidContent;
import city.posterity.procurement.bidding.bid.LotBid;
import city.posterity.procurement.lifecycle.CostLine.Borne;
import city.posterity.procurement.lifecycle.CostLine.Entry;
import city.posterity.procurement.lifecycle.CostSheet.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Lamps for four years: bought once, kept up, lit at 0.30 a kWh, and 100 a tonne of CO2e. */
public final class LampCosting {

  private static final int YEARS = CostingMethod.lastYear(4) + 1;

  private LampCosting() {}

  public static CostingMethod method(boolean counts) {
    return new CostingMethod(
        counts,
        2027,
        4,
        "EUR",
        2026,
        "flat:0.25",
        List.of("zero"),
        numbers("1", "0.8", "0.64", "0.512", "0.4096", "0.32768"),
        "DEU",
        1,
        4,
        1000,
        7,
        new BigDecimal("0.02"),
        "tables of the test",
        List.of(
            line("lamps", "Lamps", Stage.ACQUISITION, "EUR", Borne.PRICE, Entry.ONCE, 0, 0, "1"),
            line(
                "upkeep",
                "Upkeep",
                Stage.MAINTENANCE,
                "EUR",
                Borne.PRICE,
                Entry.YEAR_BY_YEAR,
                1,
                4,
                "1"),
            line(
                "electricity",
                "Electricity",
                Stage.ENERGY,
                "kWh",
                Borne.BUYER,
                Entry.EVERY_YEAR,
                1,
                4,
                "0.30"),
            line(
                "co2",
                "Greenhouse gases",
                Stage.EXTERNALITY,
                "t CO2e",
                Borne.OTHERS,
                Entry.EVERY_YEAR,
                1,
                4,
                "100")));
  }

  /** A sheet with lamps for a price, upkeep for four years, electricity and gases a year. */
  public static CostSheet sheet(
      CostingMethod method, String lamps, String upkeep, String electricity, String co2) {
    return new CostSheet(
        method.hash(),
        List.of(
            new Row("lamps", numbers(lamps), ""),
            new Row("upkeep", numbers(upkeep.split(" ")), "nothing to keep up"),
            new Row("electricity", numbers(electricity), ""),
            new Row("co2", numbers(co2), "renewable electricity")));
  }

  /** A bid on L1 whose price is what its sheet makes. */
  public static BidContent bid(CostingMethod method, CostSheet sheet) {
    Money price = new Money(LifeCosts.of(method, sheet).price(), "EUR");
    return BidContent.of(List.of(new LotBid("L1", price, List.of(), Map.of(), Map.of(), sheet)));
  }

  private static CostLine line(
      String id,
      String title,
      Stage stage,
      String unit,
      Borne borne,
      Entry entry,
      int from,
      int to,
      String price) {
    return new CostLine(
        id,
        title,
        stage,
        unit,
        borne,
        entry,
        from,
        to,
        Collections.nCopies(YEARS, new BigDecimal(price)),
        null,
        price.equals("1") ? "" : "the city's estimate of March 2027",
        null);
  }

  static List<BigDecimal> numbers(String... numbers) {
    return Arrays.stream(numbers).map(BigDecimal::new).toList();
  }
}
