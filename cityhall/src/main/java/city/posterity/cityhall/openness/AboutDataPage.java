package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.CityChoices;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;

/** What the open data is, what may be done with it and how to have all of it. */
@Controller
class AboutDataPage {

  private final PublicCache cache;
  private final CityChoices choices;
  private final PublicationSettings publication;
  private final Freshness freshness;

  AboutDataPage(
      PublicCache cache,
      CityChoices choices,
      PublicationSettings publication,
      Freshness freshness) {
    this.cache = cache;
    this.choices = choices;
    this.publication = publication;
    this.freshness = freshness;
  }

  @GetMapping("/about-data")
  @Public
  @Nullable String show(Locale locale, Model model, ServletWebRequest request) {
    Optional<City> city = cache.city();
    Instant change = city.map(cache::lastChange).orElse(Instant.EPOCH);
    String name = "about-" + city.map(City::name).orElse("") + change.toEpochMilli();
    if (freshness.isUnchanged(request, model, name, change, locale)) {
      return null;
    }
    model.addAttribute("city", city.map(City::name).orElse(""));
    model.addAttribute("years", city.map(c -> cache.figures(c, change).years()).orElse(List.of()));
    model.addAttribute("prefix", choices.ocidPrefix(city.map(City::id).orElse(new UUID(0, 0))));
    model.addAttribute("licence", publication.licence().toString());
    return "openness/about-data";
  }
}
