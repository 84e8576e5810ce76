package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.internal.db.tables.records.LongObligationRecord;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The ledger of long obligations, for everybody: who watches over each, when it is looked at next,
 * and whose turn to decide it is by then.
 */
@Controller
@Public
class LedgerPage {

  private static final int ROWS = 20;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "contract",
          "ocid",
          "kind",
          "owner",
          "review-year",
          "generation",
          "cost",
          "currency",
          "open");

  private final Ledger ledger;
  private final Cities cities;
  private final CityClock clock;
  private final Texts texts;

  LedgerPage(Ledger ledger, Cities cities, CityClock clock, Texts texts) {
    this.ledger = ledger;
    this.cities = cities;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping("/ledger")
  String show(@RequestParam Map<String, String> asked, Locale locale, Model model) {
    City city = city();
    var wanted = wanted(city, asked);
    int page = TableOrder.number(asked.get("page"));
    int year = year(city);
    var found = ledger.list(wanted, (page - 1) * ROWS, ROWS + 1);
    var formats = new Formats(texts, locale, city.zone());
    model.addAttribute(
        "view",
        new LedgerView(
            city.name(),
            found.stream().limit(ROWS).map(r -> LedgerView.Row.of(r, year, formats)).toList(),
            LedgerView.bars(ledger.years(city.id())),
            ledger.cost(city.id()).stream()
                .map(m -> formats.money(m.amount(), m.currency()))
                .toList(),
            wanted.settled(),
            wanted.order(),
            page,
            found.size() > ROWS));
    return "delivery/ledger";
  }

  /** All that the page shows with these parameters. */
  @GetMapping("/ledger.{format:csv|xlsx}")
  void file(
      @PathVariable String format,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    City city = city();
    int year = year(city);
    TableFile file = RadarPage.begin(response, format, "long-obligations", COLUMNS);
    ledger.each(wanted(city, asked), r -> file.row(cells(r, year)));
    file.finish();
  }

  private static List<Object> cells(LongObligationRecord r, int year) {
    return List.of(
        r.getId().toString(),
        r.getTitle(),
        r.getContract(),
        r.getOcid(),
        r.getKind(),
        r.getOwner(),
        String.valueOf(r.getReviewYear()),
        Coming.of(r.getReviewYear(), year),
        r.getCost(),
        r.getCurrency(),
        r.getOpen() ? "yes" : "no");
  }

  private static Ledger.Wanted wanted(City city, Map<String, String> asked) {
    boolean settled = "all".equals(asked.get("show"));
    var kept = new LinkedHashMap<String, String>();
    if (settled) {
      kept.put("show", "all");
    }
    return new Ledger.Wanted(
        city.id(),
        settled,
        TableOrder.of(asked.get("sort"), Ledger.COLUMNS, "review", "/ledger", kept));
  }

  private int year(City city) {
    return clock.instant().atZone(city.zone()).getYear();
  }

  private City city() {
    return cities.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
