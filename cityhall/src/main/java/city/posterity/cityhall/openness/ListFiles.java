package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.PublicAddress;
import city.posterity.cityhall.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public lists as files for a spreadsheet, with the same filters as their pages. */
@Controller
@Public
class ListFiles {

  private static final List<String> PROCUREMENTS =
      List.of(
          "ocid",
          "title",
          "buyer",
          "stage",
          "category",
          "value",
          "currency",
          "deadline",
          "published",
          "updated",
          "page");

  private final Cities cities;
  private final ListingQueries listings;
  private final SpendingQueries spending;
  private final CityClock clock;
  private final PublicAddress address;
  private final TransactionTemplate reading;

  ListFiles(
      Cities cities,
      ListingQueries listings,
      SpendingQueries spending,
      CityClock clock,
      PublicAddress address,
      TransactionTemplate transaction) {
    this.cities = cities;
    this.listings = listings;
    this.spending = spending;
    this.clock = clock;
    this.address = address;
    reading =
        new TransactionTemplate(
            java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    reading.setReadOnly(true);
  }

  private interface Filling {
    void fill(TableFile file);
  }

  /**
   * All results of a search, as far as its parameters can be understood.
   *
   * @param asked see {@link Search}
   */
  @GetMapping("/procurements.{format:csv|xlsx}")
  void procurements(
      @PathVariable String format,
      @RequestParam Map<String, String> asked,
      HttpServletResponse response)
      throws IOException {
    City city = cities.current();
    Search search = Search.read(asked);
    if (!search.problems().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Instant now = clock.instant();
    send(
        format,
        "procurements",
        PROCUREMENTS,
        response,
        file -> listings.each(city, search, now, p -> file.row(row(p))));
  }

  private List<@Nullable Object> row(ListedProcurement p) {
    return Arrays.asList(
        p.ocid(),
        p.title(),
        p.buyer(),
        p.stage(),
        p.category(),
        p.amount(),
        p.currency(),
        p.deadline(),
        p.publishedAt(),
        p.updatedAt(),
        address.at("procurements/" + p.ocid()));
  }

  /**
   * The sums of one table of the page about spending, all of them.
   *
   * @param by {@code year}, {@code buyer}, {@code supplier} or {@code category}
   * @param year of first publication; all if absent
   */
  @GetMapping("/spending.{format:csv|xlsx}")
  void spending(
      @PathVariable String format,
      @RequestParam(defaultValue = "year") String by,
      @RequestParam(required = false) @Nullable Integer year,
      HttpServletResponse response)
      throws IOException {
    City city = cities.current();
    Spending.By chosen =
        Arrays.stream(Spending.By.values())
            .filter(b -> b.word().equals(by))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    if (year != null && (year < 2000 || year > 2999)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    send(
        format,
        "spending-by-" + by + (year == null ? "" : "-" + year),
        List.of(by, "name", "currency", "purchases", "awarded", "contracted", "paid"),
        response,
        file ->
            spending.each(
                city,
                year,
                chosen,
                s ->
                    file.row(
                        List.of(
                            s.key(),
                            s.name(),
                            s.currency(),
                            BigDecimal.valueOf(s.purchases()),
                            s.awarded(),
                            s.contracted(),
                            s.paid()))));
  }

  private void send(
      String format,
      String name,
      List<String> columns,
      HttpServletResponse response,
      Filling filling)
      throws IOException {
    var kind = TableFile.Format.valueOf(format.toUpperCase(Locale.ROOT));
    response.setContentType(kind.type());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format + "\"");
    TableFile file = kind.begin(response.getOutputStream(), name, columns);
    reading.executeWithoutResult(_ -> filling.fill(file));
    file.finish();
  }
}
