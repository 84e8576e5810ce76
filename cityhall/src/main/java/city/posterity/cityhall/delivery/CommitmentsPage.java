package city.posterity.cityhall.delivery;

import city.posterity.cityhall.delivery.LiveContracts.Sums;
import city.posterity.cityhall.delivery.LiveContracts.Wanted;
import city.posterity.cityhall.delivery.LiveContracts.YearSum;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.Paced;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All live contracts added up, for everybody. */
@Controller
@Public
class CommitmentsPage {

  private static final int ROWS = 20;
  private static final Set<String> CATEGORIES = Set.of("goods", "services", "works");

  /** Sums are that old at most, and then as seldom as {@link Paced} says. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final LiveContracts contracts;
  private final Ledger ledger;
  private final ForecastErrors errors;
  private final Lookahead lookahead;
  private final Cities cities;
  private final CityClock clock;
  private final Texts texts;
  private final ConcurrentMap<Wanted, Paced<Sums>> kept = new ConcurrentHashMap<>();
  private final ConcurrentMap<UUID, Paced<Around>> keptAround = new ConcurrentHashMap<>();

  /** What the page shows beside the sums, whatever is asked for. */
  private record Around(
      List<String> departments, Map<Integer, Integer> reviews, List<ForecastErrors.Past> errors) {}

  CommitmentsPage(
      LiveContracts contracts,
      Ledger ledger,
      ForecastErrors errors,
      Lookahead lookahead,
      Cities cities,
      CityClock clock,
      Texts texts) {
    this.contracts = contracts;
    this.ledger = ledger;
    this.errors = errors;
    this.lookahead = lookahead;
    this.cities = cities;
    this.clock = clock;
    this.texts = texts;
  }

  @GetMapping("/commitments")
  String show(@RequestParam Map<String, String> asked, Locale locale, Model model) {
    City city = city();
    Around around = around(city);
    var departments = around.departments();
    Wanted wanted = wanted(city, asked, departments);
    TableOrder order = order(wanted, asked);
    int page = TableOrder.number(asked.get("page"));
    Sums sums = sums(wanted);
    var formats = new Formats(texts, locale, city.zone());
    var words = new CommitmentWords(formats);
    Payers payers = Payers.of(city, wanted.year());
    var found = contracts.list(wanted, order, (page - 1) * ROWS, ROWS + 1);
    String address = order.address();
    model.addAttribute(
        "view",
        new CommitmentsView(
            city.name(),
            payers.population(),
            sums.contracts(),
            words.moneys(sums.years(), payers),
            words.carbon(sums.years()),
            words.dear(sums.binding()),
            words.tails(sums.binding()),
            LedgerView.bars(around.reviews()),
            words.errors(around.errors()),
            found.stream().limit(ROWS).map(words::row).toList(),
            Objects.requireNonNullElse(wanted.category(), ""),
            Objects.requireNonNullElse(wanted.department(), ""),
            departments,
            order,
            address.indexOf('?') < 0 ? "" : address.substring(address.indexOf('?')),
            page,
            found.size() > ROWS));
    return "delivery/commitments";
  }

  /** Year by year, with what falls to each generation. */
  @GetMapping("/commitments.{format:csv|xlsx}")
  void years(
      @PathVariable String format,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    City city = city();
    Wanted wanted = wanted(city, asked, around(city).departments());
    Payers payers = Payers.of(city, wanted.year());
    var columns =
        Stream.concat(
                Stream.of("year", "currency", "amount", "of-which-spread-evenly", "tonnes-co2e"),
                payers.generations().stream())
            .toList();
    TableFile file = RadarPage.begin(response, format, "commitments", columns);
    for (YearSum y : sums(wanted).years()) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(String.valueOf(y.year()));
      cells.add(y.currency());
      cells.add(CommitmentWords.cents(y.amount()));
      cells.add(CommitmentWords.cents(y.spread()));
      cells.add(y.carbon());
      payers.split(Map.of(y.year(), y.amount())).forEach(a -> cells.add(CommitmentWords.cents(a)));
      file.row(cells);
    }
    file.finish();
  }

  /** The contracts that are added up. */
  @GetMapping("/commitments/contracts.{format:csv|xlsx}")
  void contracts(
      @PathVariable String format,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    City city = city();
    Wanted wanted = wanted(city, asked, around(city).departments());
    TableFile file =
        RadarPage.begin(
            response,
            format,
            "live-contracts",
            List.of("kind", "reference", "title", "value", "currency", "end", "department"));
    contracts.each(
        wanted,
        order(wanted, asked),
        c ->
            file.row(
                Arrays.asList(
                    c.ocid() == null ? "inherited" : "procurement",
                    c.reference(),
                    c.title(),
                    c.value(),
                    c.currency(),
                    c.end(),
                    c.department())));
    file.finish();
  }

  private Sums sums(Wanted wanted) {
    return kept.computeIfAbsent(wanted, _ -> new Paced<>())
        .get(turn(), () -> contracts.sums(wanted));
  }

  private Around around(City city) {
    return keptAround
        .computeIfAbsent(city.id(), _ -> new Paced<>())
        .get(
            turn(),
            () ->
                new Around(
                    lookahead.departments(city.id()),
                    ledger.years(city.id()),
                    errors.all(city.id())));
  }

  private static long turn() {
    return System.nanoTime() / KEPT.toNanos();
  }

  private Wanted wanted(City city, Map<String, String> asked, List<String> departments) {
    String category = asked.get("category");
    String department = asked.get("department");
    return new Wanted(
        city.id(),
        clock.instant().atZone(city.zone()).getYear(),
        category != null && CATEGORIES.contains(category) ? category : null,
        department != null && departments.contains(department) ? department : null);
  }

  private static TableOrder order(Wanted wanted, Map<String, String> asked) {
    var parameters = new LinkedHashMap<String, String>();
    new TreeMap<>(
            Map.of(
                "category", Objects.requireNonNullElse(wanted.category(), ""),
                "department", Objects.requireNonNullElse(wanted.department(), "")))
        .forEach((name, value) -> {
          if (!value.isEmpty()) {
            parameters.put(name, value);
          }
        });
    return TableOrder.of(
        asked.get("sort"), LiveContracts.COLUMNS, "end", "/commitments", parameters);
  }

  private City city() {
    return cities.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
