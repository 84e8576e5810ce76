package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.LEAF;
import static city.posterity.cityhall.casefile.internal.db.Tables.PROCUREMENT;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
  private final List<RoutineWork> routines;
  // one for each start: a scheduler that was stopped cannot be started again
  private volatile @Nullable Scheduler scheduler;

  DueWork(
      DataSource dataSource,
      CaseClock clock,
      LeafSequencer sequencer,
      Casefile casefile,
      DSLContext database,
      List<RoutineWork> routines) {
    this.clock = clock;
    this.sequencer = sequencer;
    this.casefile = casefile;
    this.database = database;
    this.dataSource = dataSource;
    this.routines = List.copyOf(routines);
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
    var tasks = new ArrayList<RecurringTask<Void>>();
    tasks.add(everySecond("casefile-clock", this::runClock));
    tasks.add(everySecond("casefile-leaves", this::runSequencer));
    routines.forEach(r -> tasks.add(everySecond(r.name(), r::run)));
    var fresh =
        Scheduler.create(dataSource)
            .tableName("casefile.scheduled_tasks")
            // one may wait for a mail server, and time goes on all the same
            .threads(3)
            .pollingInterval(PACE)
            .enableImmediateExecution()
            .startTasks(tasks)
            .build();
    fresh.start();
    scheduler = fresh;
  }

  private static RecurringTask<Void> everySecond(String name, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(PACE)).execute((_, _) -> work.run());
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
