package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.CITY;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.internal.db.tables.records.CityRecord;
import city.posterity.cityhall.web.ApiProblem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The city of this installation, once it was founded. */
@Component
public class Cities {

  private final DSLContext database;
  private final CityClock clock;
  private final KeyedHash hash;
  // asked for in each request, and never changed once it is there
  private volatile @Nullable City known;

  Cities(DSLContext database, CityClock clock, KeyedHash hash) {
    this.database = database;
    this.clock = clock;
    this.hash = hash;
  }

  /** Empty in an installation that nobody has set up yet. */
  public Optional<City> find() {
    City founded = known;
    if (founded != null) {
      return Optional.of(founded);
    }
    Optional<City> found = database.selectFrom(CITY).limit(1).fetchOptional(Cities::read);
    // what a transaction sees may still be undone
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      known = found.orElse(null);
    }
    return found;
  }

  /**
   * @throws ApiProblem 503 while there is no city
   */
  public City current() {
    return find()
        .orElseThrow(
            () -> new ApiProblem(503, "no-city-yet", "This city hall has not been set up yet."));
  }

  /**
   * Makes this the installation of a city, once and for all.
   *
   * @throws org.springframework.dao.DuplicateKeyException if it already is one
   */
  @Transactional
  public void found(City city) {
    found(city, city.name(), List.of(city.locale()));
  }

  /**
   * The same, with what is asked when a city is set up by its people.
   *
   * @param shortName as people call it in a sentence
   * @param languages that its people read
   * @throws org.springframework.dao.DuplicateKeyException if it already is one
   */
  @Transactional
  public void found(City city, String shortName, List<Locale> languages) {
    database
        .insertInto(CITY)
        .set(CITY.CITY_ID, city.id())
        .set(CITY.NAME, city.name())
        .set(CITY.LOCALE, city.locale().toLanguageTag())
        .set(CITY.ZONE, city.zone().getId())
        .set(CITY.CURRENCY, city.currency().getCurrencyCode())
        .set(CITY.PACK, city.pack())
        .set(CITY.SHORT_NAME, shortName)
        .set(CITY.LANGUAGES, languages.stream().map(Locale::toLanguageTag).toArray(String[]::new))
        .set(CITY.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
    hash.makeKey(city.id());
  }

  /** As people call the city in a sentence. */
  public String shortName(City city) {
    return database
        .select(CITY.SHORT_NAME)
        .from(CITY)
        .where(CITY.CITY_ID.eq(city.id()), CITY.SHORT_NAME.isNotNull())
        .fetchOptional(CITY.SHORT_NAME)
        .orElse(city.name());
  }

  /** The languages in which the city's people can be written to; its own is always one. */
  public List<Locale> languages(City city) {
    String[] tags =
        database
            .select(CITY.LANGUAGES)
            .from(CITY)
            .where(CITY.CITY_ID.eq(city.id()))
            .fetchOptional(CITY.LANGUAGES)
            .orElse(new String[0]);
    return Stream.concat(Stream.of(city.locale()), Arrays.stream(tags).map(Locale::forLanguageTag))
        .distinct()
        .toList();
  }

  private static City read(CityRecord row) {
    return new City(
        row.getCityId(),
        row.getName(),
        Locale.forLanguageTag(row.getLocale()),
        ZoneId.of(row.getZone()),
        Currency.getInstance(row.getCurrency()),
        row.getPack());
  }
}
