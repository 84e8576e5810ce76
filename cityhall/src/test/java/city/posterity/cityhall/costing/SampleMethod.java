package city.posterity.cityhall.costing;

import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.Stage;
import city.posterity.procurement.market.tender.TenderTerms;
import city.posterity.procurement.ranking.AwardMethod;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small costing method for lamps: what they cost, the electricity and the carbon. */
public final class SampleMethod {

  private static final List<BigDecimal> ONES = numbers("1", "1", "1", "1", "1");

  private SampleMethod() {}

  public static CostingMethod lamps(boolean counts) {
    return new CostingMethod(
        counts,
        2028,
        3,
        "EUR",
        2027,
        "zero",
        List.of("zero"),
        numbers("1", "0.97", "0.94", "0.91", "0.88"),
        "DEU",
        0,
        3,
        0,
        4711,
        null,
        "test",
        List.of(
            line("buy", Stage.ACQUISITION, "EUR", CostLine.Borne.PRICE, CostLine.Entry.ONCE, ONES),
            line(
                "care",
                Stage.MAINTENANCE,
                "EUR",
                CostLine.Borne.PRICE,
                CostLine.Entry.EVERY_YEAR,
                ONES),
            line(
                "power",
                Stage.ENERGY,
                "kWh",
                CostLine.Borne.BUYER,
                CostLine.Entry.YEAR_BY_YEAR,
                numbers("0.2", "0.21", "0.22", "0.23", "0.24"))));
  }

  /** The same over so many years that no other form has as many fields. */
  public static CostingMethod lampsForLong(int horizon) {
    var short3 = lamps(true);
    int last = CostingMethod.lastYear(horizon);
    List<BigDecimal> ones = java.util.Collections.nCopies(last + 1, BigDecimal.ONE);
    return new CostingMethod(
        true,
        short3.firstYear(),
        horizon,
        short3.currency(),
        short3.priceBase(),
        short3.schedule(),
        short3.schedules(),
        ones,
        short3.population(),
        0,
        horizon,
        0,
        short3.seed(),
        null,
        short3.tables(),
        List.of(
            new CostLine(
                "rent",
                "Rent",
                Stage.OPERATION,
                "EUR",
                CostLine.Borne.PRICE,
                CostLine.Entry.YEAR_BY_YEAR,
                0,
                horizon,
                ones,
                null,
                "",
                null)));
  }

  private static CostLine line(
      String id,
      Stage stage,
      String unit,
      CostLine.Borne borne,
      CostLine.Entry entry,
      List<BigDecimal> prices) {
    return new CostLine(
        id,
        "Line " + id,
        stage,
        unit,
        borne,
        entry,
        entry == CostLine.Entry.ONCE ? 0 : 1,
        entry == CostLine.Entry.ONCE ? 0 : 3,
        prices,
        null,
        unit.equals("EUR") ? "" : "the city's contract for electricity",
        null);
  }

  private static List<BigDecimal> numbers(String... numbers) {
    return java.util.Arrays.stream(numbers).map(BigDecimal::new).toList();
  }

  /** The same terms with a method, and with the award method that goes with it. */
  public static TenderTerms with(TenderTerms t, @Nullable CostingMethod method) {
    return new TenderTerms(
        t.title(),
        t.description(),
        t.procuringEntity(),
        t.buyers(),
        t.category(),
        t.classification(),
        t.procedureId(),
        t.currency(),
        t.multiCurrency(),
        t.lots(),
        t.noLotsReason(),
        t.items(),
        t.criteria(),
        method != null && method.counts()
            ? new AwardMethod.LifeCycleCost(List.of(), AwardMethod.TieBreak.EARLIER_RECEIPT)
            : t.awardMethod(),
        t.deadline(),
        t.envelopes(),
        t.winnersPerLot(),
        t.lotLimit(),
        t.paymentSchedule(),
        t.documents(),
        t.deliveryPlace(),
        t.contractStart(),
        t.contractEnd(),
        method);
  }
}
