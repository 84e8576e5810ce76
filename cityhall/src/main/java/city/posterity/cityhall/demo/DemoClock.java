package city.posterity.cityhall.demo;

import static city.posterity.cityhall.operations.internal.db.Tables.INSTALLATION;

import city.posterity.cityhall.operations.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Real time and an offset, which is kept so that a restart does not go back in time. */
@Component
@Primary
@InDemoOnly
class DemoClock implements CityClock {

  private final CityClock real = CityClock.real();
  private final ObjectProvider<DSLContext> database;
  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  DemoClock(ObjectProvider<DSLContext> database) {
    this.database = database;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset.get());
  }

  @Override
  public Duration offset() {
    return offset.get();
  }

  /** Takes up where the last run ended. */
  void resume() {
    Long millis =
        database
            .getObject()
            .select(INSTALLATION.CLOCK_OFFSET_MILLIS)
            .from(INSTALLATION)
            .fetchOne(INSTALLATION.CLOCK_OFFSET_MILLIS);
    offset.set(Duration.ofMillis(millis == null ? 0 : millis));
  }

  /** Sets the clock without keeping it; only while the sample city is being made. */
  void pretend(Instant now) {
    offset.set(Duration.between(real.instant(), now));
  }

  /** Moves the clock and keeps it. */
  void move(Instant to) {
    pretend(to);
    database
        .getObject()
        .update(INSTALLATION)
        .set(INSTALLATION.CLOCK_OFFSET_MILLIS, offset.get().toMillis())
        .execute();
  }
}
