package city.posterity.cityhall.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database for its time every few seconds and counts on from there with this machine's
 * monotonic timer, so that telling the time costs no question and a jump of this machine's clock
 * changes nothing.
 */
@Component
final class MeasuredDatabaseClock implements DatabaseClock, SmartLifecycle {

  static final Duration PACE = Duration.ofSeconds(5);

  /** An answer that took longer says too little, unless there is no better one. */
  static final Duration SHARP = Duration.ofMillis(20);

  private static final Duration STALE = PACE.multipliedBy(6);
  private static final Logger log = LoggerFactory.getLogger(MeasuredDatabaseClock.class);

  private final Supplier<Instant> database;
  private final LongSupplier nanos;
  private final CityClock city;
  private final AtomicReference<Instant> highest = new AtomicReference<>(Instant.MIN);
  private volatile @Nullable Sample sample;
  private volatile @Nullable Thread measuring;

  /**
   * @param at what the timer said in the middle of the question
   * @param time what the database answered
   */
  private record Sample(long at, Instant time, Duration took) {}

  @Autowired
  MeasuredDatabaseClock(DSLContext database, CityClock city) {
    this(() -> timeOf(database), System::nanoTime, city);
  }

  MeasuredDatabaseClock(Supplier<Instant> database, LongSupplier nanos, CityClock city) {
    this.database = database;
    this.nanos = nanos;
    this.city = city;
  }

  @Override
  public Instant now() {
    Sample current = sample;
    if (current == null) {
      current = measure();
    }
    Instant real = current.time().plusNanos(nanos.getAsLong() - current.at());
    Instant monotonic = highest.accumulateAndGet(real, (a, b) -> a.isAfter(b) ? a : b);
    return monotonic.plus(city.offset()).truncatedTo(ChronoUnit.MICROS);
  }

  /** Asks once; keeps the answer if it is sharp or the last one is old. */
  Sample measure() {
    long before = nanos.getAsLong();
    Instant time = database.get();
    long after = nanos.getAsLong();
    var taken = new Sample(before + (after - before) / 2, time, Duration.ofNanos(after - before));
    Sample last = sample;
    if (last == null
        || taken.took().compareTo(SHARP) <= 0
        || taken.at() - last.at() > STALE.toNanos()) {
      sample = taken;
      return taken;
    }
    return last;
  }

  private static Instant timeOf(DSLContext database) {
    return database
        .fetchSingle("SELECT clock_timestamp()")
        .get(0, OffsetDateTime.class)
        .toInstant();
  }

  private void measureForEver() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        measure();
      } catch (RuntimeException e) {
        log.warn("the database does not tell its time; counting on from its last answer", e);
      }
      try {
        Thread.sleep(PACE);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  @Override
  public void start() {
    measuring = Thread.ofVirtual().name("database-clock").start(this::measureForEver);
  }

  @Override
  public void stop() {
    Thread running = measuring;
    measuring = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return measuring != null;
  }
}
