package city.posterity.procurement.laws;

import city.posterity.procurement.disclosure.redaction.Redaction;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionApproved;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionProposed;
import city.posterity.procurement.disclosure.redaction.RedactionEvent.RedactionReleased;
import city.posterity.procurement.machine.StreamId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 17: what is withheld is withheld by somebody's approval, on a ground and for no longer than it
 * allows; it is shown again on its date, neither sooner nor later.
 */
final class Withholding17 implements Law {

  @Override
  public int number() {
    return 17;
  }

  @Override
  public void event(World world, Moment moment) {
    StreamId id = moment.recorded().stream();
    switch (moment.recorded().event()) {
      case RedactionProposed e ->
          require(
              world.procedure().redactionGrounds().stream()
                  .anyMatch(g -> g.code().equals(e.ground())),
              "%s on no ground of the pack",
              id);
      case RedactionReleased(var at) -> {
        Instant promised = moment.before().get(Redaction.class, id).releaseAt();
        require(at.equals(promised), "%s was promised for %s and shown at %s", id, promised, at);
      }
      default -> {}
    }
    moment
        .after()
        .find(Redaction.class, id)
        .ifPresent(r -> {
          LocalDate latest = r.latest();
          LocalDate date = r.releaseDate();
          require(
              latest == null || date != null && !date.isAfter(latest),
              "%s lasts until %s, longer than %s",
              id,
              date,
              latest);
          require(
              !r.isInForce()
                  || world.history().stream()
                      .anyMatch(
                          h -> h.stream().equals(id) && h.event() instanceof RedactionApproved),
              "%s is in force and nobody approved it",
              id);
        });
  }

  @Override
  public void rest(World world) {
    world
        .all(Redaction.class)
        .filter(Redaction::isInForce)
        .forEach(r ->
            require(
                r.releaseAt() == null || r.releaseAt().isAfter(world.now()),
                "%s should be shown since %s",
                r.id(),
                r.releaseAt()));
  }
}
