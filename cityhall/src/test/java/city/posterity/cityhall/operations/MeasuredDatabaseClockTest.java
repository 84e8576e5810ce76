package city.posterity.cityhall.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MeasuredDatabaseClockTest {

  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

  private final AtomicLong nanos = new AtomicLong(5_000);
  private final AtomicReference<Instant> database = new AtomicReference<>(NOON);
  private Duration answering = Duration.ZERO;
  private Duration offset = Duration.ZERO;

  private final MeasuredDatabaseClock clock =
      new MeasuredDatabaseClock(this::ask, nanos::get, new Ahead());

  private Instant ask() {
    nanos.addAndGet(answering.toNanos());
    return database.get();
  }

  private final class Ahead implements CityClock {
    @Override
    public Instant instant() {
      return Instant.EPOCH;
    }

    @Override
    public Duration offset() {
      return offset;
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void itCountsOnFromTheDatabasesTimeToTheMicrosecond() {
    assertThat(clock.now()).isEqualTo(NOON);
    pass(Duration.ofNanos(1_234_567));
    assertThat(clock.now()).isEqualTo(NOON.plusNanos(1_234_000));
    offset = Duration.ofDays(3);
    assertThat(clock.now()).isEqualTo(NOON.plusNanos(1_234_000).plus(Duration.ofDays(3)));
  }

  @Test
  void theDatabaseAnsweredHalfWayThroughTheQuestion() {
    answering = Duration.ofMillis(10);
    assertThat(clock.now()).isEqualTo(NOON.plusMillis(5));
  }

  @Test
  void aSlowAnswerDoesNotReplaceASharpOneUntilThatIsOld() {
    assertThat(clock.now()).isEqualTo(NOON);
    answering = Duration.ofSeconds(4);
    database.set(NOON.plusSeconds(1_000));
    clock.measure();
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(4));
    pass(Duration.ofSeconds(60));
    clock.measure();
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(1_002));
  }

  @Test
  void itNeverRunsBackwards() {
    pass(Duration.ofSeconds(1));
    Instant before = clock.now();
    database.set(NOON.minusSeconds(30));
    clock.measure();
    assertThat(clock.now()).isEqualTo(before);
  }
}
