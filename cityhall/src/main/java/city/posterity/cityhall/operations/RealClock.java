package city.posterity.cityhall.operations;

import java.time.Duration;
import java.time.Instant;

/** The system's clock as it is. */
record RealClock() implements CityClock {

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public Duration offset() {
    return Duration.ZERO;
  }
}
