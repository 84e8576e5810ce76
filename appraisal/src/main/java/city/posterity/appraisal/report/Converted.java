package city.posterity.appraisal.report;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.engine.OptionResult.LineResult;
import city.posterity.appraisal.engine.OptionResult.Unit;
import city.posterity.appraisal.value.Gas;
import city.posterity.appraisal.value.Prices;
import org.jspecify.annotations.Nullable;

/**
 * How a line's amounts come from what the file gives: {@code given · equivalent · unit value ·
 * prices · optimism}, each as the report shows it.
 *
 * @param given money or quantity by year, as the file has it
 * @param quantity what one of them is: tCO2e, hour; absent for money
 * @param equivalent units of the value for one of the quantity; 1 for money
 * @param unit absent for money
 * @param currency of the file's money or of the value
 * @param priceBase likewise
 * @param prices from that currency and price base to the file's
 * @param optimism what the amounts are raised by for optimism; 1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // read for one table, never compared
record Converted(
    double[] given,
    @Nullable String quantity,
    double equivalent,
    @Nullable Unit unit,
    String currency,
    int priceBase,
    double prices,
    double optimism) {

  static Converted of(Appraisal appraisal, Line line, LineResult result) {
    int horizon = appraisal.horizon();
    Line.Optimism optimism = line.optimism();
    double raised = optimism == null ? 1 : optimism.factor();
    Unit unit = result.unit();
    return switch (line.worth()) {
      case Line.Worth.Money m -> {
        String currency = m.currency() == null ? appraisal.currency() : m.currency();
        int base = m.priceBase() == null ? appraisal.priceBase() : m.priceBase();
        yield new Converted(
            m.amounts().byYear(horizon),
            null,
            1,
            null,
            currency,
            base,
            prices(appraisal, currency, base),
            raised);
      }
      case Line.Worth.Emissions e ->
          priced(
              appraisal,
              e.tonnes().byYear(horizon),
              "t " + e.gas(),
              Gas.find(e.gas()).orElseThrow().units(known(unit).value().unit()).orElseThrow(),
              known(unit),
              raised);
      case Line.Worth.Quantity q ->
          priced(
              appraisal,
              q.quantity().byYear(horizon),
              known(unit).value().unit(),
              1,
              known(unit),
              raised);
    };
  }

  private static Unit known(@Nullable Unit unit) {
    return java.util.Objects.requireNonNull(unit);
  }

  private static Converted priced(
      Appraisal a, double[] given, String quantity, double equivalent, Unit unit, double raised) {
    return new Converted(
        given,
        quantity,
        equivalent,
        unit,
        unit.value().currency(),
        unit.value().priceBase(),
        prices(a, unit.value().currency(), unit.value().priceBase()),
        raised);
  }

  static double prices(Appraisal a, String currency, int base) {
    return Prices.of(a.currency(), a.priceBase(), a.deflators(), a.exchangeRates())
        .factor(currency, base);
  }

  /** Value of one unit in a year, in its own currency and price base; 1 for money. */
  double unitValue(int calendarYear) {
    return unit == null ? 1 : unit.value().at(unit.scenario(), calendarYear, "");
  }

  /**
   * The amount of a year, computed again.
   *
   * @param year from the decision year
   */
  double amount(int year, int decisionYear) {
    return given[year] == 0
        ? 0
        : given[year] * equivalent * unitValue(decisionYear + year) * prices * optimism;
  }

  boolean isPlain() {
    return unit == null && prices == 1 && optimism == 1;
  }
}
