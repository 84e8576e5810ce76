package city.posterity.cityhall.openness;

import city.posterity.cityhall.casefile.CasefileListener;
import city.posterity.procurement.machine.Recorded;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Publishes what becomes public, in the transaction in which it happens. What rivals do changes
 * nothing that is public, so they do not pay for it.
 */
@Component
final class Releasing implements CasefileListener {

  private final ReleaseMaker maker;
  private final ReleaseStore store;
  private final RedactionRows redactions;

  Releasing(ReleaseMaker maker, ReleaseStore store, RedactionRows redactions) {
    this.maker = maker;
    this.store = store;
    this.redactions = redactions;
  }

  @Override
  public void recorded(
      DSLContext database, Chapter chapter, List<Recorded> events, List<UUID> eventIds) {
    if (!chapter.complete()) {
      return;
    }
    // first, so that nothing is listed that is withheld from now on
    boolean changed =
        RedactionRows.concerns(chapter, events)
            && redactions.write(chapter, events.getLast().processedAt());
    if (!new Publicity(chapter.after()).isPublic()) {
      return;
    }
    Release previous = store.latest(chapter.cityId(), chapter.ocid()).orElse(null);
    maker
        .next(chapter, events, previous)
        .ifPresentOrElse(
            release -> store.publish(chapter.cityId(), release),
            () -> {
              if (changed && previous != null) {
                store.list(chapter.cityId(), previous);
              }
            });
  }
}
