package city.posterity.cityhall.policymaking;

import static city.posterity.cityhall.policymaking.internal.db.Tables.POLICY;

import city.posterity.cityhall.casefile.Casefile;
import city.posterity.cityhall.casefile.CasefileException;
import city.posterity.cityhall.casefile.CommandRequest;
import city.posterity.cityhall.casefile.RoutineWork;
import city.posterity.cityhall.guidance.Keeping;
import city.posterity.cityhall.people.Cities;
import city.posterity.cityhall.people.City;
import city.posterity.cityhall.web.Texts;
import city.posterity.procurement.machine.Actor;
import city.posterity.procurement.machine.Engine;
import city.posterity.procurement.policymaking.process.BeginReview;
import city.posterity.procurement.policymaking.process.Launch;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.PolicyStatus;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.Review;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has a policy looked at again when purchases often do not keep one of its clauses: either the
 * clause is wrong or the purchases are, and a body has to say which.
 */
@Component
class OftenNotKept implements RoutineWork {

  /** Ours: fewer purchases may be chance. */
  static final int FEWEST_PURCHASES = 10;

  /** Ours: from this share on, from 0 to 1. */
  static final double SHARE = 0.3;

  private static final Duration PACE = Duration.ofHours(1);

  private final DSLContext database;
  private final Cities cities;
  private final Casefile casefile;
  private final Keeping keeping;
  private final Texts texts;
  private volatile @Nullable Instant last;

  OftenNotKept(
      DSLContext database, Cities cities, Casefile casefile, Keeping keeping, Texts texts) {
    this.database = database;
    this.cities = cities;
    this.casefile = casefile;
    this.keeping = keeping;
    this.texts = texts;
  }

  static boolean isOften(Keeping.Count count) {
    return count.judged() >= FEWEST_PURCHASES && count.shareNotKept() >= SHARE;
  }

  /**
   * From when on it counts how a policy is kept: its first day, or the last time that it was
   * confirmed. Empty for one that was never launched as the city's own.
   */
  static Optional<Instant> countedFrom(PolicyProcess policy, ZoneId zone) {
    Launch launch = policy.launch();
    if (launch == null || policy.charter().reach() != Reach.CITY) {
      return Optional.empty();
    }
    Instant first = launch.startsOn().atStartOfDay(zone).toInstant();
    return Optional.of(
        policy.reviews().stream()
            .flatMap(r -> Optional.ofNullable(r.concluded()).stream())
            .filter(first::isBefore)
            .reduce((_, b) -> b)
            .orElse(first));
  }

  @Override
  public String name() {
    return "policymaking-kept";
  }

  @Override
  public void run() {
    Instant now = casefile.now();
    Instant before = last;
    if (before == null || before.plus(PACE).isBefore(now)) {
      last = now;
      cities.find().ifPresent(this::look);
    }
  }

  private void look(City city) {
    List<UUID> inForce =
        database
            .select(POLICY.ID)
            .from(POLICY)
            .where(POLICY.CITY_ID.eq(city.id()))
            .and(POLICY.STATUS.eq(Engine.word(PolicyStatus.IN_FORCE)))
            .and(POLICY.REACH.eq(Engine.word(Reach.CITY)))
            .fetch(POLICY.ID);
    inForce.forEach(id ->
        casefile
            .find(city.id(), id)
            .map(p -> p.only(PolicyProcess.class))
            .ifPresent(p -> look(city, id, p)));
  }

  private void look(City city, UUID id, PolicyProcess policy) {
    var often =
        countedFrom(policy, city.zone()).stream()
            .flatMap(from -> keeping.of(city.id(), policy.charter().name(), from).stream())
            .filter(OftenNotKept::isOften)
            .toList();
    if (often.isEmpty()) {
      return;
    }
    String grounds =
        often.stream()
            .map(c ->
                texts.text(
                    city.locale(),
                    "policymaking.kept.grounds",
                    c.clause(),
                    c.departed() + c.unkept(),
                    c.judged()))
            .collect(Collectors.joining(" "));
    try {
      casefile.perform(
          new CommandRequest(
              city.id(),
              id,
              policy.id(),
              new BeginReview(Review.Trigger.CLAUSES_NOT_APPLIED, grounds),
              Actor.CLOCK,
              null,
              null,
              casefile.now(),
              null));
    } catch (CasefileException _) {
      // somebody else began one in between
    }
  }
}
