package city.posterity.cityhall.administration;

import static city.posterity.cityhall.administration.internal.db.Tables.HEALTH_CHECK;

import city.posterity.cityhall.operations.Check;
import city.posterity.cityhall.operations.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Has everything looked at that {@code posterity doctor} looks at, and keeps what was found. */
@Component
class HealthRuns {

  private static final Logger LOG = LoggerFactory.getLogger(HealthRuns.class);

  /** A run that is older has been broken off. */
  private static final Duration LONGEST = Duration.ofHours(6);

  /** Findings that are kept of one check. */
  private static final int FINDINGS = 100;

  private final DSLContext database;
  private final List<Check> checks;
  private final CityClock clock;
  private final TransactionOperations transaction;

  HealthRuns(
      DSLContext database, List<Check> checks, CityClock clock, TransactionOperations transaction) {
    this.database = database;
    this.checks = List.copyOf(checks);
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What became of a check. */
  enum Outcome {
    WAITING,
    HOLDS,
    WANTING,
    /** It could not be looked at. */
    BROKEN;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param claim what holds if nothing is found
   * @param endedAt absent while it waits
   */
  record Result(
      String claim,
      Outcome outcome,
      List<String> findings,
      Instant askedAt,
      @Nullable Instant endedAt) {
    Result {
      findings = List.copyOf(findings);
    }
  }

  /** In the order in which they are run; empty if none was ever asked for. */
  List<Result> results(UUID cityId) {
    return database
        .selectFrom(HEALTH_CHECK)
        .where(HEALTH_CHECK.CITY_ID.eq(cityId))
        .orderBy(HEALTH_CHECK.NUMBER)
        .fetch(row ->
            new Result(
                row.getClaim(),
                Outcome.valueOf(row.getOutcome().toUpperCase(java.util.Locale.ROOT)),
                row.getFindings().lines().toList(),
                row.getAskedAt().toInstant(),
                row.getEndedAt() == null ? null : row.getEndedAt().toInstant()));
  }

  /** Whether one is being run now. */
  boolean isRunning(UUID cityId) {
    return database.fetchExists(
        HEALTH_CHECK,
        HEALTH_CHECK.CITY_ID.eq(cityId),
        HEALTH_CHECK.OUTCOME.eq(Outcome.WAITING.word()),
        HEALTH_CHECK.ASKED_AT.gt(now().minus(LONGEST)));
  }

  /**
   * Begins a run in the background, unless there is one already.
   *
   * @return whether it was begun
   */
  boolean start(UUID cityId) {
    boolean begun;
    try {
      begun = Boolean.TRUE.equals(transaction.execute(_ -> !isRunning(cityId) && note(cityId)));
    } catch (DuplicateKeyException _) {
      // another node has begun at the same moment
      begun = false;
    }
    if (begun) {
      Thread.ofVirtual().name("health-checks").start(() -> run(cityId));
    }
    return begun;
  }

  private boolean note(UUID cityId) {
    OffsetDateTime now = now();
    database.deleteFrom(HEALTH_CHECK).where(HEALTH_CHECK.CITY_ID.eq(cityId)).execute();
    for (int i = 0; i < checks.size(); i++) {
      database
          .insertInto(HEALTH_CHECK)
          .set(HEALTH_CHECK.CITY_ID, cityId)
          .set(HEALTH_CHECK.NUMBER, i + 1)
          .set(HEALTH_CHECK.CLAIM, checks.get(i).claim())
          .set(HEALTH_CHECK.OUTCOME, Outcome.WAITING.word())
          .set(HEALTH_CHECK.FINDINGS, "")
          .set(HEALTH_CHECK.ASKED_AT, now)
          .execute();
    }
    return true;
  }

  private void run(UUID cityId) {
    try {
      for (int i = 0; i < checks.size(); i++) {
        look(cityId, i + 1, checks.get(i));
      }
    } catch (RuntimeException e) {
      LOG.warn("The checks were broken off", e);
    }
  }

  private void look(UUID cityId, int number, Check check) {
    Outcome outcome;
    String findings = "";
    try {
      List<Check.Finding> found = check.examine();
      outcome = found.isEmpty() ? Outcome.HOLDS : Outcome.WANTING;
      findings =
          found.stream()
              .limit(FINDINGS)
              .map(f -> (f.what() + ". " + f.fix() + ".").replaceAll("\\s+", " "))
              .collect(Collectors.joining("\n"));
    } catch (RuntimeException e) {
      // the message may name what only the log should
      LOG.warn("This could not be looked at: {}", check.claim(), e);
      outcome = Outcome.BROKEN;
    }
    database
        .update(HEALTH_CHECK)
        .set(HEALTH_CHECK.OUTCOME, outcome.word())
        .set(HEALTH_CHECK.FINDINGS, findings)
        .set(HEALTH_CHECK.ENDED_AT, now())
        .where(HEALTH_CHECK.CITY_ID.eq(cityId), HEALTH_CHECK.NUMBER.eq(number))
        .execute();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
