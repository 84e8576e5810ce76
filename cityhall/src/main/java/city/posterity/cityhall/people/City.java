package city.posterity.cityhall.people;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/**
 * The city whose house this is.
 *
 * @param locale language of its pages where the visitor asks for none
 * @param zone in which its dates and times are told
 * @param currency in which it buys
 * @param pack jurisdiction of the procedure pack it buys under
 */
public record City(
    UUID id, String name, Locale locale, ZoneId zone, Currency currency, String pack) {

  public City {
    if (name.isBlank() || pack.isBlank()) {
      throw new IllegalArgumentException("a city has a name and a pack");
    }
  }
}
