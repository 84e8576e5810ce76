package city.posterity.cityhall.demo;

import city.posterity.appraisal.discount.Factors;
import city.posterity.appraisal.discount.Schedule;
import city.posterity.appraisal.discount.Schedules;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import city.posterity.procurement.delivery.contract.YearReport.LineActual;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostLine.Borne;
import city.posterity.procurement.lifecycle.CostLine.Entry;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How the sample city compares sweepers over ten years: with a published schedule and a published
 * value of carbon, in the prices of that value.
 */
final class SweeperCosts {

  private static final int HORIZON = 9;
  private static final int DIGITS = 9;
  private static final int DRAWS = 10_000;
  private static final String CARBON = "eu-eib-2016p";
  private static final String SCHEDULE = "eu-cohesion-2021-27";
  private static final String POWER_PRICE = "0.21";

  private final int firstYear;
  private final CostingMethod method;

  SweeperCosts(int firstYear) {
    this.firstYear = firstYear;
    this.method = made();
  }

  CostingMethod method() {
    return method;
  }

  private CostingMethod made() {
    Schedules schedules = Schedules.published();
    Schedule schedule = schedules.find(SCHEDULE).orElseThrow();
    int last = CostingMethod.lastYear(HORIZON);
    Factors factors = schedule.factors(firstYear, last);
    UnitValue carbon = Values.published().find(CARBON).orElseThrow();
    String scenario = Objects.requireNonNull(carbon.central());
    return new CostingMethod(
        true,
        firstYear,
        HORIZON,
        "EUR",
        carbon.priceBase(),
        SCHEDULE,
        List.of(Schedules.UNDISCOUNTED, "de-uba-prtp-0"),
        IntStream.rangeClosed(0, last)
            .mapToObj(t ->
                BigDecimal.valueOf(factors.at(t))
                    .setScale(DIGITS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros())
            .toList(),
        "World",
        0,
        HORIZON,
        DRAWS,
        firstYear,
        new BigDecimal("0.02"),
        schedules.version(),
        List.of(
            money(
                "vehicles", "The four vehicles", Stage.ACQUISITION, Borne.PRICE, Entry.ONCE, 0, 0),
            money(
                "service",
                "Service by the maker in a year",
                Stage.MAINTENANCE,
                Borne.PRICE,
                Entry.EVERY_YEAR,
                1,
                2),
            line(
                "power",
                "Electricity in a year",
                Stage.ENERGY,
                "kWh",
                Borne.BUYER,
                Entry.EVERY_YEAR,
                1,
                HORIZON,
                Collections.nCopies(last + 1, new BigDecimal(POWER_PRICE)),
                null,
                "The city's power contract"),
            line(
                "carbon",
                "Greenhouse gases of making and charging in a year",
                Stage.EXTERNALITY,
                CostLine.GREENHOUSE_GASES,
                Borne.OTHERS,
                Entry.EVERY_YEAR,
                1,
                HORIZON,
                IntStream.rangeClosed(0, last)
                    .mapToObj(t ->
                        BigDecimal.valueOf(carbon.at(scenario, firstYear + t, "/lines/carbon"))
                            .stripTrailingZeros())
                    .toList(),
                CARBON,
                carbon.name()),
            money(
                "leaving",
                "Data and software of another maker's service",
                Stage.EXIT,
                Borne.BUYER,
                Entry.ONCE,
                3,
                3),
            money(
                "batteries",
                "Batteries taken out and away",
                Stage.END_OF_LIFE,
                Borne.BUYER,
                Entry.ONCE,
                HORIZON,
                HORIZON)));
  }

  private static CostLine money(
      String id, String title, Stage stage, Borne borne, Entry entry, int from, int to) {
    return line(
        id,
        title,
        stage,
        "EUR",
        borne,
        entry,
        from,
        to,
        Collections.nCopies(CostingMethod.lastYear(HORIZON) + 1, BigDecimal.ONE),
        null,
        "");
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
      List<BigDecimal> prices,
      @org.jspecify.annotations.Nullable String value,
      String source) {
    return new CostLine(
        id, title, stage, unit, borne, entry, from, to, prices, value, source, spread(stage));
  }

  /** Nobody knows what power will cost. */
  private static CostLine.@org.jspecify.annotations.Nullable Spread spread(Stage stage) {
    return stage == Stage.ENERGY
        ? new CostLine.Spread(new BigDecimal("0.8"), new BigDecimal("1.6"))
        : null;
  }

  /** What a maker states, in the order of the lines. */
  CostSheet sheet(String... amounts) {
    var lines = method.lines();
    return new CostSheet(
        method.hash(),
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> new CostSheet.Row(lines.get(i).id(), List.of(new BigDecimal(amounts[i])), ""))
            .toList());
  }

  /**
   * What the depot states of a year. The first is half a year, for which the method asks nothing.
   *
   * @param index of the year, 0 for the first
   */
  Map<String, LineActual> year(int index, String power, String carbon) {
    if (index == 0) {
      return Map.of();
    }
    return index < 3
        ? Map.of(
            "power",
            new LineActual(new BigDecimal(power), ""),
            "carbon",
            new LineActual(new BigDecimal(carbon), ""))
        : Map.of(
            "power",
            new LineActual(null, "Half a year is not held against a whole one."),
            "carbon",
            new LineActual(null, "Half a year is not held against a whole one."),
            "leaving",
            new LineActual(null, "The maker's service goes on, so nobody has left it."));
  }
}
