package city.posterity.cityhall.emergency;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.people.OrganisationView;
import city.posterity.cityhall.people.People;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.TableOrder;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.emergency.declaration.Emergency;
import city.posterity.procurement.machine.OrganisationId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The public register of emergencies: each declaration with its phases, what was bought under it,
 * and what became of that (U4SSC Guidelines, 3.3.2).
 */
@Controller
@Public
class EmergencyPages {

  private static final int ROWS = 20;

  private final Emergencies emergencies;
  private final Cities cities;
  private final People people;
  private final Texts texts;
  private final CityClock clock;

  EmergencyPages(
      Emergencies emergencies, Cities cities, People people, Texts texts, CityClock clock) {
    this.emergencies = emergencies;
    this.cities = cities;
    this.people = people;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/emergencies")
  String list(@RequestParam(defaultValue = "") String page, Locale locale, Model model) {
    City city = city();
    int number = TableOrder.number(page);
    var formats = new Formats(texts, locale, city.zone());
    var found = emergencies.confirmed(city.id(), (number - 1) * ROWS, ROWS + 1);
    if (found.isEmpty() && number > 1) {
      // behind the last page nothing is said of whether there was an emergency
      return "redirect:/emergencies";
    }
    LocalDate today = today(city);
    model.addAttribute(
        "view",
        new EmergencyListView(
            city.name(),
            found.stream()
                .limit(ROWS)
                .map(l -> EmergencyListView.Line.of(l, today, formats))
                .toList(),
            number,
            found.size() > ROWS));
    return "emergency/list";
  }

  /**
   * @throws ResponseStatusException 404 if no emergency of this tag was confirmed
   */
  @GetMapping("/emergencies/{tag:[0-9]{4}-[0-9a-f]{6}}")
  String show(@PathVariable String tag, Locale locale, Model model) {
    City city = city();
    Emergency emergency = confirmed(city, tag);
    var formats = new Formats(texts, locale, city.zone());
    model.addAttribute(
        "view",
        EmergencyView.of(
            emergency, emergencies.deals(city.id(), tag), today(city), formats, suppliers()));
    return "emergency/one";
  }

  /**
   * What was bought under an emergency, a line for each.
   *
   * @throws ResponseStatusException 404 if no emergency of this tag was confirmed
   */
  @GetMapping("/emergencies/{tag:[0-9]{4}-[0-9a-f]{6}}.{format:csv|xlsx}")
  void file(@PathVariable String tag, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    City city = city();
    Emergency emergency = confirmed(city, tag);
    var kind = TableFile.Format.valueOf(format.toUpperCase(Locale.ROOT));
    response.setContentType(kind.type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"emergency-" + tag + "." + format + "\"");
    TableFile file = kind.begin(response.getOutputStream(), "emergency", DealCells.COLUMNS);
    Function<Deal, String> suppliers = suppliers();
    emergencies
        .deals(city.id(), tag)
        .forEach(d -> file.row(DealCells.of(emergency, d, suppliers.apply(d), city.zone())));
    file.finish();
  }

  private Emergency confirmed(City city, String tag) {
    return emergencies
        .tagged(city.id(), tag)
        .filter(Emergency::isPublic)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Names of suppliers, each asked for once: many buy from few. */
  private Function<Deal, String> suppliers() {
    var known = new HashMap<OrganisationId, String>();
    return deal -> {
      OrganisationId id = deal.supplier();
      return id == null
          ? Objects.requireNonNullElse(deal.name(), "")
          : known.computeIfAbsent(
              id, i -> people.organisation(i).map(OrganisationView::name).orElse(""));
    };
  }

  private LocalDate today(City city) {
    return LocalDate.ofInstant(clock.instant(), city.zone());
  }

  private City city() {
    return cities.find().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
