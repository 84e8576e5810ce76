package city.posterity.cityhall.support;

import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.operations.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Time stands still until a test says otherwise, for the city and for its database. */
@TestComponent
@Primary
public class StandingTime implements CityClock, DatabaseClock {

  public static final Instant START = Instant.parse("2027-01-04T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public Duration offset() {
    return Duration.between(START, now.get());
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  public void pass(Duration time) {
    now.updateAndGet(n -> n.plus(time));
  }
}
