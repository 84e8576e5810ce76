package city.posterity.cityhall.people;

import city.posterity.cityhall.operations.CityClock;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * The time by which sessions, tokens and throttles live and die. A demonstration that leaps ahead a
 * month must not throw out those who watch it.
 */
@Component
class RealTime implements InstantSource {

  private final CityClock clock;

  RealTime(CityClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return clock.instant().minus(clock.offset());
  }
}
