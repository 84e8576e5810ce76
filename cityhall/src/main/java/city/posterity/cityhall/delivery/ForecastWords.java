package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.Figures.Bar;
import city.posterity.cityhall.web.Formats;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractCosts;
import city.posterity.procurement.delivery.forecast.Forecast;
import city.posterity.procurement.delivery.forecast.Forecast.Row;
import city.posterity.procurement.delivery.forecast.Forecast.Sums;
import city.posterity.procurement.delivery.forecast.Forecast.Total;
import city.posterity.procurement.delivery.forecast.Forecast.Year;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.Procurement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says a forecast in one language. */
final class ForecastWords {

  private final Formats formats;
  private final Withheld withheld;
  private final int thisYear;

  /**
   * @param thisYear the present year of the calendar
   */
  ForecastWords(Formats formats, Withheld withheld, int thisYear) {
    this.formats = formats;
    this.withheld = withheld;
    this.thisYear = thisYear;
  }

  ForecastView view(Contract contract, String ocid, Optional<Forecast> found, Procurement p) {
    String own = "/contracts/" + contract.id().id() + "/forecast";
    return new ForecastView(
        withheld.in(contract.terms().title()),
        "/procurements/" + ocid,
        own + ".csv",
        found.isPresent(),
        ContractCosts.of(p, contract).map(c -> String.valueOf(c.method().priceBase())).orElse(""),
        found.map(this::bars).orElse(List.of()),
        found.map(this::years).orElse(List.of()),
        found.map(this::stages).orElse(List.of()),
        found.map(this::lines).orElse(List.of()),
        contract.years().stream()
            .map(y -> new ForecastView.Note(String.valueOf(y.year()), withheld.in(y.note())))
            .toList(),
        found.map(f -> error(f.sums())).orElse(""),
        missing(contract));
  }

  private List<Bar> bars(Forecast forecast) {
    var totals = forecast.byYear().stream().limit(Figures.MOST).toList();
    BigDecimal most =
        totals.stream()
            .map(t -> t.actual() == null ? t.expected() : t.expected().max(t.actual()))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    var bars = new ArrayList<Bar>();
    for (Total t : totals) {
      bars.add(
          new Bar(
              String.valueOf(t.year()),
              Figures.compact(t.actual() == null ? t.expected() : t.actual(), formats.locale()),
              bars.size() * Figures.STEP,
              Figures.height(t.expected(), most),
              t.actual() == null ? 0 : Figures.height(t.actual(), most)));
    }
    return bars;
  }

  private List<ForecastView.Year> years(Forecast forecast) {
    var years = new ArrayList<ForecastView.Year>();
    for (Total t : forecast.byYear()) {
      Sums of = forecast.sums(t.year(), t.year());
      years.add(
          new ForecastView.Year(
              String.valueOf(t.year()),
              money(t.expected(), forecast),
              t.actual() == null ? "" : money(t.actual(), forecast),
              error(of),
              of.years() == 0 ? "" : error(forecast.sums(0, t.year())),
              t.complete()));
    }
    return years;
  }

  private List<ForecastView.Stage> stages(Forecast forecast) {
    var stages = new ArrayList<ForecastView.Stage>();
    forecast
        .byStage()
        .forEach((stage, sums) -> {
          if (sums.years() > 0) {
            stages.add(
                new ForecastView.Stage(
                    "delivery.stage." + stage,
                    money(sums.expected(), forecast),
                    money(sums.actual(), forecast),
                    error(sums)));
          }
        });
    return stages;
  }

  private List<ForecastView.Line> lines(Forecast forecast) {
    return forecast.rows().stream().map(r -> line(forecast, r)).toList();
  }

  private ForecastView.Line line(Forecast forecast, Row row) {
    var known = row.years().stream().filter(y -> y.actual() != null).toList();
    BigDecimal expected =
        known.stream().map(Year::expected).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal actual =
        known.stream()
            .map(y -> Objects.requireNonNull(y.actual()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new ForecastView.Line(
        row.title(),
        row.unit(),
        known.isEmpty() ? "" : formats.number(expected),
        known.isEmpty() ? "" : formats.number(actual),
        error(row.sums()),
        row.years().stream()
            .filter(y -> !y.reason().isBlank())
            .map(y ->
                formats
                    .texts()
                    .text(
                        formats.locale(),
                        "delivery.forecast.remark",
                        String.valueOf(y.year()),
                        withheld.in(y.reason())))
            .toList());
  }

  private String error(Sums sums) {
    return sums.error().map(e -> Figures.error(e, formats)).orElse("");
  }

  private String money(BigDecimal amount, Forecast forecast) {
    return formats.money(amount.setScale(0, RoundingMode.HALF_UP), forecast.currency());
  }

  /** Years that are over, or were the contract's last. */
  private List<String> missing(Contract contract) {
    LocalDate start = contract.terms().start();
    LocalDate end = contract.terms().end();
    if (start == null || end == null || contract.activeSince() == null) {
      return List.of();
    }
    return IntStream.rangeClosed(start.getYear(), Math.min(thisYear - 1, end.getYear()))
        .filter(y -> contract.year(y).isEmpty())
        .mapToObj(String::valueOf)
        .toList();
  }
}
