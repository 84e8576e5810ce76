package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets time pass: once a second, on one of the nodes, whatever has fallen due is done and new
 * leaves are put into the chain. A node that dies is replaced by the next.
 */
@Component
@ConditionalOnWebApplication
final class DueWork implements SmartLifecycle {

  private static final Duration PACE = Duration.ofSeconds(1);

  private final DataSource dataSource;
  private final CaseClock clock;
  private final LeafSequencer sequencer;
  private final Casefile casefile;
  private final DSLContext database;
  // one for each start: a scheduler that was stopped cannot be started again
  private volatile @Nullable Scheduler scheduler;

  DueWork(
      DataSource dataSource,
      CaseClock clock,
      LeafSequencer sequencer,
      Casefile casefile,
      DSLContext database) {
    this.clock = clock;
    this.sequencer = sequencer;
    this.casefile = casefile;
    this.database = database;
    this.dataSource = dataSource;
  }

  private void runClock() {
    var now = casefile.now();
    database
        .selectDistinct(PROCUREMENT.CITY_ID)
        .from(PROCUREMENT)
        .where(PROCUREMENT.NEXT_DUE.le(now.atOffset(ZoneOffset.UTC)))
        .fetch(PROCUREMENT.CITY_ID)
        .forEach(city -> clock.run(city, now));
  }

  private void runSequencer() {
    database
        .selectDistinct(LEAF.CITY_ID)
        .from(LEAF)
        .where(LEAF.SEQUENCE.isNull())
        .fetch(LEAF.CITY_ID)
        .forEach(sequencer::run);
  }

  @Override
  public void start() {
    var fresh =
        Scheduler.create(dataSource)
            .tableName("casefile.scheduled_tasks")
            .threads(2)
            .pollingInterval(PACE)
            .enableImmediateExecution()
            .startTasks(
                Tasks.recurring("casefile-clock", FixedDelay.of(PACE))
                    .execute((_, _) -> runClock()),
                Tasks.recurring("casefile-leaves", FixedDelay.of(PACE))
                    .execute((_, _) -> runSequencer()))
            .build();
    fresh.start();
    scheduler = fresh;
  }

  @Override
  public void stop() {
    Scheduler stopping = scheduler;
    scheduler = null;
    if (stopping != null) {
      stopping.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
