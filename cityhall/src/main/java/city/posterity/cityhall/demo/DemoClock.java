package city.posterity.cityhall.demo;

import static city.posterity.cityhall.operations.internal.db.Tables.INSTALLATION;

import city.posterity.cityhall.operations.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * Real time and an offset. The offset is kept in the database, so that a restart does not go back
 * in time and all nodes show the same; {@link SharedDemoClock} sees to it that each looks there.
 */
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
    offset.set(kept());
  }

  /** Takes over what another node has set meanwhile. The clock never goes back. */
  void look() {
    offset.accumulateAndGet(kept(), DemoClock::later);
  }

  private Duration kept() {
    Long millis =
        database
            .getObject()
            .select(INSTALLATION.CLOCK_OFFSET_MILLIS)
            .from(INSTALLATION)
            .fetchOne(INSTALLATION.CLOCK_OFFSET_MILLIS);
    return Duration.ofMillis(millis == null ? 0 : millis);
  }

  /** Sets the clock without keeping it; only while the sample city is being made. */
  void pretend(Instant now) {
    offset.set(Duration.between(real.instant(), now));
  }

  /** Keeps what the sample city's first day is. */
  void begin(Instant now) {
    pretend(now);
    database
        .getObject()
        .update(INSTALLATION)
        .set(INSTALLATION.CLOCK_OFFSET_MILLIS, offset.get().toMillis())
        .execute();
  }

  /** Moves the clock, here and for all nodes; the latest time wins where two move it at once. */
  void move(Instant to) {
    Duration wanted = Duration.between(real.instant(), to);
    database
        .getObject()
        .update(INSTALLATION)
        .set(
            INSTALLATION.CLOCK_OFFSET_MILLIS,
            DSL.greatest(INSTALLATION.CLOCK_OFFSET_MILLIS, DSL.val(wanted.toMillis())))
        .execute();
    offset.accumulateAndGet(wanted, DemoClock::later);
  }

  private static Duration later(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
