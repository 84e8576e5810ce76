package city.posterity.cityhall.people;

import city.posterity.cityhall.casefile.RoutineWork;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tidies every few minutes; being asked more often costs nothing. */
@Component
class TidyingRoutine implements RoutineWork {

  private static final Duration PACE = Duration.ofMinutes(5);

  private final Tidying tidying;
  private final RealTime time;
  private volatile @Nullable Instant last;

  TidyingRoutine(Tidying tidying, RealTime time) {
    this.tidying = tidying;
    this.time = time;
  }

  @Override
  public String name() {
    return "people-tidying";
  }

  @Override
  public void run() {
    Instant now = time.instant();
    Instant before = last;
    if (before == null || before.plus(PACE).isBefore(now)) {
      last = now;
      tidying.run();
    }
  }
}
