package city.posterity.cityhall.notifications;

import city.posterity.cityhall.operations.CityClock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The time by which mail servers are asked again, however a demonstration's clock was moved. */
@Component("timeOfLetters")
class RealTime {

  private final CityClock clock;

  RealTime(CityClock clock) {
    this.clock = clock;
  }

  OffsetDateTime now() {
    return clock.instant().minus(clock.offset()).atOffset(ZoneOffset.UTC);
  }
}
