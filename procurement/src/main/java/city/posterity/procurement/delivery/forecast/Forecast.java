package city.posterity.procurement.delivery.forecast;

import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractCosts;
import city.posterity.procurement.delivery.contract.YearReport;
import city.posterity.procurement.delivery.contract.YearReport.LineActual;
import city.posterity.procurement.delivery.invoice.Invoice;
import city.posterity.procurement.delivery.invoice.Payment;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Procurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the winning bid of a contract said each year would take, and what it took. Money is in the
 * prices of the costing method and not discounted; quantities become money at the unit prices that
 * were published, so that an error is one of the quantity alone.
 *
 * @param currency of all money
 * @param rows what the supplier is paid first, then line by line in the order of the method
 */
public record Forecast(String currency, List<Row> rows) {

  /** Id of the row of all that the supplier is paid. */
  public static final String PRICE = "price";

  public Forecast {
    rows = List.copyOf(rows);
  }

  /**
   * @param stage absent for what the supplier is paid
   * @param unit the currency for money
   * @param years every year of the method, the earliest first
   */
  public record Row(
      String line, String title, @Nullable Stage stage, String unit, List<Year> years) {
    public Row {
      years = List.copyOf(years);
    }

    /** Of the years that are reported. */
    public Sums sums() {
      return Sums.of(years.stream());
    }
  }

  /**
   * @param year of the calendar
   * @param expected in the unit of the row
   * @param expectedMoney the same in money
   * @param actual absent while it is not reported, or where it is not known
   * @param reason why it is not known, or what was said of it; empty for nothing
   */
  public record Year(
      int year,
      BigDecimal expected,
      BigDecimal expectedMoney,
      @Nullable BigDecimal actual,
      @Nullable BigDecimal actualMoney,
      String reason) {}

  /**
   * Money of those years that have an actual amount.
   *
   * @param years how many calendar years they are
   */
  public record Sums(BigDecimal expected, BigDecimal actual, int years) {

    static Sums of(java.util.stream.Stream<Year> all) {
      var known = all.filter(y -> y.actualMoney() != null).toList();
      return new Sums(
          known.stream().map(Year::expectedMoney).reduce(BigDecimal.ZERO, BigDecimal::add),
          known.stream()
              .map(y -> Objects.requireNonNull(y.actualMoney()))
              .reduce(BigDecimal.ZERO, BigDecimal::add),
          (int) known.stream().mapToInt(Year::year).distinct().count());
    }

    /**
     * Actual ÷ expected − 1, as in 0.12 for an eighth more; empty where nothing is known or nothing
     * was expected.
     */
    public Optional<BigDecimal> error() {
      return years == 0 || expected.signum() == 0
          ? Optional.empty()
          : Optional.of(actual.divide(expected, MathContext.DECIMAL64).subtract(BigDecimal.ONE));
    }
  }

  /**
   * Empty where the bid has no cost sheet.
   *
   * @param thisYear the present year of the calendar: what was paid in it is not all yet
   */
  public static Optional<Forecast> of(
      Procurement procurement, Contract contract, ZoneId zone, int thisYear) {
    Instant ended = contract.endedAt();
    int lastPaid = ended == null ? Integer.MAX_VALUE : ended.atZone(zone).getYear();
    return ContractCosts.of(procurement, contract)
        .map(costs -> of(costs, contract, paid(procurement, contract, zone), lastPaid, thisYear));
  }

  private static Forecast of(
      ContractCosts costs,
      Contract contract,
      Map<Integer, BigDecimal> paid,
      int lastPaid,
      int thisYear) {
    LifeCosts life = costs.costs();
    var rows = new ArrayList<Row>();
    rows.add(price(costs, life, contract, paid, lastPaid, thisYear));
    for (CostLine line : costs.stated()) {
      rows.add(row(costs, life, contract, line));
    }
    return new Forecast(costs.method().currency(), rows);
  }

