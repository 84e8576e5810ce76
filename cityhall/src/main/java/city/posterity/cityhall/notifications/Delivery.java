package city.posterity.cityhall.notifications;

import static city.posterity.cityhall.notifications.internal.db.Tables.LETTER;

import city.posterity.cityhall.casefile.RoutineWork;
import city.posterity.cityhall.notifications.internal.db.tables.records.LetterRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what lies in the outbox, and asks again with growing patience where that fails. No
 * transaction is open while the mail server is spoken to: a letter is lent to this node for a
 * while, and becomes anybody's again should the node die. So it may arrive twice, but never not.
 */
@Component
@ConditionalOnProperty(name = "posterity.mode", havingValue = "serve", matchIfMissing = true)
class Delivery implements RoutineWork {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** Letters of one go: other work waits for its turn, too. */
  private static final int AT_ONCE = 20;

  /** After this many attempts, some three days, a letter is given up. */
  static final int ATTEMPTS = 15;

  private static final Duration LENT = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /** What waited this long for a mail server would say nothing true any more. */
  private static final Duration STALE = Duration.ofDays(7);

  /** How long the list says that a letter was sent, or was not. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final DSLContext database;
  private final MailServers servers;
  private final LetterSeal seal;
  private final RealTime time;
  private final TransactionTemplate transaction;
  private volatile @Nullable OffsetDateTime tidied;

  Delivery(
      DSLContext database,
      MailServers servers,
      LetterSeal seal,
      RealTime time,
      TransactionTemplate transaction) {
    this.database = database;
    this.servers = servers;
    this.seal = seal;
    this.time = time;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "notifications-letters";
  }

  @Override
  public void run() {
    OffsetDateTime now = time.now();
    database
        .selectDistinct(LETTER.CITY_ID)
        .from(LETTER)
        .where(LETTER.NEXT_AT.le(now))
        .fetch(LETTER.CITY_ID)
        .forEach(city -> servers.find(city).ifPresent(server -> deliver(city, server)));
    OffsetDateTime last = tidied;
    if (last == null || last.plusMinutes(10).isBefore(now)) {
      tidy(now);
      tidied = now;
    }
  }

  private void deliver(UUID city, MailServer server) {
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<LetterRecord> lent = transaction.execute(_ -> borrow(city));
      // a server that is down is not asked about each letter by itself
      if (lent == null || lent.isEmpty() || !deliver(lent.get(), server)) {
        return;
      }
    }
  }

  private Optional<LetterRecord> borrow(UUID city) {
    OffsetDateTime now = time.now();
    Optional<LetterRecord> due =
        database
            .selectFrom(LETTER)
            .where(LETTER.CITY_ID.eq(city), LETTER.NEXT_AT.le(now))
            .orderBy(LETTER.NEXT_AT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOptional();
    due.ifPresent(row ->
        database
            .update(LETTER)
            .set(LETTER.NEXT_AT, now.plus(LENT))
            .where(LETTER.CITY_ID.eq(city), LETTER.ID.eq(row.getId()))
            .execute());
    return due;
  }

  private boolean deliver(LetterRecord row, MailServer server) {
    byte[] sealed = row.getSealed();
    if (sealed == null) {
      throw new IllegalStateException("letter " + row.getId() + " waits and is empty");
    }
    try {
      Smtp.send(server, seal.open(row.getCityId(), row.getId(), row.getPurpose(), sealed));
    } catch (MailException e) {
      failed(row, e);
      return false;
    }
    database
        .update(LETTER)
        .setNull(LETTER.SEALED)
        .setNull(LETTER.NEXT_AT)
        .setNull(LETTER.PROBLEM)
        .set(LETTER.SENT_AT, time.now())
        .set(LETTER.ATTEMPTS, row.getAttempts() + 1)
        .where(LETTER.CITY_ID.eq(row.getCityId()), LETTER.ID.eq(row.getId()))
        .execute();
    return true;
  }

  private void failed(LetterRecord row, MailException why) {
    int attempts = row.getAttempts() + 1;
    boolean over = attempts >= ATTEMPTS;
    String problem = problem(why);
    log.warn(
        "letter {} ({}) was not sent, attempt {}: {}",
        row.getId(),
        row.getPurpose(),
        attempts,
        problem);
    database
        .update(LETTER)
        .set(LETTER.ATTEMPTS, attempts)
        .set(LETTER.PROBLEM, problem)
        .set(LETTER.NEXT_AT, over ? null : time.now().plus(wait(attempts)))
        .where(LETTER.CITY_ID.eq(row.getCityId()), LETTER.ID.eq(row.getId()))
        .execute();
  }

  /** One, two, four minutes and so on. */
  static Duration wait(int attempts) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(attempts - 1, 20));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  /** What the server said, in one line and without anybody's address. */
  static String problem(Throwable why) {
    Throwable root = why;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String text =
        (root.getClass().getSimpleName() + ": " + root.getMessage())
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .replaceAll("[^\\s<>]+@[^\\s<>]+", "…");
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private void tidy(OffsetDateTime now) {
    database
        .update(LETTER)
        .setNull(LETTER.NEXT_AT)
        .setNull(LETTER.SEALED)
        .where(LETTER.NEXT_AT.isNotNull(), LETTER.CREATED_AT.lt(now.minus(STALE)))
        .execute();
    database.deleteFrom(LETTER).where(LETTER.CREATED_AT.lt(now.minus(KEPT))).execute();
  }
}
