package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** What was bought and paid, added up by year, buyer, supplier and category. */
@Controller
class SpendingPage {

  private final PublicCache cache;
  private final SpendingQueries queries;
  private final CityClock clock;
  private final Texts texts;
  private final Freshness freshness;

  SpendingPage(
      PublicCache cache,
      SpendingQueries queries,
      CityClock clock,
      Texts texts,
      Freshness freshness) {
    this.cache = cache;
    this.queries = queries;
    this.clock = clock;
    this.texts = texts;
    this.freshness = freshness;
  }

  /**
   * @param year in which the purchases were first published; all years if empty
   * @throws ResponseStatusException 404 for a year of which there is nothing
   */
  @GetMapping("/spending")
  @Public
  @Nullable String show(
      @RequestParam(defaultValue = "") String year,
      Locale locale,
      Model model,
      ServletWebRequest request) {
    City city = cache.city().orElse(null);
    if (city == null) {
      return "openness/no-city";
    }
    Instant change = cache.lastChange(city);
    CityFigures figures = cache.figures(city, change);
    Integer chosen = chosen(year, figures);
    // sums of many purchases may be a moment old, but are not to stay so
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    String name = "spending-" + change.toEpochMilli() + "-" + minute.getEpochSecond();
    if (freshness.isUnchanged(request, model, name, change, locale)) {
      return null;
    }
    Spending sums = cache.spending(chosen, change, () -> queries.of(city, chosen));
    var spoken = new Spoken(texts, locale, city.zone(), _ -> "");
    model.addAttribute("view", SpendingView.of(city.name(), chosen, figures.years(), sums, spoken));
    return "openness/spending";
  }

  private static @Nullable Integer chosen(String year, CityFigures figures) {
    if (year.isBlank()) {
      return null;
    }
    return figures.years().stream()
        .filter(y -> y.toString().equals(year.strip()))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
