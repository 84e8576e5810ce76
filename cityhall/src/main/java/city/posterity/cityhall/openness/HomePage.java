package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Public;
import city.posterity.cityhall.web.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Where everyone arrives: what this city buys, to search and to browse in. */
@Controller
class HomePage {

  private final PublicCache cache;
  private final ListingQueries listings;
  private final CityClock clock;
  private final Texts texts;
  private final Freshness freshness;

  HomePage(
      PublicCache cache,
      ListingQueries listings,
      CityClock clock,
      Texts texts,
      Freshness freshness) {
    this.cache = cache;
    this.listings = listings;
    this.clock = clock;
    this.texts = texts;
    this.freshness = freshness;
  }

  /**
   * @param asked see {@link Search}
   */
  @GetMapping("/")
  @Public
  @Nullable String show(
      @RequestParam Map<String, String> asked,
      Locale locale,
      Model model,
      ServletWebRequest request) {
    Optional<City> city = cache.city();
    if (city.isEmpty()) {
      return "openness/no-city";
    }
    City here = city.get();
    Search search = Search.read(asked);
    Instant change = cache.lastChange(here);
    // what is open for bids depends on the time as well
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    String name = "home-" + change.toEpochMilli() + "-" + minute.getEpochSecond();
    if (freshness.isUnchanged(request, model, name, change, locale)) {
      return null;
    }
    var spoken = new Spoken(texts, locale, here.zone(), _ -> "");
    model.addAttribute(
        "home",
        cache.home(
            search,
            locale,
            change,
            minute,
            () ->
                HomeView.of(
                    here, search, listings, cache.figures(here, change), clock.instant(), spoken)));
    return "openness/home";
  }
}
