package city.posterity.cityhall.policymaking;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.cityhall.guidance.Enactment;
import city.posterity.cityhall.guidance.Enactment.Hands;
import city.posterity.cityhall.people.Cities;
import city.posterity.procurement.machine.PersonId;
import city.posterity.procurement.machine.Recorded;
import city.posterity.procurement.policymaking.process.Launch;
import city.posterity.procurement.policymaking.process.PolicyEvent.PolicyLaunched;
import city.posterity.procurement.policymaking.process.PolicyEvent.ReviewConcluded;
import city.posterity.procurement.policymaking.process.PolicyProcess;
import city.posterity.procurement.policymaking.process.Reach;
import city.posterity.procurement.policymaking.process.Resolution;
import city.posterity.procurement.policymaking.process.Review;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Hands the adopted text of the city's own policy to its gates: in the transaction that records its
 * launch, so that no resolution stands on paper alone, and no gate shuts without one. A text that
 * was launched anew takes the place of the one before on its first day.
 */
@Component
class IntoForce implements CasefileListener {

  private final Enactment enactment;
  private final Cities cities;

  IntoForce(Enactment enactment, Cities cities) {
    this.enactment = enactment;
    this.cities = cities;
  }

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    for (Recorded event : events) {
      switch (event.event()) {
        case PolicyLaunched(var launch) -> begin(chapter, event, launch);
        case ReviewConcluded(var outcome, var reason, var _, var _)
            when outcome == Review.Outcome.REPEALED ->
            end(chapter, event, reason);
        default -> {
          // nothing that gates go by
        }
      }
    }
  }

  private void begin(Chapter chapter, Recorded event, Launch launch) {
    var made = new Made(chapter.after());
    PolicyProcess policy = made.process();
    if (policy.charter().reach() != Reach.CITY) {
      return;
    }
    ZoneId zone = cities.current().zone();
    Resolution resolution = Objects.requireNonNull(policy.resolution());
    enactment.begin(
        chapter.cityId(),
        PolicyPack.of(made, policy.finalText().orElseThrow()).yaml(),
        launch.startsOn().atStartOfDay(zone).toInstant(),
        resolution.body() + ", " + resolution.instrument() + ", " + made.address(),
        new Hands(last(chapter, event, "adopt").value(), event.by().value()),
        event.processedAt());
  }

  private void end(Chapter chapter, Recorded event, String reason) {
    var policy = chapter.after().only(PolicyProcess.class);
    if (policy.charter().reach() == Reach.CITY) {
      // the body decides; whoever began the review may have been time itself
      enactment.end(
          chapter.cityId(),
          policy.charter().name(),
          reason,
          new Hands(PersonId.NOBODY.value(), event.by().value()),
          event.processedAt());
    }
  }

  private static PersonId last(Chapter chapter, Recorded event, String verb) {
    return chapter.after().whoDid(event.stream(), verb).stream()
        .filter(p -> !p.equals(event.by()))
        .reduce((_, b) -> b)
        .orElseThrow();
  }
}
