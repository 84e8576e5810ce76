package city.posterity.cityhall.openness;

import city.posterity.cityhall.operations.Paced;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.procurement.disclosure.redaction.Withheld;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps for a few seconds what every visitor asks for, so that many readers cost the database no
 * more than one. What is kept is named by the newest release it was made from, so a page is never
 * older than {@link #ASKED_EVERY}.
 */
@Component
final class PublicCache {

  private static final Duration ASKED_EVERY = Duration.ofSeconds(1);
  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Home(Search search, Locale locale, Instant change, Instant minute) {}

  private record Purchase(String ocid, String state, Locale locale) {}

  /**
   * Which release is the newest, and what of it is withheld.
   *
   * @param number from 1
   */
  record Newest(int number, Withheld withheld) {

    /** Another whenever the page is. */
    String state() {
      return number + Withholding.mark(withheld);
    }
  }

  private final Cities cities;
  private final ListingQueries listings;
  private final FigureQueries all;
  private final NewestReleaseQueries releases;
  private final Cache<String, City> city = caching(1, Duration.ofSeconds(10));
  private final Cache<String, Instant> change = caching(1, ASKED_EVERY);
  private final Cache<String, Optional<Newest>> numbers = caching(10_000, ASKED_EVERY);
  private final Paced<CityFigures> figures = new Paced<>();
  private final ConcurrentMap<Integer, Paced<Spending>> spending = new ConcurrentHashMap<>();
  private final Cache<Home, HomeView> homes = caching(200, KEPT);
  private final Cache<Purchase, ProcurementView> purchases = caching(500, KEPT);

  PublicCache(
      Cities cities, ListingQueries listings, FigureQueries all, NewestReleaseQueries releases) {
    this.cities = cities;
    this.listings = listings;
    this.all = all;
    this.releases = releases;
  }

  private static <K, V> Cache<K, V> caching(int entries, Duration time) {
    return Caffeine.newBuilder().maximumSize(entries).expireAfterWrite(time).build();
  }

  /** Empty in an installation that nobody has set up yet. */
  Optional<City> city() {
    @Nullable City known = city.getIfPresent("");
    if (known != null) {
      return Optional.of(known);
    }
    Optional<City> found = cities.find();
    found.ifPresent(c -> city.put("", c));
    return found;
  }

  /** When anything public changed last. */
  Instant lastChange(City of) {
    return change.get("", _ -> listings.lastChange(of).orElse(Instant.EPOCH));
  }

  /** What concerns everything that is public; a moment old where that is much. */
  CityFigures figures(City of, Instant change) {
    return figures.get(change, () -> CityFigures.of(of, all));
  }

  /**
   * What was bought and paid; a moment old where that is much.
   *
   * @param year one of those there are, so that not everything imaginable is kept
   */
  Spending spending(@Nullable Integer year, Instant change, Supplier<Spending> make) {
    return spending.computeIfAbsent(year == null ? 0 : year, _ -> new Paced<>()).get(change, make);
  }

  /** The newest release; empty if nothing of that name is public. */
  Optional<Newest> newest(City of, String ocid) {
    return numbers.get(
        ocid,
        name -> releases.number(of, name).map(n -> new Newest(n, releases.withheld(of, name))));
  }

  HomeView home(
      Search search, Locale locale, Instant change, Instant minute, Supplier<HomeView> make) {
    return homes.get(new Home(search, locale, change, minute), _ -> make.get());
  }

  ProcurementView procurement(
      String ocid, Newest newest, Locale locale, Supplier<ProcurementView> make) {
    return purchases.get(new Purchase(ocid, newest.state(), locale), _ -> make.get());
  }
}
