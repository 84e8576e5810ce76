package city.posterity.cityhall.people;

import static city.posterity.cityhall.people.internal.db.Tables.CITY;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.internal.db.tables.records.CityRecord;
import city.posterity.cityhall.web.ApiProblem;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The city of this installation, once it was founded. */
@Component
public class Cities {

  private final DSLContext database;
  private final CityClock clock;
  private final KeyedHash hash;

  Cities(DSLContext database, CityClock clock, KeyedHash hash) {
    this.database = database;
    this.clock = clock;
    this.hash = hash;
  }

  /** Empty in an installation that nobody has set up yet. */
  public Optional<City> find() {
    return database.selectFrom(CITY).limit(1).fetchOptional(Cities::read);
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
    database
        .insertInto(CITY)
        .set(CITY.CITY_ID, city.id())
        .set(CITY.NAME, city.name())
        .set(CITY.LOCALE, city.locale().toLanguageTag())
        .set(CITY.ZONE, city.zone().getId())
        .set(CITY.CURRENCY, city.currency().getCurrencyCode())
        .set(CITY.PACK, city.pack())
        .set(CITY.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
    hash.makeKey(city.id());
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
