package city.posterity.cityhall.delivery;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Formats;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.TableFile;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.delivery.contract.Contract;
import city.posterity.procurement.delivery.forecast.Forecast;
import city.posterity.procurement.disclosure.redaction.Withheld;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.machine.Procurement;
import city.posterity.procurement.machine.StreamId;
import city.posterity.procurement.machine.Thing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a contract took beside what its bid expected, for everybody, from its signature on. */
@Controller
@Public
class ForecastPage {

  private final Casefile casefile;
  private final Cities cities;
  private final CityClock clock;
  private final Texts texts;

  ForecastPage(Casefile casefile, Cities cities, CityClock clock, Texts texts) {
    this.casefile = casefile;
    this.cities = cities;
    this.clock = clock;
    this.texts = texts;
  }

  private record Found(City city, Procurement procurement, Contract contract, String ocid) {}

  @GetMapping("/contracts/{id}/forecast")
  String show(@PathVariable UUID id, Locale locale, Model model) {
    Found f = find(id);
    int year = year(f.city());
    model.addAttribute(
        "view",
        new ForecastWords(
                new Formats(texts, locale, f.city().zone()), Withheld.of(f.procurement()), year)
            .view(f.contract(), f.ocid(), forecast(f, year), f.procurement()));
    return "delivery/forecast";
  }

  /** Every line and year. */
  @GetMapping("/contracts/{id}/forecast.{format:csv|xlsx}")
  void file(@PathVariable UUID id, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    Found f = find(id);
    TableFile file =
        RadarPage.begin(
            response,
            format,
            "forecast",
            List.of(
                "year",
                "line",
                "title",
                "stage",
                "unit",
                "expected",
                "actual",
                "expected-money",
                "actual-money",
                "currency",
                "remark"));
    Withheld withheld = Withheld.of(f.procurement());
    forecast(f, year(f.city()))
        .ifPresent(forecast ->
            forecast
                .rows()
                .forEach(r ->
                    r.years()
                        .forEach(y ->
                            file.row(
                                Arrays.asList(
                                    String.valueOf(y.year()),
                                    r.line(),
                                    r.title(),
                                    r.stage() == null ? Forecast.PRICE : Engine.word(r.stage()),
                                    r.unit(),
                                    y.expected(),
                                    y.actual(),
                                    y.expectedMoney(),
                                    y.actualMoney(),
                                    forecast.currency(),
                                    withheld.in(y.reason()))))));
    file.finish();
  }

  private Optional<Forecast> forecast(Found f, int year) {
    return Forecast.of(f.procurement(), f.contract(), f.city().zone(), year);
  }

  private int year(City city) {
    return clock.instant().atZone(city.zone()).getYear();
  }

  private Found find(UUID id) {
    City city = cities.find().orElseThrow(ForecastPage::nothing);
    var stream = new StreamId(Thing.CONTRACT, id);
    UUID procurement = casefile.procurementOf(city.id(), stream).orElseThrow(ForecastPage::nothing);
    Procurement p = casefile.find(city.id(), procurement).orElseThrow(ForecastPage::nothing);
    Contract contract =
        p.find(Contract.class, stream)
            .filter(c -> c.signedAt() != null)
            .orElseThrow(ForecastPage::nothing);
    return new Found(city, p, contract, casefile.ocid(city.id(), procurement).orElseThrow());
  }

  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
