package city.posterity.cityhall.notifications;

import java.time.ZoneId;

/** Where the city is whose letters are shown; this part does not know cities by itself. */
public interface CityZone {

  ZoneId zone();
}
