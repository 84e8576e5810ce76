package city.posterity.cityhall.casefile;

import static city.posterity.cityhall.casefile.internal.db.Tables.SCHEDULED_TASKS;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells of routine work that is not done when it should be. */
@Component
public class LateRoutines {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DSLContext database;

  LateRoutines(DSLContext database) {
    this.database = database;
  }

  /**
   * Routine work that is more than a minute late, or failed the last time.
   *
   * @param due when it should have been run next
   * @param failures in a row
   */
  public record Late(String name, Instant due, int failures) {}

  /** By name; empty if all is as it should be. */
  public List<Late> list() {
    OffsetDateTime now = database.select(DSL.currentOffsetDateTime()).fetchSingle().value1();
    return database
        .selectFrom(SCHEDULED_TASKS)
        .where(
            SCHEDULED_TASKS
                .EXECUTION_TIME
                .lt(now.minus(PATIENCE))
                .or(SCHEDULED_TASKS.CONSECUTIVE_FAILURES.gt(0)))
        .orderBy(SCHEDULED_TASKS.TASK_NAME)
        .fetch(row -> {
          Integer failures = row.getConsecutiveFailures();
          return new Late(
              row.getTaskName(),
              row.getExecutionTime().toInstant(),
              failures == null ? 0 : failures);
        });
  }
}
