package city.posterity.appraisal.engine;

import city.posterity.appraisal.Appraisal;
import city.posterity.appraisal.AppraisalException;
import city.posterity.appraisal.Line;
import city.posterity.appraisal.Problem;
import city.posterity.appraisal.value.Gas;
import city.posterity.appraisal.value.Prices;
import city.posterity.appraisal.value.UnitValue;
import city.posterity.appraisal.value.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a line is worth each year, in the currency and prices of the file. */
final class Pricing {

  private final Appraisal appraisal;
  private final Prices prices;
  private final Values values;
  private final Reservations reservations;

  Pricing(Appraisal appraisal, Prices prices, Values values, Reservations reservations) {
    this.appraisal = appraisal;
    this.prices = prices;
    this.values = values;
    this.reservations = reservations;
  }

  /**
   * @param amounts by year from 0 to the horizon; the caller may change them
   * @param value the unit value that priced them; absent for money
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Priced(double[] amounts, @Nullable UnitValue value, @Nullable String scenario) {

    OptionResult.@Nullable Unit unit() {
      return value == null || scenario == null ? null : new OptionResult.Unit(value, scenario);
    }
  }

  Priced price(Line line, String at) {
    int horizon = appraisal.horizon();
    return switch (line.worth()) {
      case Line.Worth.Money m -> money(m, horizon, at);
      case Line.Worth.Emissions e -> {
        UnitValue series = find(e.series(), at + "/series");
        double units =
            Gas.find(e.gas())
                .orElseThrow()
                .units(series.unit())
                .orElseThrow(() ->
                    wrong(
                        at + "/emissions/gas",
                        "gas-differs",
                        "“" + e.series() + "” is for " + series.unit() + ", not for " + e.gas()));
        yield priced(series, e.tonnes().byYear(horizon), units, e.scenario(), at);
      }
      case Line.Worth.Quantity q ->
          priced(find(q.unitValue(), at + "/unitValue"), q.quantity().byYear(horizon), 1, null, at);
    };
  }

  private Priced money(Line.Worth.Money m, int horizon, String at) {
    double[] amounts = m.amounts().byYear(horizon);
    String currency = m.currency() == null ? appraisal.currency() : m.currency();
    int base = m.priceBase() == null ? appraisal.priceBase() : m.priceBase();
    if (!prices.isSame(currency, base)) {
      List<Problem> missing = prices.missing("this line", currency, base, at);
      if (!missing.isEmpty()) {
        throw new AppraisalException(missing);
      }
      double factor = prices.factor(currency, base);
      for (int t = 0; t < amounts.length; t++) {
        amounts[t] *= factor;
      }
    }
    return new Priced(amounts, null, null);
  }

  private Priced priced(
      UnitValue value, double[] quantities, double units, @Nullable String asked, String at) {
    value
        .unverified(at)
        .filter(_ -> !reservations.answeredFor(value.id()))
        .ifPresent(p -> {
          throw new AppraisalException(List.of(p));
        });
    String scenario = asked == null ? value.central() : asked;
    if (scenario == null) {
      throw wrong(
          at + "/scenario",
          "scenario-missing",
          "“"
              + value.id()
              + "” has no central scenario; name one of "
              + String.join(", ", value.scenarios()));
    }
    for (int t = 0; t < quantities.length; t++) {
      quantities[t] *= units;
    }
    return new Priced(
        value.worth(quantities, scenario, appraisal.decisionYear(), prices, at), value, scenario);
  }

  private UnitValue find(String id, String at) {
    return values
        .find(id)
        .orElseThrow(() ->
            wrong(
                at, "unknown-value", "there is no value “" + id + "”; appraise values lists them"));
  }

  private static AppraisalException wrong(String at, String code, String message) {
    return new AppraisalException(List.of(new Problem(Objects.requireNonNull(at), code, message)));
  }
}
