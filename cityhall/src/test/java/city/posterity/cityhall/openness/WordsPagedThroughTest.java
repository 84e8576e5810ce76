package city.posterity.cityhall.openness;

import static city.posterity.cityhall.openness.internal.db.Tables.LISTING;
import static org.assertj.core.api.Assertions.assertThat;

import city.posterity.cityhall.people.City;
import city.posterity.cityhall.support.WithDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** However words are looked for, every result can be reached, once and in order. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // so that its rows lie in a database that no other test looks into
    properties = "posterity.measured=paging")
class WordsPagedThroughTest implements WithDatabase {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  /** Lamps are everywhere, lanterns are rare, and candles were bought long ago only. */
  private static final String FILL =
      """
      INSERT INTO openness.listing (city_id, procurement_id, ocid, title, description, buyer, stage, category,
        amount, currency, deadline, published_at, updated_at, releases, counted_release, published_year)
      SELECT {0}, gen_random_uuid(), 'paged-' || {0}::text || n,
        CASE WHEN n % 3 = 0 THEN 'Lamp ' ELSE 'Desk ' END || CASE WHEN n % 40 = 0 THEN 'lantern ' ELSE '' END
          || CASE WHEN n < 100 THEN 'candle' ELSE '' END,
        '', 'Department', 'tender', 'goods', CASE WHEN n % 7 > 0 THEN n % 50 END, 'EUR',
        CASE WHEN n % 5 > 0 THEN timestamptz '2026-12-01' + (n % 90) * interval '1 day' END,
        timestamptz '2024-01-01', timestamptz '2024-01-01' + (n / 2) * interval '1 hour', 1, 1, 2024
      FROM generate_series(1, 1500) n
      """;

  private final City city =
      new City(
          UUID.randomUUID(),
          "Paged",
          Locale.ENGLISH,
          ZoneId.of("Europe/Lisbon"),
          Currency.getInstance("EUR"),
          "neutral");

  @Autowired DSLContext database;
  @Autowired ListingQueries listings;

  @BeforeEach
  void fill() {
    database.execute(FILL, DSL.val(city.id()));
  }

  @ParameterizedTest
  @CsvSource({
    "lamp, newest, 500",
    "lantern, newest, 37",
    "candle, newest, 99",
    "cand, newest, 99",
    "desk or candle, newest, 1033",
    "-lamp, newest, 1000",
    "lamp, deadline, 500",
    "candle, deadline, 99",
    "lamp, value, 500",
    "lantern, value, 37"
  })
  void everyResultIsReachedOnceInBothDirections(String words, String sort, int number) {
    Search first = Search.read(Map.of("q", words, "sort", sort));
    List<UUID> expected = all(first);
    assertThat(expected).hasSize(number);
    assertThat(listings.count(city, first, NOW))
        .isEqualTo(Math.min(number, ListingQueries.COUNTED + 1));
    var forwards = new ArrayList<UUID>();
    Search.Place end = null;
    for (Search at = first; at != null; ) {
      var page = listings.search(city, at, NOW);
      page.listings().forEach(l -> forwards.add(l.procurement()));
      end = page.previous() == null ? end : page.previous();
      at = next(words, sort, "after", page.next());
    }
    assertThat(forwards).isEqualTo(expected);
    var backwards = new ArrayList<UUID>();
    for (Search at = next(words, sort, "before", end); at != null; ) {
      var page = listings.search(city, at, NOW);
      page.listings().reversed().forEach(l -> backwards.add(l.procurement()));
      at = next(words, sort, "before", page.previous());
    }
    Collections.reverse(backwards);
    assertThat(backwards).isEqualTo(expected.subList(0, backwards.size()));
    assertThat(backwards).hasSize((number - 1) / ListingQueries.PAGE * ListingQueries.PAGE);
  }

  private List<UUID> all(Search search) {
    var found = new ArrayList<UUID>();
    database.transaction(_ -> listings.each(city, search, NOW, l -> found.add(l.procurement())));
    assertThat(database.fetchCount(LISTING, LISTING.CITY_ID.eq(city.id()))).isEqualTo(1500);
    return found;
  }

  private static @Nullable Search next(
      String words, String sort, String direction, Search.@Nullable Place place) {
    return place == null
        ? null
        : Search.read(Map.of("q", words, "sort", sort, direction, place.toString()));
  }
}
