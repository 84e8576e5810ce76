package city.posterity.cityhall.participation;

import static city.posterity.cityhall.participation.internal.db.Tables.FOLLOW;
import static city.posterity.cityhall.participation.internal.db.Tables.PROGRESS;

import city.posterity.cityhall.casefile.RoutineWork;
import city.posterity.cityhall.openness.PublicPurchases;
import city.posterity.cityhall.openness.PublicPurchases.Change;
import city.posterity.cityhall.operations.CityClock;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that followers hear of what becomes public: of a purchase at most once a day, but at
 * once when its time for bids moves or a result is out; of a search once a day, in the morning.
 * What is told and that it was told are stored in one transaction, whichever node does it.
 */
@Component
class Alerts implements RoutineWork {

  static final Duration BETWEEN_LETTERS = Duration.ofDays(1);
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);
  private static final int BATCH = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  private final DSLContext database;
  private final TransactionTemplate transaction;
  private final Cities cities;
  private final PublicPurchases purchases;
  private final FollowStore follows;
  private final FollowLetters letters;
  private final CityClock clock;

  Alerts(
      DSLContext database,
      TransactionTemplate transaction,
      Cities cities,
      PublicPurchases purchases,
      FollowStore follows,
      FollowLetters letters,
      CityClock clock) {
    this.database = database;
    this.transaction = transaction;
    this.cities = cities;
    this.purchases = purchases;
    this.follows = follows;
    this.letters = letters;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "participation-alerts";
  }

  @Override
  public void run() {
    Optional<City> city = cities.find();
    if (city.isEmpty()) {
      return;
    }
    follows.tidy(clock.instant());
    UUID cityId = city.get().id();
    Integer seen;
    do {
      seen = transaction.execute(_ -> watch(cityId));
    } while (seen != null && seen == BATCH);
    while (writeOne(city.get())) {
      // one transaction for each letter
    }
  }

  /** When the next letter about a search is due. */
  static Instant nextMorning(City city, Instant now) {
    ZonedDateTime local = now.atZone(city.zone());
    ZonedDateTime morning = local.toLocalDate().atTime(MORNING).atZone(city.zone());
    return (morning.toInstant().isAfter(now)
            ? morning
            : local.toLocalDate().plusDays(1).atTime(MORNING).atZone(city.zone()))
        .toInstant();
  }

  /** Looks through releases that came since the last time; how many there were. */
  private int watch(UUID cityId) {
    Long position =
        database
            .select(PROGRESS.POSITION)
            .from(PROGRESS)
            .where(PROGRESS.CITY_ID.eq(cityId))
            .forUpdate()
            .fetchOne(PROGRESS.POSITION);
    if (position == null) {
      database
          .insertInto(PROGRESS)
          .set(PROGRESS.CITY_ID, cityId)
          .set(PROGRESS.POSITION, purchases.lastPosition())
          .onConflictDoNothing()
          .execute();
      return 0;
    }
    List<Change> changes = purchases.after(position, BATCH);
    if (!changes.isEmpty()) {
      changes.forEach(c -> notice(cityId, c));
      database
          .update(PROGRESS)
          .set(PROGRESS.POSITION, changes.getLast().position())
          .where(PROGRESS.CITY_ID.eq(cityId))
          .execute();
    }
    return changes.size();
  }

  private void notice(UUID cityId, Change change) {
    var now = DSL.val(FollowStore.utc(clock.instant()));
    var tomorrow = FOLLOW.LETTER_AT.add(DSL.val(DayToSecond.valueOf(BETWEEN_LETTERS)));
    var due = change.urgent() ? now : DSL.greatest(now, DSL.coalesce(tomorrow, now));
    database
        .update(FOLLOW)
        .set(FOLLOW.DUE_AT, DSL.least(DSL.coalesce(FOLLOW.DUE_AT, due), due))
        .where(FOLLOW.CITY_ID.eq(cityId), FOLLOW.OCID.eq(change.ocid()))
        .and(FOLLOW.TOLD_RELEASE.lt(change.release()))
        .execute();
  }

  /** Writes one letter that is due; whether there was one. */
  private boolean writeOne(City city) {
    Instant now = clock.instant();
    var due =
        database
            .select(FOLLOW.ID)
            .from(FOLLOW)
            .where(FOLLOW.CITY_ID.eq(city.id()), FOLLOW.DUE_AT.le(FollowStore.utc(now)))
            .and(FOLLOW.CONFIRMED_AT.isNotNull())
            .orderBy(FOLLOW.DUE_AT)
            .limit(1)
            .fetchOptional(FOLLOW.ID);
    due.ifPresent(id -> {
      try {
        transaction.executeWithoutResult(_ -> write(city, id, now));
      } catch (RuntimeException e) {
        LOG.error("a letter to a follower could not be written; it is tried again later", e);
        postpone(city.id(), id, now.plus(AFTER_FAILURE));
      }
    });
    return due.isPresent();
  }

  private void write(City city, UUID id, Instant now) {
    var row =
        database
            .selectFrom(FOLLOW)
            .where(FOLLOW.CITY_ID.eq(city.id()), FOLLOW.ID.eq(id))
            .and(FOLLOW.DUE_AT.le(FollowStore.utc(now)))
            .forUpdate()
            .fetchOne();
    if (row == null) {
      // another node was first
      return;
    }
    Follow follow = follows.read(row);
    if (letters.address(follow).isEmpty()) {
      follows.remove(city.id(), id);
      return;
    }
    switch (follow.subject()) {
      case Subject.Purchase(var ocid) -> {
        int told =
            letters
                .tell(follow, ocid)
                .map(PublicPurchases.Purchase::release)
                .orElse(follow.toldRelease());
        row.setToldRelease(told);
        row.setDueAt(null);
        row.setLetterAt(FollowStore.utc(now));
      }
      case Subject.Search search -> {
        letters.tell(follow, search);
        row.setToldUntil(FollowStore.utc(now));
        row.setDueAt(FollowStore.utc(nextMorning(city, now)));
        row.setLetterAt(FollowStore.utc(now));
      }
    }
    row.update();
  }

  private void postpone(UUID cityId, UUID id, Instant until) {
    database
        .update(FOLLOW)
        .set(FOLLOW.DUE_AT, FollowStore.utc(until))
        .where(FOLLOW.CITY_ID.eq(cityId), FOLLOW.ID.eq(id))
        .execute();
  }
}
