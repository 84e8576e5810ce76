package city.posterity.bench;

import city.posterity.appraisal.discount.Schedules;
import city.posterity.cityhall.appraisals.BidAppraisals;
import city.posterity.cityhall.web.Public;
import city.posterity.procurement.lifecycle.CostLine;
import city.posterity.procurement.lifecycle.CostLine.Borne;
import city.posterity.procurement.lifecycle.CostLine.Entry;
import city.posterity.procurement.lifecycle.CostLine.Spread;
import city.posterity.procurement.lifecycle.CostSheet;
import city.posterity.procurement.lifecycle.CostSheet.Row;
import city.posterity.procurement.lifecycle.CostingMethod;
import city.posterity.procurement.lifecycle.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Compares bids that nobody made, in the program as it runs; there is no such address in the
 * program itself. Ten lines a bid over thirty years, six of them uncertain.
 */
@RestController
final class ComparisonWork {

  private static final int HORIZON = 30;
  private static final int LAST = CostingMethod.lastYear(HORIZON);
  private static final int LINES = 10;
  private static final int UNCERTAIN = 6;
  private static final String SCHEDULE = "uk-greenbook-standard";

  /**
   * What ten bids come to, none of which was there before.
   *
   * @param round makes other bids
   */
  @Public
  @GetMapping(path = "/bench/comparison", produces = "text/plain")
  String compare(@RequestParam int bids, @RequestParam int draws, @RequestParam int round) {
    CostingMethod method = method(draws);
    var sheets = new LinkedHashMap<String, CostSheet>();
    for (int bid = 0; bid < bids; bid++) {
      sheets.put("bid-" + bid, sheet(method, bid, round));
    }
    return BidAppraisals.work("L1", method, sheets).appraisal().appraised().result();
  }

  private static CostingMethod method(int draws) {
    var factors = Schedules.published().find(SCHEDULE).orElseThrow().factors(2027, LAST);
    return new CostingMethod(
        true,
        2027,
        HORIZON,
        "GBP",
        2025,
        SCHEDULE,
        List.of("zero", "uk-greenbook-reduced"),
        IntStream.rangeClosed(0, LAST)
            .mapToObj(t -> new BigDecimal(factors.at(t)).setScale(12, RoundingMode.HALF_EVEN))
            .toList(),
        "GBR",
        1,
        HORIZON,
        draws,
        1,
        new BigDecimal("0.02"),
        "",
        IntStream.range(0, LINES).mapToObj(ComparisonWork::line).toList());
  }

  private static CostLine line(int number) {
    boolean price = number < 3;
    return new CostLine(
        "line-" + number,
        "Line " + number,
        price ? Stage.MAINTENANCE : Stage.ENERGY,
        price ? "GBP" : "kWh",
        price ? Borne.PRICE : Borne.BUYER,
        Entry.YEAR_BY_YEAR,
        0,
        HORIZON,
        Collections.nCopies(LAST + 1, price ? BigDecimal.ONE : new BigDecimal("0.3")),
        null,
        price ? "" : "the measurement",
        number < UNCERTAIN ? new Spread(new BigDecimal("0.8"), new BigDecimal("1.6")) : null);
  }

  private static CostSheet sheet(CostingMethod method, int bid, int round) {
    var rows = new ArrayList<Row>();
    for (CostLine line : method.lines()) {
      rows.add(
          new Row(
              line.id(),
              IntStream.rangeClosed(0, HORIZON)
                  .mapToObj(t -> BigDecimal.valueOf(1000 + 37L * bid + 11L * t + round))
                  .toList(),
              ""));
    }
    return new CostSheet(method.hash(), rows);
  }
}