  private static Row price(
      ContractCosts costs,
      LifeCosts life,
      Contract contract,
      Map<Integer, BigDecimal> paid,
      int lastPaid,
      int thisYear) {
    var lines =
        costs.method().lines().stream()
            .filter(l -> l.borne() == CostLine.Borne.PRICE)
            .map(life::money)
            .toList();
    var years = new ArrayList<Year>();
    for (int year = costs.firstYear(); year <= costs.lastYear(); year++) {
      int t = year - costs.firstYear();
      BigDecimal expected =
          lines.stream().map(l -> l.get(t)).reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean known =
          contract.activeSince() != null
              && year <= lastPaid
              && (year < thisYear || contract.year(year).isPresent());
      BigDecimal actual = known ? paid.getOrDefault(year, BigDecimal.ZERO) : null;
      years.add(new Year(year, expected, expected, actual, actual, ""));
    }
    return new Row(PRICE, "", null, costs.method().currency(), years);
  }

  private static Row row(ContractCosts costs, LifeCosts life, Contract contract, CostLine line) {
    var quantities = life.quantities(line);
    var money = life.money(line);
    var years = new ArrayList<Year>();
    for (int t = 0; t < quantities.size(); t++) {
      int year = costs.firstYear() + t;
      LineActual said =
          contract.year(year).map(YearReport::lines).map(l -> l.get(line.id())).orElse(null);
      BigDecimal actual = said == null ? null : said.amount();
      years.add(
          new Year(
              year,
              quantities.get(t),
              money.get(t),
              actual,
              actual == null ? null : actual.multiply(line.unitPrices().get(t)),
              said == null ? "" : said.reason()));
    }
    return new Row(line.id(), line.title(), line.stage(), line.unit(), years);
  }

  /** What was paid in each year of the calendar, without interest and less what was reversed. */
  private static Map<Integer, BigDecimal> paid(
      Procurement procurement, Contract contract, ZoneId zone) {
    var paid = new TreeMap<Integer, BigDecimal>();
    procurement.stream(Invoice.class)
        .filter(i -> i.contract().equals(contract.id()) && i.paid().isPresent())
        .forEach(i -> {
          Payment payment = Objects.requireNonNull(i.payment());
          paid.merge(
              payment.at().atZone(zone).getYear(), payment.value().amount(), BigDecimal::add);
        });
    return paid;
  }

  /** Of everything. */
  public Sums sums() {
    return sums(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Of the years of the calendar from one to another, both included. */
  public Sums sums(int from, int to) {
    return Sums.of(
        rows.stream()
            .flatMap(r -> r.years().stream())
            .filter(y -> from <= y.year() && y.year() <= to));
  }

  /** By stage of the life, in the order in which they are met; {@link #PRICE} for what is paid. */
  public Map<String, Sums> byStage() {
    var years = new LinkedHashMap<String, List<Year>>();
    rows.forEach(r ->
        years
            .computeIfAbsent(
                r.stage() == null ? PRICE : Engine.word(r.stage()), _ -> new ArrayList<>())
            .addAll(r.years()));
    var sums = new LinkedHashMap<String, Sums>();
    years.forEach((k, all) -> sums.put(k, Sums.of(all.stream())));
    return sums;
  }

  /**
   * One calendar year over all rows.
   *
   * @param actual of those rows that are known; absent where none is
   * @param complete whether every row that expected something is known
   */
  public record Total(
      int year, BigDecimal expected, @Nullable BigDecimal actual, boolean complete) {}

  /** Every year, the earliest first. */
  public List<Total> byYear() {
    var byYear = new TreeMap<Integer, List<Year>>();
    rows.forEach(r ->
        r.years().forEach(y -> byYear.computeIfAbsent(y.year(), _ -> new ArrayList<>()).add(y)));
    return byYear.entrySet().stream().map(e -> total(e.getKey(), e.getValue())).toList();
  }

  private static Total total(int year, List<Year> rows) {
    var known = Sums.of(rows.stream());
    return new Total(
        year,
        rows.stream().map(Year::expectedMoney).reduce(BigDecimal.ZERO, BigDecimal::add),
        known.years() == 0 ? null : known.actual(),
        rows.stream().allMatch(y -> y.actual() != null || y.expected().signum() == 0));
  }
}
