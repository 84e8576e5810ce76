package city.posterity.cityhall.people;

import city.posterity.cityhall.notifications.CityZone;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The zone that was chosen when the city was set up; UTC before. */
@Component
final class ZoneOfCity implements CityZone {

  private final Cities cities;

  ZoneOfCity(Cities cities) {
    this.cities = cities;
  }

  @Override
  public ZoneId zone() {
    return cities.find().map(City::zone).orElse(ZoneOffset.UTC);
  }
}
