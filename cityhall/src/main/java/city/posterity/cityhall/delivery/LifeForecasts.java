package city.posterity.cityhall.delivery;

import static city.posterity.cityhall.delivery.internal.db.Tables.EXPECTED_LIFE;
import static city.posterity.cityhall.delivery.internal.db.Tables.EXPECTED_YEAR;
import static city.posterity.cityhall.delivery.internal.db.Tables.FORECAST_ERROR;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.cityhall.delivery.internal.db.tables.records.ExpectedYearRecord;
import city.posterity.cityhall.delivery.internal.db.tables.records.ForecastErrorRecord;
import city.posterity.procurement.Classification;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.contract.ContractCosts;
import city.posterity.procurement.delivery.contract.ContractStatus;
import city.posterity.procurement.delivery.forecast.Forecast;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.LifeCosts;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.market.tender.Tender;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps at hand what contracts bring year by year by their cost sheets, and how far they were from
 * it, in the transaction in which that changes.
 */
@Component
final class LifeForecasts implements CasefileListener {

  /** Only years that are reported count, so the present year does not matter. */
  private static final int ONLY_REPORTED = Integer.MIN_VALUE;

  @Override
  public void recorded(
      DSLContext transaction, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (chapter.complete()) {
      store(transaction, chapter.cityId(), chapter.ocid(), chapter.after());
    }
  }

  static void store(DSLContext database, UUID cityId, String ocid, Procurement p) {
    p.stream(Contract.class)
        .forEach(c ->
            ContractCosts.of(p, c)
                .ifPresent(costs -> {
                  expected(database, cityId, c, costs);
                  errors(database, cityId, ocid, p, c);
                }));
  }

  private static void expected(
      DSLContext database, UUID cityId, Contract contract, ContractCosts costs) {
    UUID id = contract.id().id();
    database
        .deleteFrom(EXPECTED_YEAR)
        .where(EXPECTED_YEAR.CITY_ID.eq(cityId), EXPECTED_YEAR.CONTRACT_ID.eq(id))
        .execute();
    database
        .deleteFrom(EXPECTED_LIFE)
        .where(EXPECTED_LIFE.CITY_ID.eq(cityId), EXPECTED_LIFE.CONTRACT_ID.eq(id))
        .execute();
    if (contract.status() != ContractStatus.SIGNED && !contract.status().isRunning()) {
      return;
    }
    LifeCosts life = costs.costs();
    BigDecimal scale = scale(contract, life);
    var rows = new ArrayList<ExpectedYearRecord>();
    for (int t = 0; t <= costs.method().horizon(); t++) {
      int year = t;
      var row = database.newRecord(EXPECTED_YEAR);
      row.setCityId(cityId);
      row.setContractId(id);
      row.setYear(costs.firstYear() + t);
      row.setAmount(
          sum(costs, l -> l.borne() == CostLine.Borne.PRICE, l -> life.money(l).get(year))
              .multiply(scale, MathContext.DECIMAL64));
      row.setCarbon(
          sum(
              costs,
              l -> l.unit().equals(CostLine.GREENHOUSE_GASES),
              l -> life.quantities(l).get(year)));
      rows.add(row);
    }
    database.batchInsert(rows).execute();
    database
        .insertInto(EXPECTED_LIFE)
        .set(EXPECTED_LIFE.CITY_ID, cityId)
        .set(EXPECTED_LIFE.CONTRACT_ID, id)
        .set(
            EXPECTED_LIFE.LEAVING,
            sum(
                costs,
                l -> l.stage() == Stage.EXIT,
                l -> life.money(l).stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
        .set(EXPECTED_LIFE.LAST_SERVICE, costs.firstYear() + costs.method().serviceTo())
        .execute();
  }

  /** The sheet is of the value as awarded; changes of the contract move every year alike. */
  private static BigDecimal scale(Contract contract, LifeCosts life) {
    BigDecimal price = life.price();
    return price.signum() == 0
        ? BigDecimal.ONE
        : contract.value().amount().divide(price, MathContext.DECIMAL64);
  }

  private static BigDecimal sum(
      ContractCosts costs,
      java.util.function.Predicate<CostLine> of,
      java.util.function.Function<CostLine, BigDecimal> amount) {
    return costs.method().lines().stream()
        .filter(of)
        .map(amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void errors(
      DSLContext database, UUID cityId, String ocid, Procurement p, Contract contract) {
    UUID id = contract.id().id();
    database
        .deleteFrom(FORECAST_ERROR)
        .where(FORECAST_ERROR.CITY_ID.eq(cityId), FORECAST_ERROR.CONTRACT_ID.eq(id))
        .execute();
    if (contract.years().isEmpty()) {
      return;
    }
    Classification classification =
        p.get(Tender.class, contract.origin().tender()).terms().classification();
    var forecast = Forecast.of(p, contract, ZoneOffset.UTC, ONLY_REPORTED).orElseThrow();
    var rows = new ArrayList<ForecastErrorRecord>();
    forecast
        .byStage()
        .forEach((stage, sums) -> {
          if (sums.years() > 0) {
            var row = database.newRecord(FORECAST_ERROR);
            row.setCityId(cityId);
            row.setContractId(id);
            row.setStage(stage);
            row.setOcid(ocid);
            row.setScheme(classification.scheme());
            row.setClassification(classification.id());
            row.setCurrency(forecast.currency());
            row.setExpected(sums.expected());
            row.setActual(sums.actual());
            row.setYears(sums.years());
            rows.add(row);
          }
        });
    database.batchInsert(rows).execute();
  }
}
