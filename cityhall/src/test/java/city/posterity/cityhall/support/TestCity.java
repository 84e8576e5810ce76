package city.posterity.cityhall.support;

import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/** The city of the tests; those that share a context share it. */
public final class TestCity {

  private static final City LINDMOUTH =
      new City(
          new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
          "Lindmouth",
          Locale.ENGLISH,
          ZoneId.of("Europe/Lisbon"),
          Currency.getInstance("EUR"),
          "neutral");

  private TestCity() {}

  /** Founds it where nobody has yet. */
  public static City in(Cities cities) {
    if (cities.find().isEmpty()) {
      cities.found(LINDMOUTH);
    }
    return cities.current();
  }
}
